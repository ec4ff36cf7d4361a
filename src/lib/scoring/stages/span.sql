-- one row: a year whose values the run reads: each year asked for and, where the method normalises over the panel, every
--          year of the package; values of one scope are normalised together
-- in: run, rules, observation
select
	read.year,
	case when rules.normalise_over = 'panel' then 0 else read.year end as scope,
	bool_or(read.asked) as asked
from (
	select year, true as asked
	from run
	union all
	select distinct observation.year, false
	from observation
	join rules on rules.normalise_over = 'panel'
) as read
cross join rules
group by read.year, rules.normalise_over;
