-- one row: how the values of an indicator spread over the countries and years of a scope, for the normalisations that compare them;
--          slack is how far apart equal ones may be; width and sd are null where all are equal.
--          Of the panel it is what is passed on, where anything is
-- in: span, treated, panel_spread
select
	span.scope,
	treated.indicator,
	min(directed) as least,
	slack_of(least, max(directed)) as slack,
	width_of(least, max(directed), slack) as width,
	avg(directed) as mean,
	case when width is not null then stddev_samp(directed) end as sd,
	count(directed) - 1 as others
from treated
join span on span.year = treated.year
where normalisation in ('minmax', 'zscore', 'rank', 'percentile') and directed is not null
	and not exists (from panel_spread)
group by span.scope, treated.indicator
union all
select 0, indicator, least, slack, width, mean, sd, others
from panel_spread;
