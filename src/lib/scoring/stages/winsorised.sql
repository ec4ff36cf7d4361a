-- one row: an indicator in a year after so many steps of winsorising, its values ordered in a list. Moving the extreme
--          units inward one by one is clamping all values between lowest and highest; each step lets the end the skew
--          points at, and all within the slack of it, come in to the next value, until the shape passes or enough units
--          have moved.
--          shape: the values as shares of their range, from their median on, which are as skewed and as peaked as they;
--          the engine adds up powers, and far from zero rounding would swallow what those differ by. All 0 if all equal
-- in: rules, measured
with recursive stepped as (
	select
		*,
		list_transform(filled, lambda x: coalesce((x - middle) / width_of(lowest, highest, slack), 0)) as shape,
		passes(shape, skew_limit, kurtosis_limit) as passes,
		list_skewness(shape) >= 0 as at_top
	from (
		select
			measured.year,
			measured.indicator,
			list(measured.filled order by measured.filled) as filled,
			median(measured.filled) as middle,
			min(measured.filled) as lowest,
			max(measured.filled) as highest,
			slack_of(lowest, highest) as slack,
			0 as moved,
			any_value(rules.treat_skew) as skew_limit,
			any_value(rules.treat_kurtosis) as kurtosis_limit,
			any_value(rules.treat_winsorise_max) as most
		from measured
		cross join rules
		where measured.filled is not null and rules.treat_skew is not null
		group by measured.year, measured.indicator
	)
	union all
	select
		* replace (len(list_filter(filled, lambda x: x < lowest or x > highest)) as moved),
		list_transform(
			filled, lambda x: coalesce((clamp(x, lowest, highest) - middle) / width_of(lowest, highest, slack), 0)
		) as shape,
		passes(shape, skew_limit, kurtosis_limit),
		list_skewness(shape) >= 0
	from (
		select
			* exclude (shape, passes, at_top) replace (
				case when at_top then lowest else list_min(list_filter(filled, lambda x: x > lowest + slack)) end as lowest,
				case when at_top then list_max(list_filter(filled, lambda x: x < highest - slack)) else highest end as highest
			)
		from stepped
		where not passes and moved < most
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
