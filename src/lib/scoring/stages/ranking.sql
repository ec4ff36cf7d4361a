-- one row: a scored node with its rank among all countries of the year (1 is best, ties share the smaller number) and its
--          tier, which floors may hold down at the root; scores that differ by less than a billionth are ties, so that
--          rounding noise decides neither
-- in: rules, node_score, tier, tree, cap
with step as (
	select tier.id, tier.floor
	from tier
	join rules on rules.id = tier.method
),
scored as (
	select
		node_score.year,
		node_score.country,
		node_score.node,
		round(node_score.score, 9) as score,
		case when tree.parent is null then cap.most end as most
	from node_score
	join tree on tree.id = node_score.node
	left join cap on cap.year = node_score.year and cap.country = node_score.country
	where node_score.score is not null
)
select
	scored.year,
	scored.country,
	scored.node,
	rank() over (partition by scored.year, scored.node order by scored.score desc) as rank,
	step.id as tier
from scored
-- least passes over null: a country no floor holds down keeps its score
asof left join step on least(scored.score, scored.most) >= step.floor;
