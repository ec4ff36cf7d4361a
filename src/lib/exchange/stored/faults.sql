-- one row: what is wrong with a column of some observations, in how many rows, the first of them, and texts at fault
-- in: placed
with told as (
	select row, unnest(list_filter([
		case when not is_country then {
			'place': 'country', 'kind': case when country is null then 'empty' else 'unknown' end, 'cell': country
		} end,
		case when node is null or node = 'inner' then {
			'place': 'indicator',
			'kind': case when indicator is null then 'empty' when node is null then 'unknown' else 'inner' end,
			'cell': indicator
		} end,
		case when not is_year then {
			'place': 'year', 'kind': case when year is null then 'empty' else 'no_year' end, 'cell': year
		} end,
		case when not is_status then {'place': 'status', 'kind': 'no_status', 'cell': status} end,
		case when not is_value then {'place': 'value', 'kind': 'no_number', 'cell': value}
			when status = 'assessed' and value is null then {'place': 'value', 'kind': 'no_value', 'cell': value}
			when status <> 'assessed' and value is not null
				then {'place': 'value', 'kind': 'misplaced', 'cell': value}
			when is_logged and number <= 0 then {'place': 'value', 'kind': 'no_log', 'cell': value}
		end,
		case when not is_low then {'place': 'value_low', 'kind': 'no_number', 'cell': value_low}
			when status <> 'bounded' and value_low is not null
				then {'place': 'value_low', 'kind': 'misplaced', 'cell': value_low}
			when status = 'bounded' and value_low is null and value_high is null
				then {'place': 'value_low', 'kind': 'no_interval', 'cell': value_low}
			when is_logged and low <= 0 then {'place': 'value_low', 'kind': 'no_log', 'cell': value_low}
			when low > high then {'place': 'value_low', 'kind': 'above', 'cell': value_low}
		end,
		case when not is_high then {'place': 'value_high', 'kind': 'no_number', 'cell': value_high}
			when status <> 'bounded' and value_high is not null
				then {'place': 'value_high', 'kind': 'misplaced', 'cell': value_high}
			when is_logged and high <= 0 then {'place': 'value_high', 'kind': 'no_log', 'cell': value_high}
		end,
		case when source is null and status in ('assessed', 'bounded')
				then {'place': 'source', 'kind': 'no_source', 'cell': source}
			when source is not null and not is_source then {'place': 'source', 'kind': 'unknown', 'cell': source}
		end
	], lambda fault: fault is not null)) as fault
	from placed
	where not is_sound
)
select
	fault.place as place,
	fault.kind as kind,
	count(*) as rows_at_fault,
	min(row) as first_row,
	count(distinct fault.cell) as texts,
	array_to_string(list_slice(list_sort(list(distinct fault.cell)), 1, 3), chr(10)) as examples
from told
group by fault.place, fault.kind
order by first_row, place;
