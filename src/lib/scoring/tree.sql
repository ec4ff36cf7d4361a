-- one row: a node that takes part in a run, because an indicator of the run's method stands at or below it;
--          depth 0 is the root, deepest the depth of the method's deepest node
-- in: run, method, method_indicator, node
with recursive
upward as (
	select run.method, node.id, node.parent
	from run
	join method_indicator as chosen on chosen.method = run.method
	join node on node.id = chosen.indicator
	union
	select upward.method, node.id, node.parent
	from upward
	join node on node.id = upward.parent
),
downward as (
	select method, id, 0 as depth
	from upward
	where parent is null
	union all
	select upward.method, upward.id, downward.depth + 1
	from downward
	join upward on upward.method = downward.method and upward.parent = downward.id
)
select
	downward.method,
	node.id,
	node.parent,
	downward.depth,
	max(downward.depth) over (partition by downward.method) as deepest,
	node.position,
	coalesce(node.aggregation, method.aggregation) as aggregation,
	not exists (select 1 from node as child where child.parent = node.id) as is_leaf
from downward
join node on node.id = downward.id
join method on method.id = downward.method;
