-- one row: the median score of a node over the scored countries of an ITU region, or of the world, and how many they are
-- in: score, country
with placed as (
	select score.node, unnest(['world', country.region]) as region, score.score
	from score
	join country on country.id = score.country
	where score.score is not null
)
select node, region, median(score) as median, count(*) as scored
from placed
where region is not null
group by node, region;
