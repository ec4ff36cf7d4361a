-- one row: an indicator of a country in a year with its score on the method's scale; null where there is no value, or
--          where a normalisation that needs a spread finds none. worst and best are the ends of what it could score,
--          null where its normalisation has no fixed ends
-- in: rules, treated, spread, node
with placed as (
	select year, country, indicator, rank() over (partition by year, indicator order by directed) as place
	from treated
	where normalisation in ('rank', 'percentile') and directed is not null
),
compared as (
	select
		treated.*,
		rules.scale_low as bottom,
		rules.scale_high as top,
		case when node.transform = 'log' and node.low > 0 then ln(node.low) else node.low end as low,
		case when node.transform = 'log' and node.high > 0 then ln(node.high) else node.high end as high,
		spread.* exclude (year, indicator),
		placed.place
	from treated
	cross join rules
	join node on node.id = treated.indicator
	left join spread on spread.year = treated.year and spread.indicator = treated.indicator
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
		when value is null then null
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
