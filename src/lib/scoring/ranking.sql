-- one row: a scored node with its tier and its rank among all countries (1 is best, ties share the smaller number);
--          scores that differ by less than a billionth are ties, so that rounding noise decides neither
-- in: run, node_score, tier
with step as (
	select tier.id, tier.floor
	from tier
	join run on run.method = tier.method
)
select
	scored.country,
	scored.node,
	rank() over (partition by scored.node order by round(scored.score, 9) desc) as rank,
	step.id as tier
from node_score as scored
asof left join step on round(scored.score, 9) >= step.floor
where scored.score is not null;
