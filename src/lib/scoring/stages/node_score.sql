-- one row: a node of a country in a year. score: the mean its aggregation names over its children that have a score,
--          weights renormalised over them, null below the coverage threshold, and at the root where the country is not
--          eligible or nothing of weight is assessed; low, high: the same with everything
--          missing at its worst, its best, a child below its own threshold counting as missing whole; worst, best: with
--          everything so; assessed, applicable: the share of the weight of the indicators below that is so.
--          Level by level from the deepest: a node shallower than the level waits as it is, so a tree may have any
--          depth and indicators at any depth
-- in: rules, leaf_score, tree, weight, eligible
with recursive climbed as (
	select leaf_score.*, tree.depth, tree.deepest as level, rules.round_to
	from leaf_score
	join tree on tree.id = leaf_score.node
	cross join rules
	union all
	select
		year,
		country,
		upper as node,
		case
			when sum(case when score is not null then share end)
				>= (any_value(threshold) - 1e-9) * sum(case when applicable > 0 then share end)
				and not bool_or(score <= 0 and weight > 0 and not is_linear)
				then rounded(mean_of(aggregation, is_linear, whole, weight, score), any_value(round_to))
		end as score,
		case when not bool_or(low is null and applicable > 0 and weight > 0)
			then rounded(mean_of(aggregation, is_linear, whole, weight, low), any_value(round_to))
		end as low,
		case when not bool_or(high is null and applicable > 0 and weight > 0)
			then rounded(mean_of(aggregation, is_linear, whole, weight, high), any_value(round_to))
		end as high,
		case when not bool_or(worst is null and applicable > 0 and weight > 0)
			then rounded(mean_of(aggregation, is_linear, whole, weight, worst), any_value(round_to))
		end as worst,
		case when not bool_or(best is null and applicable > 0 and weight > 0)
			then rounded(mean_of(aggregation, is_linear, whole, weight, best), any_value(round_to))
		end as best,
		sum(share * assessed) as assessed,
		sum(share * applicable) as applicable,
		any_value(upper_depth) as depth,
		any_value(level) - 1 as level,
		any_value(round_to) as round_to
	from (
		select
			below.* exclude (low, high, depth),
			case when below.score is null then below.worst else below.low end as low,
			case when below.score is null then below.best else below.high end as high,
			step.* exclude (node, level, depth),
			step.depth as upper_depth
		from climbed as below
		join weight as step on step.node = below.node and step.level = below.level
	)
	group by year, country, upper
)
select
	climbed.* exclude (worst, best, depth, level, round_to)
		replace (case when depth > 0 or (assessed > 0 and eligible.country is not null) then score end as score)
from climbed
left join eligible on eligible.year = climbed.year and eligible.country = climbed.country
where depth = level;
