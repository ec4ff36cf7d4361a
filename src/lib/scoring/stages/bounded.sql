-- one row: an indicator of a country in a year that is bounded, and scored between goalposts: worst and best are the ends
--          of what it can score, as its own ends would score, an end not known being at its goalpost. Treatment, which
--          looks at all countries, does not touch them; other normalisations have no place for an interval
-- in: rules, observed, measured, node, band
with ended as (
	select
		year,
		country,
		indicator,
		unnest([coalesce(value_low, '-infinity'::double), coalesce(value_high, 'infinity'::double)]) as value
	from observed
	where status = 'bounded'
),
levelled as (
	select
		ended.year,
		ended.country,
		ended.indicator,
		node.transform,
		measured.direction,
		case when node.transform = 'log' and node.low > 0 then ln(node.low) else node.low end as low,
		case when node.transform = 'log' and node.high > 0 then ln(node.high) else node.high end as high,
		case
			when band.edges is null then ended.value
			else len(list_filter(band.edges, lambda edge: (ended.value - edge) * node.direction >= 0))::double
		end as measure
	from ended
	join node on node.id = ended.indicator
	join measured
		on measured.year = ended.year
		and measured.country = ended.country
		and measured.indicator = ended.indicator
	left join (select node, list(edge) as edges from band group by node) as band on band.node = ended.indicator
	where measured.normalisation = 'goalposts'
),
placed as (
	select
		levelled.year,
		levelled.country,
		levelled.indicator,
		rules.scale_low + (rules.scale_high - rules.scale_low) * case
			when transform is null then between_posts(measure, low, high, direction)
			when measure > 0 then between_posts(ln(measure), low, high, direction)
			-- below every goalpost
			else between_posts('-infinity'::double, low, high, direction)
		end as score
	from levelled
	cross join rules
)
select year, country, indicator, min(score) as worst, max(score) as best
from placed
group by year, country, indicator;
