-- one row: an indicator of a country in a year with its place among those of its scope, 1 the lowest: one more than the values below
--          it by more than the slack
-- in: span, treated, spread
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
where treated.normalisation in ('rank', 'percentile') and treated.directed is not null and spread.width is not null;
