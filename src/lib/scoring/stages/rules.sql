-- one row, alone: the method of the run
-- in: run, method
select distinct
	method.id,
	method.normalisation,
	method.scale_low,
	method.scale_high,
	method.aggregation,
	method.missing,
	method.coverage_node,
	method.coverage_root,
	method.coverage_indicators,
	method.normalise_over,
	coalesce(method.tolerance_years, 0) as tolerance,
	method.treat_skew,
	method.treat_kurtosis,
	method.treat_winsorise_max,
	method.round_to,
	method.reading
from run
join method on method.id = run.method;
