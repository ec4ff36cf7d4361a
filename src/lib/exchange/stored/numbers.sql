-- whether a cell is empty, or a number the score can be worked out with
create macro is_quantity(cell, number) as cell is null or coalesce(
	regexp_full_match(cell, '[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?')
	and (number = 0 or abs(number) between 1e-30 and 1e30),
	false
);
