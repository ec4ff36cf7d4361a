-- one row: how the values of an indicator spread over the countries in a year, for the normalisations that compare them;
--          width and sd are null where all are the same, others where there is only one
-- in: treated
select
	year,
	indicator,
	min(directed) as least,
	nullif(max(directed) - min(directed), 0) as width,
	avg(directed) as mean,
	case when max(directed) > min(directed) then stddev_samp(directed) end as sd,
	nullif(count(directed) - 1, 0) as others
from treated
where normalisation in ('minmax', 'zscore', 'percentile')
group by year, indicator;
