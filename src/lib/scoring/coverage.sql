-- one row: how much of a node is assessed in a country: the share of the effective weight of the indicators below it
--          that have a value; not-applicable indicators leave both sides. Null where nothing applicable has weight.
-- in: weight, normalised
with recursive reach as (
	select node, node as below, 1.0::double as share
	from weight
	union all
	select reach.node, weight.node, reach.share * weight.share
	from reach
	join weight on weight.parent = reach.below
)
select
	normalised.country,
	reach.node,
	coalesce(sum(reach.share) filter (where normalised.status = 'assessed'), 0)
		/ nullif(sum(reach.share), 0) as coverage
from reach
join normalised on normalised.indicator = reach.below
where normalised.status <> 'not_applicable'
group by normalised.country, reach.node;
