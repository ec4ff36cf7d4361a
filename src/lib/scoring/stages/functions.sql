-- the formulas several stages share

-- whether a distribution needs no (more) treatment, by its skewness and excess kurtosis corrected for bias, G1 and G2
-- (Joanes and Gill 1998, type 2); fewer than four values have no kurtosis. The slack keeps rounding noise from deciding:
-- all equal but one of n values have a skewness of exactly the root of n
create macro passes(shape, skew_limit, kurtosis_limit) as
	list_min(shape) = list_max(shape)
	or len(shape) < 4
	or abs(list_skewness(shape)) < skew_limit - 1e-9
	or list_kurtosis(shape) < kurtosis_limit - 1e-9;
-- up to how far apart values that run from least to most are equal: a billionth of their spread; where that is itself no
-- more than rounding noise of doubles of their size, all of it
create macro slack_of(least, most) as
	case when most - least > 1e-12 * greatest(abs(least), abs(most)) then 1e-9 * (most - least) else most - least end;
-- how far apart the ends are; null where they are equal
create macro width_of(least, most, slack) as case when most - least > slack then most - least end;
create macro clamp(x, lowest, highest) as least(greatest(x, lowest), highest);
-- how far a value lies from its worse goalpost to its better one, as a share of the way
create macro between_posts(x, low, high, direction) as case direction
	when 1 then (clamp(x, low, high) - low) / (high - low)
	else (high - clamp(x, low, high)) / (high - low)
end;

-- all three means are the arithmetic mean of something: of the score, its logarithm or its inverse (a quasi-arithmetic
-- or Kolmogorov mean). A zero under the latter two makes a mean of zero, as a limit; below zero they have no meaning.
-- is_linear: whether it is the mean of the scores themselves, asked once of a node as asking each score costs time
create macro before_mean(aggregation, is_linear, x) as case
	when is_linear then x
	when x is null then null
	when x < 0 then 'nan'::double
	when aggregation = 'geometric' then case when x = 0 then '-infinity'::double else ln(x) end
	else case when x = 0 then 'infinity'::double else 1 / x end
end;
-- whole is the weight of all children: a sum over those known is scaled up to all
create macro after_mean(aggregation, mean, whole) as case
	when isnan(mean) then null
	when aggregation = 'geometric' then exp(mean)
	when aggregation = 'harmonic' then 1 / mean
	when aggregation = 'sum' then mean * whole
	else mean
end;
create macro mean_of(aggregation, is_linear, whole, weight, x) as after_mean(
	any_value(aggregation),
	sum(case when weight > 0 then weight * before_mean(aggregation, is_linear, x) end)
		/ nullif(sum(case when x is not null then weight end), 0),
	any_value(whole)
);
-- to so many decimals, halves away from zero; as it is where decimals is null. A half that arithmetic missed by less
-- than a billionth of a thousandth (1.005 times 100 is 100.49999999999999) is a half
create macro rounded(x, decimals) as case
	when decimals is null then x
	else round(round(x * pow(10, decimals), greatest(12 - decimals, 0))) / pow(10, decimals)
end;
