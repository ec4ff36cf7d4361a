-- one row: everything said of one node in one country and year: score, coverage, the bounds if all missing were worst or
--          best, rank and tier; score, rank and tier are null where too little is assessed, coverage where nothing with
--          weight is applicable
-- in: node_score, ranking
select
	node_score.year,
	node_score.country,
	node_score.node,
	node_score.score,
	node_score.assessed / nullif(node_score.applicable, 0) as coverage,
	node_score.low,
	node_score.high,
	ranking.rank,
	ranking.tier
from node_score
left join ranking
	on ranking.year = node_score.year
	and ranking.country = node_score.country
	and ranking.node = node_score.node;
