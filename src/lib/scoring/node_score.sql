-- one row: a node of a country. score: its children's weighted mean, weights renormalised over the children that have
--          one, null below the coverage threshold; low, high: the same with everything missing at its worst, its best;
--          assessed, applicable: the share of the weight of the indicators below that is so.
--          Level by level from the deepest: a node shallower than the level waits as it is, so a tree may have any
--          depth and indicators at any depth
-- in: leaf_score, tree, weight
with recursive climbed as (
	select
		leaf_score.country,
		leaf_score.node,
		tree.depth,
		tree.deepest as level,
		leaf_score.score,
		leaf_score.low,
		leaf_score.high,
		leaf_score.assessed,
		leaf_score.applicable
	from leaf_score
	join tree on tree.id = leaf_score.node
	union all
	select
		below.country,
		step.upper,
		any_value(step.depth),
		any_value(below.level) - 1,
		case
			when sum(step.share) filter (where below.score is not null) >= any_value(step.threshold) - 1e-9
				then sum(step.weight * below.score)
					/ nullif(sum(step.weight) filter (where below.score is not null), 0)
		end,
		case
			when not bool_or(below.low is null and below.applicable > 0)
				then sum(step.weight * below.low) / nullif(sum(step.weight) filter (where below.low is not null), 0)
		end,
		case
			when not bool_or(below.high is null and below.applicable > 0)
				then sum(step.weight * below.high) / nullif(sum(step.weight) filter (where below.high is not null), 0)
		end,
		sum(step.share * below.assessed),
		sum(step.share * below.applicable)
	from climbed as below
	join weight as step on step.node = below.node and step.level = below.level
	group by below.country, step.upper
)
select country, node, score, low, high, assessed, applicable
from climbed
where depth = level;
