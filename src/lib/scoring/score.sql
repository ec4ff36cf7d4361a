-- one row: everything said of one node in one country: score, coverage, the bounds if all missing were worst or best,
--          rank and tier; score, rank and tier are null where too little is assessed
-- in: tree, country, ranking, coverage, bounds
select
	country.id as country,
	tree.id as node,
	tree.position,
	ranking.score,
	coverage.coverage,
	bounds.low,
	bounds.high,
	ranking.rank,
	ranking.tier
from tree
cross join country
left join coverage on coverage.country = country.id and coverage.node = tree.id
left join bounds on bounds.country = country.id and bounds.node = tree.id
left join ranking on ranking.country = country.id and ranking.node = tree.id;
