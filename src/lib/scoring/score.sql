-- one row: everything said of one node in one country: score, coverage, the bounds if all missing were worst or best,
--          rank and tier; score, rank and tier are null where too little is assessed
-- in: run, country, tree, ranking, coverage, bounds
select
	run.method,
	run.year,
	country.id as country,
	tree.id as node,
	tree.position,
	ranking.score,
	coverage.coverage,
	bounds.low,
	bounds.high,
	ranking.rank,
	ranking.tier
from run
join tree on tree.method = run.method
cross join country
left join ranking
	on ranking.method = run.method and ranking.country = country.id and ranking.node = tree.id
left join coverage
	on coverage.method = run.method and coverage.country = country.id and coverage.node = tree.id
left join bounds
	on bounds.method = run.method and bounds.country = country.id and bounds.node = tree.id;
