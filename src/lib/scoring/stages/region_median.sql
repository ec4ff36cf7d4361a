-- one row: the median score of a node over the scored countries of an ITU region, or of the world, in a year, with the
--          tier it falls in and how many countries it is over
-- in: rules, tier, score, country
with placed as (
	select score.year, score.node, unnest(['world'::region_id, country.region]) as region, score.score
	from score
	join country on country.id = score.country
	where score.score is not null
),
middle as (
	select year, node, region, median(score) as median, count(*) as scored
	from placed
	where region is not null
	group by year, node, region
),
step as (
	select tier.id, tier.floor
	from tier
	join rules on rules.id = tier.method
)
select
	middle.year,
	middle.node,
	middle.region,
	middle.median,
	middle.scored,
	step.id as tier
from middle
asof left join step on round(middle.median, 9) >= step.floor;
