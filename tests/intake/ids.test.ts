import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/intake/draft.ts';
import { idsFor } from '../../src/intake/ids.ts';
import { kindOf } from './grids.ts';

const contracts = kindOf('contracts');
const drafted = (fields: Record<string, unknown>, row = 2): Draft => ({
  row,
  fields,
  extra: {},
  notes: [],
  readings: [],
  from: {},
  decimals: {},
  marks: {},
  unfilled: [],
});
const idsOf = (rows: readonly Record<string, unknown>[], taken: readonly string[] = []): string[] =>
  idsFor(
    rows.map((fields, i) => drafted(fields, i + 2)),
    contracts,
    new Set(taken),
  );

describe('the id of a record', () => {
  it('is its reference where that is its own', () => {
    expect(
      idsOf([
        { ref: 'C/001', title: 'Short breaks' },
        { ref: 'C/002', title: 'Short breaks' },
      ]),
    ).toEqual(['C/001', 'C/002']);
  });

  it('is no reference that another differs from in case or punctuation only', () => {
    const pairs = ['DN100/1 DN100.1', 'C-1 C/1', 'C001 c001'].map((refs) => refs.split(' '));
    for (const refs of pairs)
      expect(idsOf(refs.map((ref, at) => ({ ref, title: at === 0 ? 'Short breaks' : 'Portage' })))).toEqual(['short-breaks', 'portage']);
    expect(idsOf([{ ref: 'C/001', title: 'Short breaks' }], ['c-001'])).toEqual(['short-breaks']);
  });

  it('is made from what it says where the reference is shared or missing', () => {
    expect(idsOf([{ ref: 'TBA1', title: 'Short breaks' }, { ref: 'TBA1', title: 'Portage' }, { title: 'CAMHS' }])).toEqual([
      'short-breaks',
      'portage',
      'camhs',
    ]);
  });

  it('is no longer than it need be to tell records apart', () => {
    expect(
      idsOf([
        { title: 'Short breaks', provider: ['Moor Trust'] },
        { title: 'Short breaks', provider: ['Tor CIC'] },
        { title: 'Portage', provider: ['Tor CIC'] },
      ]),
    ).toEqual(['short-breaks-moor-trust', 'short-breaks-tor-cic', 'portage']);
  });

  it('is numbered when nothing tells records apart, and when all else is taken', () => {
    expect(idsOf([{ title: 'Short breaks' }, { title: 'Short breaks' }])).toEqual(['short-breaks', 'short-breaks-2']);
    expect(idsOf([{ title: 'Short breaks' }], ['short-breaks'])).toEqual(['short-breaks-2']);
    expect(idsOf([{ description: 'x' }, {}])).toEqual(['contracts', 'contracts-2']);
  });

  it('a record that says less than another gets the plain name', () => {
    expect(idsOf([{ title: 'Short breaks' }, { title: 'Short breaks', provider: ['Tor CIC'] }])).toEqual([
      'short-breaks',
      'short-breaks-tor-cic',
    ]);
  });

  it.each(['__proto__', 'constructor'])('a reference called %s is a reference', (ref) => {
    expect(idsOf([{ ref, title: 'A' }])).toEqual([ref]);
  });
});

const registers = fc.array(
  fc.record(
    {
      ref: fc.constantFrom('C1', 'C2', 'C3', 'short-breaks'),
      title: fc.constantFrom(
        'Short breaks',
        'Portage',
        `${'A very long title that goes on '.repeat(3)}one`,
        `${'A very long title that goes on '.repeat(3)}two`,
      ),
      provider: fc.constantFrom(['Moor Trust'], ['Tor CIC']),
      totalValue: fc.constantFrom(100, 200, 300),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 12 },
);

it('ids are all different, however alike the rows', () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const ids = idsOf(rows, ['portage']);
      expect(new Set([...ids, 'portage']).size).toBe(rows.length + 1);
    }),
  );
});

it('shuffling rows changes no id: rows that say the same are the only ones that may trade theirs', () => {
  const shuffled = registers.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const pairs = (rows: readonly Record<string, unknown>[]): string[] => {
    const ids = idsOf(rows);
    return rows.map((row, i) => `${JSON.stringify(Object.entries(row).sort())} ${ids[i]}`).sort();
  };
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(pairs(other)).toEqual(pairs(rows));
    }),
  );
});
