-- one row: a score that is not above zero under a geometric or harmonic mean, which has no value there, though enough of
-- the node's children that apply are scored
-- in: node_score, weight
with stepped as (
	select
		node_score.year,
		node_score.country,
		node_score.node as child,
		node_score.score,
		weight.upper,
		weight.weight,
		weight.aggregation,
		sum(case when node_score.score is not null then weight.share end) over siblings
			>= (weight.threshold - 1e-9) * sum(case when node_score.applicable > 0 then weight.share end) over siblings
			as enough
	from node_score
	join weight on weight.node = node_score.node and weight.upper <> weight.node
	window siblings as (partition by node_score.year, node_score.country, weight.upper)
)
select year, country, upper as node, child, score
from stepped
where enough and score <= 0 and weight > 0 and aggregation in ('geometric', 'harmonic');
