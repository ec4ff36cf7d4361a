-- one row: an indicator of a country with its score on the method's scale; score is null where the status is not
--          assessed, and status says why. Banded indicators count the levels whose edge the raw value meets.
--          worst and best are the ends of what it could score, null where its normalisation has no fixed ends
-- in: run, method, observed, node, band
with levelled as (
	select
		observed.country,
		observed.indicator,
		observed.status,
		case
			when observed.value is null then null
			when not exists (select 1 from band where band.node = observed.indicator) then observed.value
			else (
				select count(*)::double
				from band
				where band.node = observed.indicator
				and (observed.value - band.edge) * node.direction >= 0
			)
		end as measure,
		case
			when exists (select 1 from band where band.node = observed.indicator) then 1
			else node.direction
		end as direction,
		coalesce(node.normalisation, method.normalisation) as normalisation,
		node.low,
		node.high,
		method.scale_low,
		method.scale_high
	from observed
	join node on node.id = observed.indicator
	cross join run
	join method on method.id = run.method
)
select
	country,
	indicator,
	status,
	case when normalisation <> 'none' then scale_low end as worst,
	case when normalisation <> 'none' then scale_high end as best,
	-- least and greatest pass over nulls: without the first line a missing value would score its goalpost
	case
		when measure is null then null
		when normalisation = 'none' then measure
		when normalisation = 'goalposts' then scale_low + (scale_high - scale_low) * case direction
			when 1 then (least(greatest(measure, low), high) - low) / (high - low)
			else (high - least(greatest(measure, low), high)) / (high - low)
		end
	end as score
from levelled;
