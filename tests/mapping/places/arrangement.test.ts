import { expect, it } from 'vitest';
import { arrangementIn, bodiesOf } from '../../../src/mapping/places/arrangement.ts';
import type { Arrangement } from '../../../src/nouns/placement.ts';

const council = 'Westshire County Council';

it.each<[string, readonly string[], readonly string[], Arrangement]>([
  ['delivered by the council itself', [], ['Westshire County Council – Social Care'], 'in-house'],
  ['provided, with no name', [], ['Provided in house'], 'in-house'],
  ['bought and delivered by the council', [council], [council], 'in-house'],
  ['shared with others in one cell', [], ['Westshire County Council and various'], 'mixed'],
  ['shared with others in two', [council], [council, 'Bright Days Ltd'], 'mixed'],
  ['bought from a charity', [council], ['Bright Days'], 'commissioned'],
  ['bought from nobody in particular', [council], ['VCS'], 'commissioned'],
  ['bought by the NHS from the council', ['Westshire CCG'], [council], 'commissioned'],
  ['no provider told', [council], [], 'unknown'],
  ['nobody told at all', [], ['Various'], 'unknown'],
])('a service %s', (_, commissioners, providers, arrangement) => {
  expect(arrangementIn(council)('services', commissioners, providers)).toBe(arrangement);
});

it('a contract whose provider is not told is still commissioned', () => {
  expect(arrangementIn(council)('contracts', [], [])).toBe('commissioned');
});

it('what a council does by itself is in house, by its provider’s cell or by how it was let', () => {
  expect(arrangementIn(council)('contracts', [], ['Council - own staff'])).toBe('in-house');
  expect(arrangementIn(council)('contracts', [], ['Youth justice'], 'In-house')).toBe('in-house');
  expect(arrangementIn(council)('contracts', [], ['Bright Days'], 'Open procedure')).toBe('commissioned');
});

it('an organisation may be two bodies, or one with an and in its name', () => {
  expect(bodiesOf('Plymouth City Council and NEW Devon CCG')).toEqual(['plymouth city council', 'new devon ccg']);
  expect(bodiesOf('Hammersmith and Fulham Council')).toEqual(['hammersmith and fulham council']);
});
