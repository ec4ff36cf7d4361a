-- one row: an indicator of a country in a year with its place among those of its scope, 1 the lowest: one more than the values below
--          it by more than the slack. Of the panel it is what is passed on, where anything is
-- in: span, treated, spread, panel_spread, panel_place
select
	treated.year,
	treated.country,
	treated.indicator,
	1 + count(*) over (
		partition by span.scope, treated.indicator
		order by treated.directed range between unbounded preceding and spread.slack preceding
	) as place
from treated
join span on span.year = treated.year
join spread on spread.scope = span.scope and spread.indicator = treated.indicator
where treated.normalisation in ('rank', 'percentile') and treated.directed is not null and spread.width is not null
	and not exists (from panel_spread)
union all
select panel_place.year, panel_place.country, panel_place.indicator, panel_place.place
from panel_place
join span on span.year = panel_place.year;
