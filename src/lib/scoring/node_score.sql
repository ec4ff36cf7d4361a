-- one row: the score of a node in one reading: its children's weighted mean, weights renormalised over the children
--          that have a score. Level by level from the deepest: a node shallower than the level waits as it is, so
--          a tree may have any depth and indicators at any depth. Below the coverage threshold a node has no row.
-- in: leaf_score, tree, weight
with recursive climbed as (
	select
		leaf_score.reading,
		leaf_score.country,
		leaf_score.node,
		tree.depth,
		tree.deepest as level,
		leaf_score.score
	from leaf_score
	join tree on tree.id = leaf_score.node
	union all
	select
		climbed.reading,
		climbed.country,
		upper.id,
		any_value(upper.depth),
		any_value(climbed.level) - 1 as level,
		case
			when any_value(climbed.depth) < any_value(climbed.level) then any_value(climbed.score)
			else sum(weight.weight * climbed.score) / nullif(sum(weight.weight), 0)
		end as score
	from climbed
	join weight on weight.node = climbed.node
	join tree as upper
		on upper.id = case when climbed.depth = climbed.level then weight.parent else climbed.node end
	where climbed.level > 0
		and climbed.score is not null
	group by climbed.reading, climbed.country, upper.id
	having any_value(climbed.depth) < any_value(climbed.level)
		or climbed.reading <> 'point'
		or sum(weight.share) >= any_value(upper.threshold) - 1e-9
)
select reading, country, node, score
from climbed
where depth = level
	and score is not null;
