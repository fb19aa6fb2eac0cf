import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePicture } from '../src/cli/picture.ts';
import { everyTwo } from '../src/mapping/parties/blocks.ts';
import { settleParties } from '../src/mapping/parties/parties.ts';
import type { Finding } from '../src/nouns/finding.ts';
import type { Picture } from '../src/nouns/picture.ts';
import type { Records } from '../src/nouns/records.ts';
import { areasOf } from '../src/rules/coverage/places.ts';
import { referenceOf, statedValue } from '../src/rules/joining/repeats.ts';
import { judge } from '../src/rules/judge.ts';
import { isMetByPlaces, needsMet } from '../src/rules/offers/needs.ts';
import { offersOf } from '../src/rules/offers/offer.ts';
import { significantWords } from '../src/rules/words.ts';
import { keyOf } from '../src/values/text.ts';
import { madeUp } from './bench/made-up.ts';
import { mayMeet } from './rules/every-pair.ts';
import { freshFolder, quietWorld } from './world.ts';

// A large register is never compared row by row with itself, and a small one neither: there is one way. Here every two of 2,000
// services are compared, and of the pairs that finds at least 999 in 1,000 must have been found without.
const folder = freshFolder();
let [picture, shuffled, misspelt] = [] as unknown as [Picture, Picture, Picture];

async function pictureOf(name: string, rows: { readonly shuffled?: true; readonly misspelt?: true }): Promise<Picture> {
  const workspace = join(folder, name);
  for (const { path, text } of madeUp({ services: 2000, seed: 7, ...rows })) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return (await takePicture(quietWorld({ out: '', err: '' }), { workspace })).picture;
}

beforeAll(async () => {
  picture = await pictureOf('written', {});
  shuffled = await pictureOf('shuffled', { shuffled: true });
  misspelt = await pictureOf('misspelt', { misspelt: true });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Pair = readonly [string, string];

function share(pairs: readonly Pair[], found: ReadonlySet<string>): number {
  return pairs.filter((pair) => found.has([...pair].sort().join('\n'))).length / pairs.length;
}

/** Every two things a finding is about, of all the findings of a rule. */
function pairsIn(findings: readonly Finding[], code: string): ReadonlySet<string> {
  const own = findings.filter((finding) => finding.code === code);
  return new Set(own.flatMap(({ about }) => [...everyTwo([...new Set(about)].sort())].map((pair) => pair.join('\n'))));
}

describe('of the pairs that comparing every two finds, 999 in 1,000 are found', () => {
  const proposed = (pairs?: Parameters<typeof settleParties>[2]): Pair[] =>
    (settleParties(misspelt.records, [], pairs).proposals ?? []).map(({ names }) => names);

  it('among names that may be one', () => {
    const every = proposed(everyTwo);
    expect(every.length).toBeGreaterThan(150);
    const keys = (pairs: readonly Pair[]): Set<string> => new Set(pairs.map((pair) => [...pair].sort().join('\n')));
    expect(share(every, keys(proposed()))).toBeGreaterThanOrEqual(0.999);
    // Names that stand beside each other in the alphabet are not enough.
    const beside: Parameters<typeof settleParties>[2] = function* (names) {
      const sorted = [...names].sort((a, b) => (a.letters < b.letters ? -1 : 1));
      for (const [index, name] of sorted.slice(1).entries()) yield [sorted[index] as typeof name, name];
    };
    expect(share(every, keys(proposed(beside)))).toBeLessThan(0.999);
  }, 60_000);

  it('among services that meet one need', () => {
    // What of an offer is for one need under one element, but for places that a market sells.
    const needs = (placed: (typeof picture.placements)[0]): readonly string[] => needsMet(placed).filter((need) => !isMetByPlaces(need));
    const parts = offersOf(picture).flatMap(({ placements }) => {
      const keyed = placements.flatMap((placed) => needs(placed).map((need) => ({ placed, key: `${need} ${placed.element ?? ''}` })));
      return [...new Set(keyed.map(({ key }) => key))].map((key) => ({
        key,
        placements: keyed.filter((each) => each.key === key).map(({ placed }) => placed),
      }));
    });
    const area = areasOf(picture);
    const pairs = [...everyTwo(parts)].filter(([a, b]) => a.key === b.key && mayMeet(a, b, area));
    expect(pairs.length).toBeGreaterThan(1000);
    // Where all are one provider's contracts, the rule about those says it.
    const { findings } = judge(picture, { only: ['same-need', 'several-contracts'] });
    const found = new Set([...pairsIn(findings, 'same-need'), ...pairsIn(findings, 'several-contracts')]);
    const isFound = ([a, b]: readonly [(typeof parts)[0], (typeof parts)[0]]): boolean =>
      a.placements.some((one) => b.placements.some((other) => found.has([one.id, other.id].sort().join('\n'))));
    expect(pairs.filter(isFound).length / pairs.length).toBeGreaterThanOrEqual(0.999);
  }, 60_000);

  it('among contracts written twice', () => {
    const rows = picture.records.contracts.map((row) => ({
      ...row,
      reference: referenceOf(row),
      supplier: (row.provider ?? []).map(keyOf).sort().join(),
      words: [...significantWords(row.title ?? '')].sort().join(),
      value: statedValue(row),
    }));
    type Told = (typeof rows)[number];
    const meet = (a: Told, b: Told): boolean => (a.start ?? '') <= (b.end ?? '9999-12-31') && (b.start ?? '') <= (a.end ?? '9999-12-31');
    const isOne = (a: Told, b: Told): boolean =>
      a.words === b.words &&
      a.supplier === b.supplier &&
      a.supplier !== '' &&
      a.value !== undefined &&
      a.value === b.value &&
      a.start !== undefined &&
      b.start !== undefined &&
      (a.reference === b.reference ? meet(a, b) : a.start === b.start && a.end === b.end);
    const pairs = [...everyTwo(rows)].filter(([a, b]) => isOne(a, b)).map(([a, b]): Pair => [a.id, b.id]);
    expect(pairs.length).toBeGreaterThan(5);
    expect(share(pairs, pairsIn(judge(picture, { only: ['recorded-twice'] }).findings, 'recorded-twice'))).toBeGreaterThanOrEqual(0.999);
  });
});

/** The same things in another order, the same one each time. */
function reordered<T>(things: readonly T[]): T[] {
  const keyed = things.map((thing, index) => ({ thing, key: (index * 7919 + 104_729) % 9973 }));
  return keyed.sort((a, b) => b.key - a.key).map(({ thing }) => thing);
}

describe('a large register in another order', () => {
  it('is judged the same, to the letter, when each row keeps its cells', () => {
    const records = Object.fromEntries(Object.entries(picture.records).map(([kind, rows]) => [kind, reordered(rows as readonly object[])]));
    const other = { ...picture, records: records as unknown as Records, placements: reordered(picture.placements) };
    expect(judge(other)).toEqual(judge(picture));
  }, 60_000);

  it('has the same parties and the same findings for the same money when its files are shuffled', () => {
    const names = ({ parties }: Picture) => ({
      parties: parties.providers.map(({ name, spellings }) => [name, ...spellings.map(({ text }) => text).sort()].join('\n')).sort(),
      alike: (parties.proposals ?? []).map(({ names: both, likeness }) => [...both, likeness].join('\n')).sort(),
    });
    expect(names(shuffled)).toEqual(names(picture));
    const said = (of: Picture): string[] =>
      judge(of)
        .findings.map(({ code, severity, amount, about }) => `${code} ${severity} ${amount ?? ''} ${about.length}`)
        .sort();
    expect(said(shuffled)).toEqual(said(picture));
  }, 60_000);
});
