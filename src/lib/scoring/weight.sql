-- one row: the weight of a node of the tree, the reader's where one was set, and its share among its siblings;
--          threshold is the share of its own children that must have a score for it to get one
-- in: tree, method, node, custom_weight
with weighed as (
	select
		tree.method,
		tree.id as node,
		tree.parent,
		tree.depth,
		coalesce(custom_weight.weight, node.weight) as weight
	from tree
	join node on node.id = tree.id
	left join custom_weight on custom_weight.node = tree.id
)
select
	weighed.method,
	weighed.node,
	weighed.parent,
	weighed.depth,
	weighed.weight,
	coalesce(
		weighed.weight / nullif(sum(weighed.weight) over (partition by weighed.method, weighed.parent), 0),
		0
	) as share,
	case when weighed.depth = 0 then method.coverage_root else method.coverage_node end as threshold
from weighed
join method on method.id = weighed.method;
