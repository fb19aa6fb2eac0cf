import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/planning/match.ts';
import { rows, type Said } from './rows.ts';

const fields = ['ref', 'title', 'provider', 'start', 'end', 'annualValue'];
const old = (said: readonly Said[]) => rows('old.csv', fields, said);
const now = (said: readonly Said[]) => rows('new.csv', fields, said);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();

const parenting = { ref: 'C1', title: 'Parenting support', provider: ['Northgate Families CIC'], start: '2025-04-01', end: '2028-03-31' };
const breaks = { ref: 'C2', title: 'Short breaks', provider: ['Harbour Trust'], start: '2024-04-01', end: '2027-03-31' };
const visitors = { ref: 'C3', title: 'Independent visitors', provider: ['Harbour Trust'], start: '2022-04-01', end: '2026-03-31' };

describe('setting two registers side by side', () => {
  it('goes by the reference, however it is spaced or cased, whatever else changed', () => {
    const found = match(
      old([parenting, breaks]),
      now([
        { ...breaks, ref: 'c2 ' },
        { ...parenting, end: '2030-03-31' },
      ]),
    );
    expect(found.pairs.map(({ was, is }) => [was.id, is.id])).toEqual([
      ['C1', 'C1'],
      ['C2', 'c2 '],
    ]);
    expect([...found.added, ...found.removed, ...found.near, ...found.remarkable]).toEqual([]);
  });

  it('a reference that now stands by another title, provider and start is matched and pointed at', () => {
    const found = match(old([parenting]), now([{ ...visitors, ref: 'C1' }]));
    expect(found.pairs).toHaveLength(1);
    expect(found.remarkable).toHaveLength(1);
  });

  it('a reference two rows share tells nothing: lots go by what they say', () => {
    const lot = (n: number, value: number) => ({
      id: `lot-${n}`,
      ref: 'F1',
      title: `Supported lodgings lot ${n}`,
      provider: ['Kite'],
      annualValue: value,
    });
    const found = match(old([lot(1, 100), lot(2, 200)]), now([lot(2, 210), lot(1, 100)]));
    expect(found.pairs.map(({ was, is }) => was.id === is.id)).toEqual([true, true]);
    expect(found.untold).toEqual([]);
  });

  it('a contract given a new reference is found by what it says, with the reason', () => {
    const found = match(old([parenting, breaks]), now([breaks, { ...parenting, ref: 'CYP-9' }]));
    expect(found.remarkable.map(({ was, is }) => [was.id, is.id])).toEqual([['C1', 'CYP-9']]);
    expect(found.remarkable[0]?.because).toContain('reference differs');
  });

  it('the next contract for the same service with somebody else is proposed and never taken for a change', () => {
    const successor = { ...visitors, ref: 'C9', provider: ['Lantern'], start: '2026-04-01', end: '2030-03-31' };
    const found = match(old([visitors]), now([successor]));
    expect(found.pairs).toEqual([]);
    expect(ids(found.removed)).toEqual(['C3']);
    expect(ids(found.added)).toEqual(['C9']);
    expect(found.near.map(({ was, is }) => [was.id, is.id])).toEqual([['C3', 'C9']]);
  });

  it('the same title without references is no match either when provider and start both changed', () => {
    const { ref: _, ...unnumbered } = visitors;
    const found = match(old([unnumbered]), now([{ ...unnumbered, provider: ['Lantern'], start: '2026-04-01' }]));
    expect(found.pairs).toEqual([]);
    expect(found.near).toHaveLength(1);
  });

  it('records that nothing tells apart are said to be so, neither added nor removed', () => {
    const clubs = (id: string, value: number) => ({
      id,
      title: 'Holiday clubs',
      provider: ['Kite Play'],
      start: '2025-04-01',
      annualValue: value,
    });
    const found = match(old([clubs('clubs', 15_000), clubs('clubs-2', 16_000)]), now([clubs('clubs', 17_000), clubs('clubs-2', 17_000)]));
    expect(found.untold.map(({ was, is }) => [was.length, is.length])).toEqual([[2, 2]]);
    expect([...found.added, ...found.removed, ...found.pairs]).toEqual([]);
  });

  it('rows that say the very same are paired off, and one more of them is one added', () => {
    const clubs = (id: string) => ({ id, title: 'Holiday clubs', provider: ['Kite Play'], start: '2025-04-01' });
    const found = match(old([clubs('clubs'), clubs('clubs-2')]), now([clubs('clubs-3'), clubs('clubs'), clubs('clubs-2')]));
    expect(found.pairs).toHaveLength(2);
    expect(ids(found.added)).toEqual(['clubs-3']);
  });

  it('a company number shared by everyone, or a word everyone uses, makes nobody alike', () => {
    const many = (prefix: string) =>
      Array.from({ length: 80 }, (_, n) => ({ ref: `${prefix}${n}`, title: `Service ${prefix}${n}`, provider: ['Kite'] }));
    const found = match(old(many('a')), now(many('b')));
    expect(found.pairs).toEqual([]);
    expect(found.added).toHaveLength(80);
  });
});

const contract = fc.record({
  title: fc.constantFrom('Parenting support', 'Short breaks', 'Independent visitors', 'Holiday clubs', 'Mediation'),
  provider: fc.constantFrom(['Harbour Trust'], ['Kite Play'], ['Lantern']),
  start: fc.constantFrom('2024-04-01', '2025-04-01', '2026-04-01'),
  annualValue: fc.integer({ min: 1, max: 4 }).map((n) => n * 1_000_000),
});
const register = fc.array(contract, { maxLength: 8 }).chain((list) =>
  fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), { minLength: list.length, maxLength: list.length }).map((refs) =>
    list.map((said, index) => ({
      ...said,
      ...(refs[index] === undefined ? {} : { ref: `C${refs[index]}` }),
      id: `${refs[index] ?? ''} ${JSON.stringify(said)} ${list.slice(0, index).filter((one) => JSON.stringify(one) === JSON.stringify(said)).length}`,
    })),
  ),
);

describe('whatever the registers hold', () => {
  it('every record ends up in exactly one place', () => {
    fc.assert(
      fc.property(register, register, (before, after) => {
        const [was, is] = [old(before), now(after)];
        const { pairs, untold, added, removed } = match(was, is);
        const ended = (own: readonly { readonly id: string }[]) => own.map(({ id }) => id);
        const left = [...ended(removed), ...pairs.map((pair) => pair.was.id), ...untold.flatMap((group) => ended(group.was))];
        const right = [...ended(added), ...pairs.map((pair) => pair.is.id), ...untold.flatMap((group) => ended(group.is))];
        expect(left.sort()).toEqual(ids(was));
        expect(right.sort()).toEqual(ids(is));
      }),
      { numRuns: 150 },
    );
  });

  it('the order of the rows plays no part', () => {
    fc.assert(
      fc.property(register, register, (before, after) => {
        const told = ({ pairs, untold, added, removed, near }: ReturnType<typeof match>) => ({
          pairs: pairs.map(({ was, is }) => `${was.id} > ${is.id}`).sort(),
          untold: untold.map((group) => [ids(group.was), ids(group.is)].join()).sort(),
          near: near.map(({ was, is }) => `${was.id} > ${is.id}`).sort(),
          added: ids(added),
          removed: ids(removed),
        });
        expect(told(match(old([...before].reverse()), now([...after].reverse())))).toEqual(told(match(old(before), now(after))));
      }),
      { numRuns: 150 },
    );
  });

  it('a register compared with itself is all pairs', () => {
    fc.assert(
      fc.property(register, (said) => {
        const found = match(old(said), now([...said].reverse()));
        expect(found.pairs).toHaveLength(said.length);
        expect([...found.added, ...found.removed, ...found.untold, ...found.near]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
