-- one row: a country in a year whose tier a floor of the method holds down, because an indicator it names is assessed
--          below what it asks: the score at which the highest tier left to it begins
-- in: rules, floor, tier, treated
select treated.year, treated.country, min(tier.floor) as most
from rules
join floor on floor.method = rules.id
join tier on tier.method = rules.id and tier.id = floor.max_tier
join treated on treated.indicator = floor.indicator and treated.measure < floor.below
group by treated.year, treated.country;
