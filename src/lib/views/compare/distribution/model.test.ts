import { describe, expect, test } from 'vitest';
import { sceneFor } from '../../../../../tests/fixtures/madeUp.ts';
import { distributionOf } from './model.ts';

describe('the distribution of scores', () => {
	test('has a dot for each scored country and counts the others beside it, never at zero', () => {
		const [overall, , support] = distributionOf(sceneFor()).strips;
		expect(overall?.dots.map(({ id }) => id)).toEqual(['AAA', 'BBB', 'CCC']);
		expect(overall?.aside).toBe('median 50, 3 of 4 scored · Not assessed: 1');
		expect(support?.dots).toHaveLength(2);
	});

	test('has a strip for what the method speaks to, and a note of what it is silent on', () => {
		const { strips, figure } = distributionOf(sceneFor());
		expect(strips.map(({ id }) => id)).toEqual(['index', 'law', 'support']);
		expect(figure.notes.join()).toContain('The reporting');
	});

	test('shows a pillar without any indicator as silent, not as empty', () => {
		const { strips } = distributionOf(sceneFor({ measure: 'reporting' }));
		expect(strips.map(({ aside, dots }) => [aside, dots])).toEqual([['No indicator in this method', []]]);
	});

	test('draws the medians of the region and of the world', () => {
		expect(distributionOf(sceneFor()).strips[0]?.lines.map(({ text }) => text)).toEqual([
			'Africa 50',
			'World 60',
		]);
	});

	test('takes the median of those shown when a group is asked for', () => {
		const scene = sceneFor();
		const { strips } = distributionOf({
			...scene,
			members: scene.members.slice(0, 1),
			selection: { ...scene.selection, group: 'ldc' },
		});
		expect(strips[0]?.lines[0]).toMatchObject({ text: 'those shown 70' });
	});

	test('names the countries chosen and the one pointed at', () => {
		const named = distributionOf(sceneFor({ chosen: ['AAA'] }), 'BBB').strips[0]?.dots.map(
			({ name }) => name,
		);
		expect(named).toEqual(['Aland', 'Beland', null]);
	});
});
