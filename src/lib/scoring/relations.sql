-- the relations every stage starts from, as tables filled from the registered CSV texts; empty cells are null
-- in: node.csv, band.csv, country.csv, observation.csv, method.csv, method_indicator.csv, tier.csv
create or replace table node as
select * from read_csv('node.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'id': 'varchar', 'parent': 'varchar', 'position': 'integer', 'weight': 'double', 'aggregation': 'varchar',
	'direction': 'integer', 'transform': 'varchar', 'normalisation': 'varchar', 'low': 'double', 'high': 'double'
});
create or replace table band as
select * from read_csv('band.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'node': 'varchar', 'level': 'integer', 'edge': 'double'
});
create or replace table country as
select * from read_csv('country.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'id': 'varchar', 'region': 'varchar'
});
create or replace table observation as
select * from read_csv('observation.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'country': 'varchar', 'indicator': 'varchar', 'year': 'integer', 'status': 'varchar', 'value': 'double'
});
create or replace table method as
select * from read_csv('method.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'id': 'varchar', 'normalisation': 'varchar', 'scale_low': 'double', 'scale_high': 'double',
	'aggregation': 'varchar', 'coverage_node': 'double', 'coverage_root': 'double', 'tolerance_years': 'integer'
});
create or replace table method_indicator as
select * from read_csv('method_indicator.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'method': 'varchar', 'indicator': 'varchar'
});
create or replace table tier as
select * from read_csv('tier.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
	'method': 'varchar', 'id': 'varchar', 'floor': 'double'
});
create or replace table run (method varchar, year integer);
create or replace table custom_weight (node varchar, weight double);
