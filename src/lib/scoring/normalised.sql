-- one row: an indicator of a country with its score on the method's scale; score is null where the status is not
--          assessed, and status says why. Banded indicators count the levels whose edge the raw value meets.
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
	scale_low,
	scale_high,
	case normalisation
		when 'none' then measure
		when 'goalposts' then scale_low + (scale_high - scale_low) * case direction
			when 1 then (least(greatest(measure, low), high) - low) / (high - low)
			else (high - least(greatest(measure, low), high)) / (high - low)
		end
	end as score
from levelled;
