-- one row: the weight of a node of the tree, the reader's where one was set, and its share among its siblings
-- in: tree, node, custom_weight
with weighed as (
	select
		tree.id as node,
		tree.parent,
		coalesce(custom_weight.weight, node.weight) as weight
	from tree
	join node on node.id = tree.id
	left join custom_weight on custom_weight.node = tree.id
)
select
	node,
	parent,
	weight,
	coalesce(weight / nullif(sum(weight) over (partition by parent), 0), 0) as share
from weighed;
