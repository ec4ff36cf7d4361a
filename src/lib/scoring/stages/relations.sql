-- the relations every stage starts from, filled from the registered CSV texts; empty cells are null. The ids of nodes,
-- countries and regions are enums: read as words, compared as numbers
-- in, from the folder the variable of that name says: node.csv, band.csv, country.csv, peer.csv, observation.csv, method.csv, method_indicator.csv, tier.csv, floor.csv
create macro rows_of(file, types) as table
	select * from read_csv(coalesce(getvariable('folder'), '') || file,
		header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = types);

create table node_row as select * from rows_of('node.csv', {
	'id': 'varchar', 'parent': 'varchar', 'position': 'integer', 'weight': 'double', 'aggregation': 'varchar',
	'direction': 'integer', 'transform': 'varchar', 'normalisation': 'varchar', 'low': 'double', 'high': 'double'
});
create type node_id as enum (select id from node_row order by position);
create table node as select * replace (id::node_id as id, parent::node_id as parent) from node_row;

create table country_row as select * from rows_of('country.csv', {'id': 'varchar', 'region': 'varchar'});
create type country_id as enum (select id from country_row order by id);
create type region_id as enum (
	select region from country_row where region is not null union select 'world' order by region
);
create table country as select id::country_id as id, region::region_id as region from country_row;

create table band as select * replace (node::node_id as node)
from rows_of('band.csv', {'node': 'varchar', 'level': 'integer', 'edge': 'double'});

create table observation as select * replace (country::country_id as country, indicator::node_id as indicator)
from rows_of('observation.csv', {
	'country': 'varchar', 'indicator': 'varchar', 'year': 'integer', 'status': 'varchar', 'value': 'double',
	'value_low': 'double', 'value_high': 'double'
});

-- the group of countries whose values a method lets stand in for those of a country
create table peer as select * replace (country::country_id as country)
from rows_of('peer.csv', {'method': 'varchar', 'country': 'varchar', 'peers': 'varchar'});

create table method as select * from rows_of('method.csv', {
	'id': 'varchar', 'normalisation': 'varchar', 'scale_low': 'double', 'scale_high': 'double',
	'aggregation': 'varchar', 'missing': 'varchar', 'coverage_node': 'double', 'coverage_root': 'double',
	'coverage_indicators': 'double', 'normalise_over': 'varchar',
	'tolerance_years': 'integer', 'treat_skew': 'double', 'treat_kurtosis': 'double',
	'treat_winsorise_max': 'integer', 'round_to': 'integer', 'reading': 'varchar'
});
create table method_indicator as select * replace (indicator::node_id as indicator)
from rows_of('method_indicator.csv', {'method': 'varchar', 'indicator': 'varchar'});
create table tier as select * from rows_of('tier.csv', {'method': 'varchar', 'id': 'varchar', 'floor': 'double'});
create table floor as select * replace (indicator::node_id as indicator)
from rows_of('floor.csv', {'method': 'varchar', 'indicator': 'varchar', 'below': 'double', 'max_tier': 'varchar'});

create table run (method varchar, year integer, asked boolean);
-- what was worked out of all years together before, and is passed on to runs of some of them
create table panel_spread (
	indicator node_id, least double, slack double, width double, mean double, sd double, others bigint
);
create table panel_place (year integer, country country_id, indicator node_id, place bigint);
create table custom_weight (node node_id, weight double);
