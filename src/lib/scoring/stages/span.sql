-- one row: a year whose values the run reads: each year asked for, those read beside them and, where the method normalises over
--          the panel and nothing of it is passed on, every year of the package; values of one scope are normalised together
-- in: run, rules, observation, panel_spread
select
	read.year,
	case when rules.normalise_over = 'panel' then 0 else read.year end as scope,
	bool_or(read.asked) as asked
from (
	select year, asked
	from run
	union all
	select distinct observation.year, false
	from observation
	join rules on rules.normalise_over = 'panel'
	where not exists (from panel_spread)
) as read
cross join rules
group by read.year, rules.normalise_over;
