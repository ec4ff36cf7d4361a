-- one row: an observation as it came in, with its numbers read, what its ids lead to, and whether all of it is sound
-- in: incoming, known
with numbered as (
	select
		*,
		try_cast(year as double) as year_number,
		try_cast(value as double) as number,
		try_cast(value_low as double) as low,
		try_cast(value_high as double) as high
	from incoming
),
judged as (
	select
		numbered.*,
		country.id is not null as is_country,
		node.kind as node,
		coalesce(node.is_logged, false) as is_logged,
		source.id is not null as is_source,
		coalesce(year_number = floor(year_number) and year_number between 1900 and 2100, false) as is_year,
		coalesce(status in (
			'assessed', 'bounded', 'not_assessed', 'no_reply', 'inconclusive', 'withheld', 'not_applicable'
		), false) as is_status,
		is_quantity(value, number) as is_value,
		is_quantity(value_low, low) as is_low,
		is_quantity(value_high, high) as is_high
	from numbered
	left join known as country on country.kind = 'country' and country.id = numbered.country
	left join known as node on node.kind in ('leaf', 'inner') and node.id = numbered.indicator
	left join known as source on source.kind = 'source' and source.id = numbered.source
)
select
	*,
	coalesce(
		is_country and node = 'leaf' and is_year and is_status and is_value and is_low and is_high
		and (status = 'assessed') = (value is not null)
		and (status = 'bounded') = (value_low is not null or value_high is not null)
		and not coalesce(low > high, false)
		and case when source is null then status not in ('assessed', 'bounded') else is_source end
		and not (is_logged and coalesce(least(number, low, high) <= 0, false)),
		false
	) as is_sound
from judged;
