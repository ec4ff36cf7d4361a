-- one row: what is known of one indicator in one country: the latest observation the method's tolerance reaches,
--          or the status not_assessed where there is none
-- in: run, method, tree, country, observation
with reachable as (
	select
		observation.country,
		observation.indicator,
		observation.year,
		observation.status,
		observation.value,
		row_number() over (
			partition by observation.country, observation.indicator
			order by observation.status in ('assessed', 'not_applicable') desc, observation.year desc
		) as recency
	from run
	join method on method.id = run.method
	join observation
		on observation.year <= run.year
		and observation.year >= run.year - coalesce(method.tolerance_years, 0)
)
select
	country.id as country,
	leaf.id as indicator,
	coalesce(reachable.status, 'not_assessed') as status,
	reachable.value,
	reachable.year as value_year
from tree as leaf
cross join country
left join reachable
	on reachable.country = country.id
	and reachable.indicator = leaf.id
	and reachable.recency = 1
where leaf.is_leaf;
