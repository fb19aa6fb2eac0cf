import { expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { branchesAmong } from '../../../src/rules/offers/branches.ts';
import type { Offer } from '../../../src/rules/offers/offer.ts';

const offer = (name: string, ownWords: readonly string[], provider: string): Offer =>
  ({ name, placements: [{ service: name, ownWords, providers: [provider] } as Partial<Placement>], cells: [] }) as unknown as Offer;
const named = (offers: readonly Offer[]) => branchesAmong(offers).map((alike) => alike.map(({ name }) => name));

it('offers of one name but for words of their own are a charity’s branches, whatever their references and their providers’ names', () => {
  const north = offer('CF013 Home-Start Eastport', ['cf013', 'eastport'], 'HOME-START EASTPORT');
  const south = offer('CF0133 Home-Start Wold & District', ['cf0133', 'wold', 'district'], 'HOME-START WOLD & DISTRICT');
  expect(named([north, south])).toEqual([[north.name, south.name]]);
});

it('a reference, a name whose only words of its own are its provider’s, and one that has none, make no branch', () => {
  const one = offer('CF637 Family intervention project', ['cf637'], 'Kite Families');
  const two = offer('CF812 Family intervention project - Eastport', ['cf812', 'eastport'], 'Kite Families');
  const kite = offer('Children’s centres - Kite Families', ['kite', 'families'], 'Kite Families');
  const wren = offer('Children’s centres - Wren Care', ['wren', 'care'], 'Wren Care');
  expect(named([one, two])).toEqual([]);
  expect(named([kite, wren])).toEqual([]);
});
