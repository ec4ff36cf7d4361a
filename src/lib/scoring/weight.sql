-- one row: the step of a node at a level of the climb: at its own level into its parent, with its weight (the reader's
--          where one was set) and its share among its siblings; at a deeper level into itself, whole.
--          threshold is what the node stepped into demands of its children
-- in: tree, node, custom_weight
with weighed as (
	select
		tree.id as node,
		tree.parent,
		tree.depth,
		tree.deepest,
		tree.threshold,
		coalesce(custom_weight.weight, node.weight) as weight
	from tree
	join node on node.id = tree.id
	left join custom_weight on custom_weight.node = tree.id
)
select
	weighed.node,
	weighed.depth as level,
	weighed.parent as upper,
	weighed.depth - 1 as depth,
	weighed.weight,
	coalesce(weighed.weight / nullif(sum(weighed.weight) over (partition by weighed.parent), 0), 0) as share,
	tree.threshold
from weighed
join tree on tree.id = weighed.parent
union all
select
	weighed.node,
	unnest(range(weighed.depth + 1, weighed.deepest + 1)) as level,
	weighed.node as upper,
	weighed.depth,
	1 as weight,
	1 as share,
	0 as threshold
from weighed;
