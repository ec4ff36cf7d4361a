-- one row: a score that is not above zero under a geometric or harmonic mean, which has no value there, though enough of
-- the node's children that apply are scored and, at the root, the country is eligible with something of weight assessed
-- in: node_score, weight, tree, eligible
with stepped as (
	select
		node_score.year,
		node_score.country,
		node_score.node as child,
		node_score.score,
		weight.upper,
		weight.weight,
		weight.is_linear,
		sum(case when node_score.score is not null then weight.share end) over siblings
			>= (weight.threshold - 1e-9) * sum(case when node_score.applicable > 0 then weight.share end) over siblings
			as enough
	from node_score
	join weight on weight.node = node_score.node and weight.upper <> weight.node
	window siblings as (partition by node_score.year, node_score.country, weight.upper)
)
select stepped.year, stepped.country, stepped.upper as node, stepped.child, stepped.score
from stepped
join tree on tree.id = stepped.upper
join node_score as above
	on above.year = stepped.year
	and above.country = stepped.country
	and above.node = stepped.upper
left join eligible on eligible.year = stepped.year and eligible.country = stepped.country
where enough
	and stepped.score <= 0
	and weight > 0
	and not stepped.is_linear
	and (tree.depth > 0 or (above.assessed > 0 and eligible.country is not null));
