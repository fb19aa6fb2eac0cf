import { expect, it } from 'vitest';
import { decidedPlaces } from '../../../src/mapping/places/said.ts';
import { inForce } from '../../../src/nouns/workspace.ts';
import { day } from '../../../src/values/day.ts';
import { decision, workspaceOf } from '../rows.ts';

it('a decision holds on its last day and not after', () => {
  const lapsing = [decision('place', 'Kickstart', 'send-health', '2015-06-30')];
  expect(inForce(lapsing, day('2015-06-30'))).toHaveLength(1);
  expect(inForce(lapsing, day('2015-07-01'))).toHaveLength(0);
});

it('an element may be named by its title, and either side may be left out', () => {
  const decisions = [
    decision('place', 'A', 'Early childhood development/Universal services'),
    decision('place', 'B', '/targeted'),
    decision('acceptance', 'C', 'x'),
  ];
  const places = decidedPlaces(workspaceOf({ decisions }));
  expect(places.get('a')).toMatchObject({ element: 'early-childhood', tier: 'universal' });
  expect(places.get('b')).toMatchObject({ element: null, tier: 'targeted' });
  expect(places.has('c')).toBe(false);
});

it.each([
  ['early-childhod/universal', 'unknown-element'],
  ['early-childhood/univresal', 'unknown-tier'],
  ['early-childhood/universal/targeted', 'unknown-tier'],
])('%s is refused with its cell', (decided, code) => {
  const workspace = workspaceOf({ decisions: [decision('place', 'A', decided)] });
  expect(() => decidedPlaces(workspace)).toThrowError(
    expect.objectContaining({ code, place: { file: 'decisions.csv', sheet: null, cell: 'A2' } }),
  );
});

it('a tier written without its stroke is told how a tier is written', () => {
  const workspace = workspaceOf({ decisions: [decision('place', 'A', 'targetted')] });
  expect(() => decidedPlaces(workspace)).toThrowError(
    expect.objectContaining({ remedy: expect.stringContaining('A tier by itself is written `/targeted`') }),
  );
});
