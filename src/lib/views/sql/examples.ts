// Questions to begin with, each with the SQL that answers it from the tables a package has.
import type { SqlTable } from '#lib/edition/tables.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Site } from '#lib/state/site.ts';

export interface Example {
	readonly id: string;
	/** The question in the reader's language. */
	readonly ask: () => string;
	readonly sql: string;
}

/** What the examples are written for. */
export type Asked = Pick<Site, 'methods' | 'nodes' | 'regions'>;

type Has = (table: string, column: string) => boolean;

/** An indicator of the shipped package. */
const LAW = 'pub_cybercrime_law';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (value: string): string =>
	/^[a-z]\w*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;

const lawOf = (): Example => ({
	id: 'cybercrime_law',
	ask: m.ask_cybercrime_law,
	sql: `-- Regions: africa, americas, arab_states, asia_pacific, cis, europe.
select c.name, o.status, o.value, o.year, s.publisher, s.title
from countries c
left join observations o on o.country = c.id and o.indicator = '${LAW}'
left join sources s on s.id = o.source
where c.region = 'africa'
order by o.value desc nulls last, c.name`,
});

const missingOf = (method: string, region: string, has: Has): Example => ({
	id: 'not_assessed',
	ask: m.ask_not_assessed,
	sql: `select c.name, ${region}
	count(*) filter (where o.status = 'assessed') as assessed,
	count(*) as indicators,
	string_agg(${has('framework', 'short_name') ? 'f.short_name' : 'f.name'}, ', ') filter (where o.status <> 'assessed') as without_value
from observed o
join countries c on c.id = o.country
join framework f on f.id = o.indicator
where o.method = ${text(method)}
group by all
having assessed < indicators
order by assessed, c.name`.replace(', \n', ',\n'),
});

const mediansOf = (root: string): Example => ({
	id: 'medians',
	ask: m.ask_medians,
	sql: `pivot (select method, region, round(median, 1) as median from medians where node = ${text(root)})
on method using first(median)
order by region`,
});

const sourcesOf = (has: Has): Example => ({
	id: 'sources',
	ask: m.ask_sources,
	sql: `select ${['publisher', 'title', 'licence']
		.filter((column) => has('sources', column))
		.map((column) => `s.${column}`)
		.join(', ')},
	count(*) as observations,
	count(distinct o.country) as countries,
	count(distinct o.indicator) as indicators
from observations o
join sources s on s.id = o.source
where o.value is not null
group by all
order by observations desc`,
});

const boundsOf = (method: string, root: string, region: string): Example => ({
	id: 'bounds',
	ask: m.ask_bounds,
	sql: `-- low and high: the score if all that is missing were at its worst, or at its best.
select c.name, ${region}s.score, s.low, s.high, s.high - s.low as width, s.coverage
from scores s
join countries c on c.id = s.country
where s.method = ${text(method)} and s.node = ${text(root)}
order by width desc, c.name
limit 25`,
});

const closeOf = (method: string, root: string, region: string): Example => ({
	id: 'close',
	ask: m.ask_close,
	sql: `-- Pairs whose 90 % intervals of rank over the draws overlap.
with region as (
	select c.name, s.rank_low, s.rank_high
	from stability s
	join countries c on c.id = s.country
	where s.method = ${text(method)} and s.node = ${text(root)} and c.region = ${text(region)}
		and s.rank_low is not null
)
select a.name, count(b.name) as not_distinguishable_from, string_agg(b.name, ', ' order by b.name) as countries
from region a
left join region b on a.name <> b.name and a.rank_low <= b.rank_high and b.rank_low <= a.rank_high
group by a.name
order by not_distinguishable_from desc, a.name`,
});

const disagreeOf = (first: string, second: string, root: string, region: string): Example => ({
	id: 'methods',
	ask: m.ask_methods,
	sql: `select c.name, ${region}e.tier as ${name(first)}, d.tier as ${name(second)}
from scores e
join scores d on d.country = e.country and d.node = e.node and d.year = e.year and d.method = ${text(second)}
join countries c on c.id = e.country
where e.method = ${text(first)} and e.node = ${text(root)} and e.tier <> d.tier
order by ${region}c.name`,
});

const treeOf = (has: Has): Example => ({
	id: 'tree',
	ask: m.ask_tree,
	sql: `with recursive below(top, id, depth) as (
	select id, id, 0 from framework
	union all
	select b.top, f.id, b.depth + 1 from below b join framework f on f.parent = b.id
)
select ${has('framework', 'kind') ? 'f.kind, ' : ''}f.name, count(*) - 1 as nodes_below, max(b.depth) as levels_below
from below b
join framework f on f.id = b.top
${has('framework', 'kind') ? "where f.kind in ('index', 'pillar')\n" : ''}group by all
order by nodes_below desc`,
});

/** The questions there is something to answer with: by the ids of the package, over the columns its tables have. */
export function examplesOf(
	{ methods, nodes, regions }: Asked,
	tables: readonly SqlTable[],
): readonly Example[] {
	const has: Has = (table, column) =>
		tables.some((each) => each.name === table && each.columns.some((own) => own.name === column));
	const root = nodes.find(({ parent }) => parent === null)?.id ?? '';
	const [first, second] = methods.map(({ id }) => id);
	if (first === undefined) return [];
	const column = regions.length > 0 ? 'c.region, ' : '';
	const region = regions.includes('arab_states') ? 'arab_states' : regions[0];
	return [
		...(nodes.some(({ id }) => id === LAW) ? [lawOf()] : []),
		missingOf(first, column, has),
		...(region === undefined ? [] : [mediansOf(root)]),
		...(has('sources', 'id') && has('observations', 'source') ? [sourcesOf(has)] : []),
		boundsOf(first, root, column),
		...(region === undefined ? [] : [closeOf(first, root, region)]),
		...(second === undefined ? [] : [disagreeOf(first, second, root, column)]),
		treeOf(has),
	];
}
