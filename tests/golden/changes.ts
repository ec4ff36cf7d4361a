// What moved in the made-up countries since a made-up edition before.
import type { Causes, ChangePage } from '#lib/edition/change.ts';
import { bookIn, METHOD, worldOf, type World } from './world.ts';

/** The change of every node from a world of another seed; a treaty and an index move the whole, and the index is warned of. */
export function changeIn(world: World): ChangePage {
	const { countries, nodes } = world.site;
	const earlier = bookIn(worldOf(countries.length, { seed: 500 }));
	const book = bookIn(world);
	const moveOf = (country: string, node: string) => {
		const before = earlier.reading(node, country)?.score ?? null;
		const after = book.reading(node, country)?.score ?? null;
		const change = before === null || after === null ? null : after - before;
		const still = change === null ? null : 0;
		return {
			...{ node, score_before: before, score_after: after, change },
			...{ data: change, coverage: still, method: still },
		};
	};
	return {
		...{ from: 2024, to: 2026 },
		told: [
			{
				method: METHOD.id,
				countries: countries.map(({ id }, at) => {
					const moves = nodes.map((node) => moveOf(id, node.id));
					const change = moves.find(({ node }) => node === 'index')?.change ?? null;
					const cause = (indicator: string, share: number) => ({
						...{ indicator, points: (change ?? 0) * share, note: null },
						since:
							indicator === 'treaty' && (change ?? 0) > 0
								? ({ on: '2025-03-27', act: 'joined' } as const)
								: null,
					});
					const shared = at % 3 === 0 ? [cause('treaty', 0.6), cause('reports', 0.4)] : [cause('reports', 1)];
					const causes: Causes = change === null ? {} : { index: shared };
					return { country: id, moves, causes };
				}),
			},
		],
		cautions: { reports: ['items_differ', 'finer_scale'] },
	};
}
