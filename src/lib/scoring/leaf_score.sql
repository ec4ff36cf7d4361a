-- one row: an indicator's score in one of three readings: as assessed ('point'), everything missing at its worst
--          ('low') and at its best ('high'); not-applicable indicators are in none, nor is a missing one in 'point'
-- in: normalised
select
	reading.reading,
	normalised.country,
	normalised.indicator as node,
	case
		when normalised.status = 'assessed' then normalised.score
		when reading.reading = 'low' then normalised.scale_low
		else normalised.scale_high
	end as score
from normalised
cross join (values ('point'), ('low'), ('high')) as reading (reading)
where normalised.status = 'assessed'
	or (normalised.status <> 'not_applicable' and reading.reading <> 'point');
