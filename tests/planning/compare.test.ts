import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/nouns/records.ts';
import type { Row } from '../../src/nouns/row.ts';
import { compare } from '../../src/planning/compare.ts';
import { rows, type Said } from './rows.ts';

const none = { contracts: [], services: [] } as unknown as Records;
const holding = (contracts: Row<object>[]): Records => ({ ...none, contracts }) as Records;
const fields = ['ref', 'title', 'provider', 'start', 'annualValue'];

function contractsCompared(was: readonly Said[], is: readonly Said[], columns: readonly string[] = fields, own: readonly string[] = []) {
  const found = compare(holding(rows('old.csv', fields, was, own)), holding(rows('new.csv', columns, is, own)), ['contracts']);
  return found.kinds[0] as NonNullable<(typeof found.kinds)[0]>;
}

const breaks = { ref: 'C2', title: 'Short breaks', provider: ['Harbour Trust'], start: '2024-04-01', annualValue: 8_050_050 };

describe('what changed, field by field', () => {
  it('gives what was, what is and both cells', () => {
    const { changed, unchanged } = contractsCompared(
      [breaks],
      [
        { ...breaks, ref: 'C9', title: 'Play' },
        { ...breaks, annualValue: 8_400_000 },
      ],
    );
    expect(unchanged).toBe(0);
    expect(changed.map(({ field, values, at }) => ({ field, values, at }))).toEqual([
      {
        field: 'annualValue',
        values: [8_050_050, 8_400_000],
        at: [
          { file: 'old.csv', sheet: null, cell: 'E2' },
          { file: 'new.csv', sheet: null, cell: 'E3' },
        ],
      },
    ]);
  });

  it('an amount that came or went is a change from or to nothing, never nought', () => {
    const { annualValue: _, ...unvalued } = breaks;
    expect(contractsCompared([unvalued], [breaks]).changed[0]?.values).toEqual([undefined, 8_050_050]);
  });

  it('the order of several providers is no change, and another spelling of one is marked as that', () => {
    const two = { ...breaks, provider: ['Harbour Trust', 'Kite Play Ltd'] };
    expect(contractsCompared([two], [{ ...two, provider: ['Kite Play Ltd', 'Harbour Trust'] }]).changed).toEqual([]);
    const respelled = contractsCompared([two], [{ ...two, provider: ['Harbour Trust', 'Kite Play Limited'] }]).changed;
    expect(respelled.map(({ field }) => field)).toEqual(['provider']);
    expect(respelled[0]?.because).toBeDefined();
    expect(contractsCompared([two], [{ ...two, provider: ['Lantern'] }]).changed[0]?.because).toBeUndefined();
  });

  it('a column one register lacks is named and no contract is said to have changed in it', () => {
    const { start: _, ...undated } = breaks;
    const found = contractsCompared([breaks], [undated], ['ref', 'title', 'provider', 'annualValue', 'review']);
    expect(found.changed).toEqual([]);
    expect(found.unchanged).toBe(1);
    expect(found.fields).toEqual({ added: ['review'], removed: ['start'] });
  });

  it('a cell no one can read is not compared, and points at itself', () => {
    const { start: _, ...undated } = breaks;
    const unread: Said = { ...undated, notes: [{ kind: 'unreadable', field: 'start', quoted: '31/02/2024' }] };
    const found = contractsCompared([breaks], [unread]);
    expect(found.changed).toEqual([]);
    expect(found.unchanged).toBe(0);
    expect(found.unjudged).toMatchObject([{ about: 'C2', cell: { file: 'new.csv', cell: 'D2' } }]);
    expect(contractsCompared([unread], [unread]).unjudged).toEqual([]);
  });

  it('columns under the owner’s own headings are compared too', () => {
    const found = contractsCompared([{ ...breaks, extra: { Notes: 'pilot' } }], [{ ...breaks, extra: { Notes: 'extended' } }], fields, [
      'Notes',
    ]);
    expect(found.changed).toMatchObject([
      { field: 'Notes', own: true, values: ['pilot', 'extended'], at: [{ cell: 'F2' }, { cell: 'F2' }] },
    ]);
  });

  it('a kind of table only one side has is named and nothing in it is called removed', () => {
    const found = compare(holding(rows('old.csv', fields, [breaks])), none, ['contracts', 'services']);
    expect(found).toEqual({ kinds: [], oneSided: [{ kind: 'contracts', side: 'was', rows: 1 }] });
  });
});
