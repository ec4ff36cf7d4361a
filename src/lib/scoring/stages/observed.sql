-- one row: what is known of one indicator in one country for a year: the latest answer (a value, or that it does not
--          apply) the method's tolerance reaches; where there is none, the latest interval (bounded, with the ends it
--          has), so that one never takes a value's place; then the latest reason why; else not_assessed
-- in: span, rules, tree, country, observation
with reachable as (
	select
		span.year,
		observation.country,
		observation.indicator,
		arg_max(
			{
				'status': observation.status,
				'value': observation.value,
				'value_low': observation.value_low,
				'value_high': observation.value_high,
				'year': observation.year
			},
			observation.year + case
				when observation.status in ('assessed', 'not_applicable') then 20000
				when observation.status = 'bounded' then 10000
				else 0
			end
		) as latest
	from span
	cross join rules
	join observation on observation.year between span.year - rules.tolerance and span.year
	group by span.year, observation.country, observation.indicator
)
select
	span.year,
	country.id as country,
	leaf.id as indicator,
	coalesce(reachable.latest.status, 'not_assessed') as status,
	reachable.latest.value as value,
	reachable.latest.value_low as value_low,
	reachable.latest.value_high as value_high,
	reachable.latest.year as value_year
from span
cross join tree as leaf
cross join country
left join reachable
	on reachable.year = span.year
	and reachable.country = country.id
	and reachable.indicator = leaf.id
where leaf.is_leaf;
