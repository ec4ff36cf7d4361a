-- one row: how the values of an indicator spread over the countries and years of a scope, for the normalisations that compare them;
--          slack is how far apart equal ones may be; width and sd are null where all are equal
-- in: span, treated
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
group by span.scope, treated.indicator;
