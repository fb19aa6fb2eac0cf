import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hiddenIn, type Ledger, type Sum } from '../../../src/planning/publication/suppress.ts';
import { given } from './attack.ts';

const limit = 5;

/** A table of counts with the totals of its rows, its columns and all of it. */
function ledgerOf(rows: readonly (readonly number[])[]): Ledger {
  const figures: Figure[] = [];
  const sums: Sum[] = [];
  const add = (id: string, value: number, weight: number): void => {
    figures.push({ id, value, floor: value === 0 ? 0 : 1, weight });
  };
  const across = rows[0]?.length ?? 0;
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      add(`${r},${c}`, value, value);
    });
    add(`row ${r}`, total(row), 1000 + total(row));
    sums.push({ total: `row ${r}`, parts: row.map((_, c) => `${r},${c}`) });
  });
  for (let c = 0; c < across; c += 1) {
    add(`column ${c}`, total(rows.map((row) => row[c] as number)), 1000 + total(rows.map((row) => row[c] as number)));
    sums.push({ total: `column ${c}`, parts: rows.map((_, r) => `${r},${c}`) });
  }
  add('all', total(rows.flat()), 100_000);
  sums.push({ total: 'all', parts: rows.map((_, r) => `row ${r}`) }, { total: 'all', parts: rows[0]?.map((_, c) => `column ${c}`) ?? [] });
  return { figures, sums };
}

const smallIn = ({ figures }: Ledger): Set<string> =>
  new Set(figures.filter(({ value }) => value > 0 && value < limit).map(({ id }) => id));

/** Every way to fill in the hidden figures of a small table, each at least one: what each of them may be. */
function couldBe(rows: readonly (readonly number[])[], hidden: ReadonlySet<string>, most: number): Map<string, Set<number>> {
  const places = rows.flatMap((row, r) => row.map((value, c) => ({ id: `${r},${c}`, r, c, value })));
  const unknown = places.filter(({ id }) => hidden.has(id));
  const found = new Map([...hidden].map((id) => [id, new Set<number>()]));
  const filled = rows.map((row) => [...row]);
  const totals = (table: readonly (readonly number[])[]): Map<string, number> =>
    new Map(ledgerOf(table).figures.map(({ id, value }) => [id, value]));
  const real = totals(rows);
  const fill = (at: number): void => {
    const place = unknown[at];
    if (place) {
      for (let value = 1; value <= most; value += 1) {
        (filled[place.r] as number[])[place.c] = value;
        fill(at + 1);
      }
      return;
    }
    const now = totals(filled);
    if ([...real].some(([id, value]) => !hidden.has(id) && now.get(id) !== value)) return;
    for (const [id, values] of found) values.add(now.get(id) as number);
  };
  fill(0);
  return found;
}

const tables = (most: number, across: number, down: number) =>
  fc.tuple(fc.integer({ min: 1, max: down }), fc.integer({ min: 2, max: across })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('small numbers and what would give them away', () => {
  it('hides one more in a row where one is small, and the least said by', () => {
    const ledger = ledgerOf([
      [3, 40, 12],
      [20, 30, 50],
    ]);
    const hidden = hiddenIn(ledger, smallIn(ledger));
    expect(hidden.has('0,0')).toBe(true);
    // A row, a column and the corner where they meet: three more, and no total.
    expect([...hidden].sort()).toEqual(['0,0', '0,2', '1,0', '1,2']);
  });

  it('hides a third where two ones can only be two ones', () => {
    const ledger = ledgerOf([[1, 1, 30]]);
    const sums: Ledger = { figures: ledger.figures.filter(({ id }) => /^0,|^row/.test(id)), sums: ledger.sums.slice(0, 1) };
    expect([...hiddenIn(sums, new Set(['0,0', '0,1']))].sort()).toEqual(['0,0', '0,1', '0,2']);
  });

  it('hides a total that is nothing but one small part', () => {
    const ledger = ledgerOf([
      [3, 0, 0],
      [10, 20, 30],
    ]);
    const hidden = hiddenIn(ledger, smallIn(ledger));
    expect(hidden.has('row 0')).toBe(true);
    expect(given(ledger, hidden)).toEqual([]);
  });

  it('hides nothing where nothing is small', () => {
    const ledger = ledgerOf([
      [0, 40],
      [20, 30],
    ]);
    expect(hiddenIn(ledger, smallIn(ledger)).size).toBe(0);
  });

  it('knows the attack: without the second step it gives small numbers away', () => {
    const ledger = ledgerOf([
      [3, 40],
      [20, 30],
    ]);
    expect(given(ledger, smallIn(ledger))).toEqual(['0,0']);
  });

  it('gives no hidden figure away to a reader who solves every sum exactly', () => {
    fc.assert(
      fc.property(tables(30, 5, 5), (rows) => {
        const ledger = ledgerOf(rows);
        const small = smallIn(ledger);
        const hidden = hiddenIn(ledger, small);
        for (const id of small) expect(hidden.has(id)).toBe(true);
        expect(given(ledger, hidden)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('leaves each hidden figure of a small table two values at least, every way of filling it tried', () => {
    fc.assert(
      fc.property(tables(6, 3, 2), (rows) => {
        const ledger = ledgerOf(rows);
        const hidden = hiddenIn(ledger, smallIn(ledger));
        for (const [id, values] of couldBe(rows, hidden, 7)) expect(values.size, id).toBeGreaterThan(1);
      }),
      { numRuns: 20 },
    );
  });

  it('hides no more than is needed: any one of the further ones shown again gives something away', () => {
    fc.assert(
      fc.property(tables(30, 4, 4), (rows) => {
        const ledger = ledgerOf(rows);
        const small = smallIn(ledger);
        const hidden = hiddenIn(ledger, small);
        for (const id of [...hidden].filter((each) => !small.has(each))) {
          const without = hiddenIn(ledger, new Set([...hidden].filter((each) => each !== id)));
          // Whatever is left hidden must again need something more.
          expect(without.size).toBeGreaterThanOrEqual(hidden.size);
        }
      }),
      { numRuns: 40 },
    );
  });
});
