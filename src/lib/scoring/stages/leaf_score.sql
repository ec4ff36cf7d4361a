-- one row: an indicator of a country in a year as the tree above takes it, rounded as the method says. worst and best
--          are the ends of what it could score, narrowed where it is bounded, low and high its score or, where it is
--          missing, those ends; assessed and applicable say whether it is, as 1 or 0. What does not apply has neither
--          score nor ends. Under a method that reads bounds nothing has a score, and what is known stands in place of
--          worst and best, whatever coverage a node has. In order, so that what is summed above does not hang on which
--          other years are scored
-- in: rules, normalised, bounded
with ended as (
	select
		normalised.year,
		normalised.country,
		normalised.indicator,
		normalised.status,
		rules.reading,
		rounded(normalised.score, rules.round_to) as score,
		case
			when normalised.status <> 'not_applicable'
				then rounded(coalesce(bounded.worst, normalised.worst), rules.round_to)
		end as worst,
		case
			when normalised.status <> 'not_applicable'
				then rounded(coalesce(bounded.best, normalised.best), rules.round_to)
		end as best
	from normalised
	cross join rules
	left join bounded
		on bounded.year = normalised.year
		and bounded.country = normalised.country
		and bounded.indicator = normalised.indicator
)
select
	year,
	country,
	indicator as node,
	case when reading = 'score' then score end as score,
	case when status = 'assessed' then coalesce(score, worst) else worst end as low,
	case when status = 'assessed' then coalesce(score, best) else best end as high,
	case when reading = 'bounds' and status = 'assessed' then coalesce(score, worst) else worst end as worst,
	case when reading = 'bounds' and status = 'assessed' then coalesce(score, best) else best end as best,
	(status = 'assessed')::double as assessed,
	(status <> 'not_applicable')::double as applicable
from ended
order by year, country, indicator;
