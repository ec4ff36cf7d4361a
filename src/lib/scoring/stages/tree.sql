-- one row: a node that takes part in the run, because an indicator of its method stands at or below it;
--          depth 0 is the root, deepest the depth of the deepest node, threshold the share of the children of
--          a node that apply, which must have a score for it to get one
-- in: rules, method_indicator, node
with recursive
upward as (
	select node.id, node.parent
	from rules
	join method_indicator as chosen on chosen.method = rules.id
	join node on node.id = chosen.indicator
	union
	select node.id, node.parent
	from upward
	join node on node.id = upward.parent
),
downward as (
	select id, 0 as depth
	from upward
	where parent is null
	union all
	select upward.id, downward.depth + 1
	from downward
	join upward on upward.parent = downward.id
)
select
	node.id,
	node.parent,
	downward.depth,
	max(downward.depth) over () as deepest,
	node.position,
	coalesce(node.aggregation, rules.aggregation) as aggregation,
	case when downward.depth = 0 then rules.coverage_root else rules.coverage_node end as threshold,
	not exists (select 1 from node as child where child.parent = node.id) as is_leaf
from downward
join node on node.id = downward.id
cross join rules;
