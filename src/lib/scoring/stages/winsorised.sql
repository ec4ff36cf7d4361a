-- one row: an indicator in a year after so many steps of winsorising, its values ordered in a list. Moving the extreme
--          units inward one by one is clamping all values between lowest and highest; each step lets the end the skew
--          points at, ties and all, come in to the next value, until the shape passes or enough units have moved
-- in: rules, measured
with recursive stepped as (
	select
		measured.year,
		measured.indicator,
		list(measured.filled order by measured.filled) as filled,
		min(measured.filled) as lowest,
		max(measured.filled) as highest,
		0 as moved,
		any_value(rules.treat_skew) as skew_limit,
		any_value(rules.treat_kurtosis) as kurtosis_limit,
		any_value(rules.treat_winsorise_max) as most,
		passes(list(measured.filled), any_value(rules.treat_skew), any_value(rules.treat_kurtosis)) as passes,
		skewness_of(list(measured.filled)) >= 0 as at_top
	from measured
	cross join rules
	where measured.filled is not null and rules.treat_skew is not null
	group by measured.year, measured.indicator
	union all
	select
		year,
		indicator,
		filled,
		lowest,
		highest,
		len(list_filter(filled, lambda x: x < lowest or x > highest)),
		skew_limit,
		kurtosis_limit,
		most,
		passes(clamped, skew_limit, kurtosis_limit),
		skewness_of(clamped) >= 0
	from (
		select *, list_transform(filled, lambda x: clamp(x, lowest, highest)) as clamped
		from (
			select
				* exclude (lowest, highest),
				case when at_top then lowest else list_min(list_filter(filled, lambda x: x > lowest)) end as lowest,
				case when at_top then list_max(list_filter(filled, lambda x: x < highest)) else highest end as highest
			from stepped
			where not passes and moved < most
		)
	)
)
select
	year,
	indicator,
	lowest,
	highest,
	moved,
	passes,
	list_min(filled) as least_filled,
	list_max(filled) as most_filled
from stepped;
