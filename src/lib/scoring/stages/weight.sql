-- one row: the step of a node at a level of the climb: at its own level into its parent, with its weight (the reader's
--          where one was set), its share among its siblings and the weight of them all (whole); at a deeper level into
--          itself, whole. aggregation, whether it is linear in the scores, and threshold are those of the node stepped into
-- in: tree, node, custom_weight
with weighed as (
	select
		tree.id as node,
		tree.parent,
		tree.depth,
		tree.deepest,
		coalesce(custom_weight.weight, node.weight) as weight
	from tree
	join node on node.id = tree.id
	left join custom_weight on custom_weight.node = tree.id
),
siblings as (
	select parent, sum(weight) as whole
	from weighed
	group by parent
)
select
	weighed.node,
	weighed.depth as level,
	weighed.parent as upper,
	weighed.depth - 1 as depth,
	weighed.weight,
	siblings.whole,
	coalesce(weighed.weight / nullif(siblings.whole, 0), 0) as share,
	tree.aggregation,
	tree.aggregation in ('arithmetic', 'sum') as is_linear,
	tree.threshold
from weighed
join siblings on siblings.parent = weighed.parent
join tree on tree.id = weighed.parent
union all
select
	weighed.node,
	unnest(range(weighed.depth + 1, weighed.deepest + 1))::integer as level,
	weighed.node as upper,
	weighed.depth,
	1 as weight,
	1 as whole,
	1 as share,
	'arithmetic' as aggregation,
	true as is_linear,
	0 as threshold
from weighed;
