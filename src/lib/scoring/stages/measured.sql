-- one row: an indicator of a country in a year as a number to score. measure: the raw value, or the level it reaches
--          where the indicator has bands (of which more is always better), null unless assessed; filled: the measure,
--          or what the method puts in its place where it is missing, through the logarithm where the indicator asks
-- in: rules, observed, node, band, peer
with levelled as (
	select
		observed.year,
		observed.country,
		observed.indicator,
		observed.status,
		node.transform,
		case when band.edges is null then node.direction else 1 end as direction,
		coalesce(node.normalisation, rules.normalisation) as normalisation,
		rules.missing,
		case when rules.missing in ('group_mean', 'group_median') then peer.peers else 'world' end as peers,
		case
			when band.edges is null or observed.value is null then observed.value
			else len(list_filter(band.edges, lambda edge: (observed.value - edge) * node.direction >= 0))::double
		end as measure
	from observed
	cross join rules
	join node on node.id = observed.indicator
	left join peer on peer.method = rules.id and peer.country = observed.country
	left join (select node, list(edge) as edges from band group by node) as band on band.node = observed.indicator
),
stand_in as (
	select
		year,
		indicator,
		peers,
		-- the mean of equal values is that value, whatever rounding makes of their sum
		case
			when any_value(missing) in ('median', 'group_median') or min(measure) = max(measure) then median(measure)
			else avg(measure)
		end as measure
	from levelled
	where missing <> 'skip'
	group by year, indicator, peers
)
select
	levelled.year,
	levelled.country,
	levelled.indicator,
	levelled.status,
	levelled.direction,
	levelled.normalisation,
	levelled.measure,
	case
		when levelled.status = 'not_applicable' then null
		when levelled.transform = 'log' then ln(coalesce(levelled.measure, stand_in.measure))
		else coalesce(levelled.measure, stand_in.measure)
	end as filled
from levelled
left join stand_in
	on stand_in.year = levelled.year
	and stand_in.indicator = levelled.indicator
	and stand_in.peers = levelled.peers;
