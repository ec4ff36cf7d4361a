-- one row: a scored node with its tier and its rank among all countries (1 is best, ties share the smaller number);
--          scores that differ by less than a billionth are ties, so that rounding noise decides neither
-- in: node_score, tier
with rounded as (
	select method, year, country, node, score, round(score, 9) as mark
	from node_score
	where reading = 'point'
),
step as (
	select
		method,
		id,
		floor,
		lead(floor, 1, 'infinity'::double) over (partition by method order by floor) as ceiling
	from tier
)
select
	rounded.method,
	rounded.year,
	rounded.country,
	rounded.node,
	rounded.score,
	rank() over (
		partition by rounded.method, rounded.year, rounded.node
		order by rounded.mark desc
	) as rank,
	step.id as tier
from rounded
left join step
	on step.method = rounded.method
	and rounded.mark >= step.floor
	and rounded.mark < step.ceiling;
