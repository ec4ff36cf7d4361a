-- one row: the least and the greatest score a node could have, if everything missing below it were worst or best
-- in: node_score
select
	country,
	node,
	min(score) filter (where reading = 'low') as low,
	max(score) filter (where reading = 'high') as high
from node_score
where reading <> 'point'
group by country, node;
