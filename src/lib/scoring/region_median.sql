-- one row: the median score of a node over the scored countries of an ITU region, or of the world, with the tier it falls
--          in and how many countries it is over
-- in: run, tier, score, country
with placed as (
	select score.node, unnest(['world', country.region]) as region, score.score
	from score
	join country on country.id = score.country
	where score.score is not null
),
middle as (
	select node, region, median(score) as median, count(*) as scored
	from placed
	where region is not null
	group by node, region
),
step as (
	select tier.id, tier.floor
	from tier
	join run on run.method = tier.method
)
select
	middle.node,
	middle.region,
	middle.median,
	middle.scored,
	step.id as tier
from middle
asof left join step on round(middle.median, 9) >= step.floor;
