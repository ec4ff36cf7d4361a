-- one row: an observation that says again what an earlier one says; the first twenty, with how many there are
-- in: incoming
select country, indicator, year, row, first_row, count(*) over () as repeats
from (
	select
		country,
		indicator,
		year,
		row,
		min(row) over (partition by country, indicator, try_cast(year as double)) as first_row
	from incoming
	where (country, indicator, try_cast(year as double)) in (
		select (country, indicator, try_cast(year as double))
		from incoming
		group by all
		having count(*) > 1
	)
)
where row > first_row
order by row
limit 20;
