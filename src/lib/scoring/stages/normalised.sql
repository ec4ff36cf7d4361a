-- one row: an indicator of a country in a year with its score on the method's scale; null where there is no value, or
--          where the values a normalisation compares are all equal: the indicator does not apply to anyone then. worst
--          and best are the ends of what it could score, null where its normalisation has no fixed ends
-- in: rules, span, treated, spread, placed, node
with compared as (
	select
		treated.* replace (
			case when spread.others is null or spread.width is not null then treated.status else 'not_applicable' end as status
		),
		rules.scale_low as bottom,
		rules.scale_high as top,
		case when node.transform = 'log' and node.low > 0 then ln(node.low) else node.low end as low,
		case when node.transform = 'log' and node.high > 0 then ln(node.high) else node.high end as high,
		spread.* exclude (scope, indicator),
		placed.place
	from treated
	cross join rules
	join node on node.id = treated.indicator
	join span on span.year = treated.year and span.asked
	left join spread on spread.scope = span.scope and spread.indicator = treated.indicator
	left join placed
		on placed.year = treated.year
		and placed.country = treated.country
		and placed.indicator = treated.indicator
)
select
	year,
	country,
	indicator,
	status,
	case when normalisation in ('goalposts', 'minmax', 'percentile') then bottom end as worst,
	case when normalisation in ('goalposts', 'minmax', 'percentile') then top end as best,
	-- clamp passes over nulls: without the first line a missing value would score its goalpost
	case
		when value is null or status = 'not_applicable' then null
		when normalisation = 'none' then value
		when normalisation = 'rank' then place
		else bottom + (top - bottom) * case normalisation
			when 'goalposts' then between_posts(value, low, high, direction)
			when 'minmax' then (directed - least) / width
			when 'percentile' then (place - 1) / others
			when 'zscore' then 0.5 + 0.1 * (directed - mean) / sd
		end
	end as score
from compared;
