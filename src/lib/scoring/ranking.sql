-- one row: a scored node with its tier and its rank among all countries (1 is best, ties share the smaller number);
--          scores that differ by less than a billionth are ties, so that rounding noise decides neither
-- in: run, node_score, tier
with rounded as (
	select country, node, score, round(score, 9) as mark
	from node_score
	where reading = 'point'
),
step as (
	select tier.id, tier.floor
	from tier
	join run on run.method = tier.method
)
select
	rounded.country,
	rounded.node,
	rounded.score,
	rank() over (partition by rounded.node order by rounded.mark desc) as rank,
	step.id as tier
from rounded
asof left join step on rounded.mark >= step.floor;
