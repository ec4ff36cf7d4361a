-- one row: an indicator of a country as the tree above takes it: score as assessed; low and high, the same or, where
--          it is missing, its worst and best; whether it is assessed and whether it is applicable, as 1 or 0.
--          A not-applicable indicator has neither score nor ends
-- in: normalised
select
	country,
	indicator as node,
	score,
	case status when 'assessed' then score when 'not_applicable' then null else worst end as low,
	case status when 'assessed' then score when 'not_applicable' then null else best end as high,
	(status = 'assessed')::double as assessed,
	(status <> 'not_applicable')::double as applicable
from normalised;
