-- one row: a country in a year of whose indicators that apply, by their number, as many are assessed as the method asks for
--          before it gives the root a score; never none
-- in: rules, leaf_score
select leaf_score.year, leaf_score.country
from leaf_score
cross join rules
group by leaf_score.year, leaf_score.country
having sum(assessed) > 0 and sum(assessed) >= (any_value(rules.coverage_indicators) - 1e-9) * sum(applicable);
