// Questions to begin with, each with the SQL that answers it.
import { m } from '#lib/i18n/paraglide/messages.js';

export interface Example {
	readonly id: string;
	/** The question in the reader's language. */
	readonly ask: () => string;
	readonly sql: string;
}

export const EXAMPLES: readonly Example[] = [
	{
		id: 'cybercrime_law',
		ask: m.ask_cybercrime_law,
		sql: `-- Regions: africa, americas, arab_states, asia_pacific, cis, europe.
select c.name, o.status, o.value, o.year, s.publisher, s.title
from countries c
left join observations o on o.country = c.id and o.indicator = 'pub_cybercrime_law'
left join sources s on s.id = o.source
where c.region = 'africa'
order by o.value desc nulls last, c.name`,
	},
	{
		id: 'not_assessed',
		ask: m.ask_not_assessed,
		sql: `select c.name, c.region,
	count(*) filter (where o.status = 'assessed') as assessed,
	count(*) as indicators,
	string_agg(f.short_name, ', ') filter (where o.status <> 'assessed') as without_value
from observed o
join countries c on c.id = o.country
join framework f on f.id = o.indicator
where o.method = 'open_evidence'
group by all
having assessed < indicators
order by assessed, c.name`,
	},
	{
		id: 'medians',
		ask: m.ask_medians,
		sql: `pivot (select method, region, round(median, 1) as median from medians where node = 'cop_readiness')
on method using first(median)
order by region`,
	},
	{
		id: 'sources',
		ask: m.ask_sources,
		sql: `select s.publisher, s.title, s.licence,
	count(*) as observations,
	count(distinct o.country) as countries,
	count(distinct o.indicator) as indicators
from observations o
join sources s on s.id = o.source
where o.value is not null
group by all
order by observations desc`,
	},
	{
		id: 'bounds',
		ask: m.ask_bounds,
		sql: `-- low and high: the score if all that is missing were at its worst, or at its best.
select c.name, c.region, s.score, s.low, s.high, s.high - s.low as width, s.coverage
from scores s
join countries c on c.id = s.country
where s.method = 'open_evidence' and s.node = 'cop_readiness'
order by width desc, c.name
limit 25`,
	},
	{
		id: 'close',
		ask: m.ask_close,
		sql: `-- Pairs whose 90 % intervals of rank over the draws overlap.
with region as (
	select c.name, s.rank_low, s.rank_high
	from stability s
	join countries c on c.id = s.country
	where s.method = 'open_evidence' and s.node = 'cop_readiness' and c.region = 'arab_states'
		and s.rank_low is not null
)
select a.name, count(b.name) as not_distinguishable_from, string_agg(b.name, ', ' order by b.name) as countries
from region a
left join region b on a.name <> b.name and a.rank_low <= b.rank_high and b.rank_low <= a.rank_high
group by a.name
order by not_distinguishable_from desc, a.name`,
	},
	{
		id: 'methods',
		ask: m.ask_methods,
		sql: `select c.name, c.region, e.tier as open_evidence, d.tier as direct_facts
from scores e
join scores d on d.country = e.country and d.node = e.node and d.year = e.year and d.method = 'direct_facts'
join countries c on c.id = e.country
where e.method = 'open_evidence' and e.node = 'cop_readiness' and e.tier <> d.tier
order by c.region, c.name`,
	},
	{
		id: 'tree',
		ask: m.ask_tree,
		sql: `with recursive below(top, id, depth) as (
	select id, id, 0 from framework
	union all
	select b.top, f.id, b.depth + 1 from below b join framework f on f.parent = b.id
)
select f.kind, f.name, count(*) - 1 as nodes_below, max(b.depth) as levels_below
from below b
join framework f on f.id = b.top
where f.kind in ('index', 'pillar')
group by all
order by nodes_below desc`,
	},
];
