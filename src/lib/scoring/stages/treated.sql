-- one row: an indicator of a country in a year, its value made ready for normalisation, and how treatment touched it:
--          winsorised, log, or null where it did not; directed, the same with more always better. Goalposts cap outliers
--          themselves: what winsorising cannot mend is left as it is there, and never put through a logarithm
-- in: measured, winsorised
with ended as (
	select *
	from winsorised
	qualify row_number() over (partition by year, indicator order by moved desc) = 1
),
followed as (
	select
		measured.*,
		ended.* exclude (year, indicator),
		case
			when ended.passes and (measured.filled < ended.lowest or measured.filled > ended.highest) then 'winsorised'
			when not ended.passes and measured.normalisation <> 'goalposts' and measured.filled is not null then 'log'
		end as treatment
	from measured
	left join ended on ended.year = measured.year and ended.indicator = measured.indicator
)
select
	year,
	country,
	indicator,
	status,
	direction,
	normalisation,
	measure,
	filled,
	treatment,
	case treatment
		when 'winsorised' then clamp(filled, lowest, highest)
		when 'log' then ln(filled - least_filled + 0.01 * (most_filled - least_filled))
		else filled
	end as value,
	case when normalisation = 'none' then value else value * direction end as directed
from followed;
