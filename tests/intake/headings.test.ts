import { describe, expect, it } from 'vitest';
import { fitOf, kindsFor } from '../../src/intake/columns.ts';
import { matchHeading, splitYear } from '../../src/intake/headings.ts';
import type { AnyKind } from '../../src/intake/tables/table-kind.ts';
import { fieldTitle } from '../../src/nouns/field-title.ts';
import { columnsOf, kindOf, lexicons } from './grids.ts';

const headed = (...texts: string[]) => texts.map((text, index) => ({ index, text }));
const firstHeadings = (kind: AnyKind): string[] => Object.entries(kind.fields).map(([field, { headings }]) => headings[0] ?? field);

describe('each kind of table', () => {
  it.each(lexicons.kinds.map((kind) => [kind.kind, kind] as const))(
    '%s, headed as it is usually headed, is taken for that kind',
    (name, kind) => {
      expect(kindsFor(headed(...firstHeadings(kind)), 1, lexicons)[0]?.kind.kind).toBe(name);
    },
  );

  it.each(lexicons.kinds.map((kind) => [kind.kind, kind] as const))(
    '%s is known by the names of its own fields, each exactly',
    (name, kind) => {
      const fields = Object.keys(kind.fields);
      const spelled = fields.map((field) => field.replace(/([A-Z])/g, ' $1').toLowerCase());
      expect(columnsOf(kind, headed(...spelled), 1).map(({ field, status }) => [field, status])).toEqual(
        fields.map((field) => [field, 'exact']),
      );
      expect(kindsFor(headed(...spelled), 1, lexicons)[0]?.kind.kind).toBe(name);
    },
  );

  it.each(lexicons.kinds.map((kind) => [kind.kind, kind] as const))('%s knows every label this tool prints for its fields', (_, kind) => {
    const fields = Object.keys(kind.fields);
    const read = columnsOf(kind, headed(...fields.map(fieldTitle)), 1);
    expect(read.filter(({ status, field }, index) => status === 'proposed' || field !== fields[index])).toEqual([]);
  });

  it('a likely outturn is a forecast', () => {
    expect(columnsOf(kindOf('budget'), headed('Likely outturn 26/27 £000'), 1)[0]).toMatchObject({ field: 'forecast', status: 'known' });
  });

  it.each(lexicons.kinds.map((kind) => [kind.kind, kind] as const))(
    '%s tells its fields apart: its names and needs are fields of its own',
    (_, kind) => {
      for (const field of [...kind.names, ...kind.needs, ...kind.telling.flat(), ...(kind.headedBy ? [kind.headedBy] : [])])
        expect(Object.keys(kind.fields)).toContain(field);
    },
  );
});

describe('a heading', () => {
  it.each([
    ['2015/16', '', '2015/16'],
    ['Budget 2015/16 (£)', 'budget £', '2015/16'],
    ['Milestones 2015-16', 'milestones', '2015/16'],
    ['FY15/16 Budget', 'budget', '2015/16'],
    ['0-5 year olds', '0 5 year olds', null],
    ['Ages 11-19', 'ages 11 19', null],
    ['Budget 2015/17', 'budget 2015 17', null],
  ])('"%s" gives up its year', (heading, key, year) => {
    expect(splitYear(heading)).toMatchObject({ key, year });
  });

  it('is exact, known, proposed, or nothing', () => {
    const contracts = kindOf('contracts');
    expect(matchHeading(contracts, 'End', lexicons)).toMatchObject({ field: 'end', status: 'exact', confidence: 1 });
    expect(matchHeading(contracts, 'Contract End Date:', lexicons)).toMatchObject({ field: 'end', status: 'known' });
    expect(matchHeading(contracts, 'Contract end date (as let)', lexicons)).toMatchObject({ field: 'end', status: 'proposed' });
    expect(matchHeading(contracts, 'Colour of the folder', lexicons)).toBeNull();
  });

  it('written as one word with capitals is read as its words', () => {
    expect(matchHeading(kindOf('budget'), 'OwnProvision', lexicons)).toMatchObject({ field: 'ownProvision', status: 'exact' });
    expect(matchHeading(kindOf('contracts'), 'ContractEndDate', lexicons)).toMatchObject({ field: 'end', status: 'known' });
    expect(kindsFor(headed('LA', 'LA Name', 'LineNumber', 'OwnProvision', 'Income'), 1, lexicons)[0]?.kind.kind).toBe('budget');
  });

  it('what is only proposed stays under 90%', () => {
    for (const kind of lexicons.kinds)
      for (const heading of firstHeadings(kind)) {
        const match = matchHeading(kind, `${heading} zzz`, lexicons);
        if (match?.status === 'proposed') expect(match.confidence).toBeLessThan(0.9);
      }
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '£', '%'])('"%s" is no field of any kind', (heading) => {
    for (const kind of lexicons.kinds)
      expect(matchHeading(kind, heading, lexicons)?.field ?? null).toBe(heading === '%' && kind.kind === 'engagement' ? 'share' : null);
  });

  it('a lone year is a budget of that year, and only in a budget', () => {
    expect(matchHeading(kindOf('budget'), '2016/17', lexicons)).toMatchObject({ field: 'budget', part: '2016/17' });
    expect(matchHeading(kindOf('contracts'), '2016/17', lexicons)).toBeNull();
  });
});

describe('the columns of a header row', () => {
  it('a field is taken once, by the heading that fits it best; years are kept apart', () => {
    expect(
      columnsOf(kindOf('contracts'), headed('End date of lease', 'End date', 'End date'), 4).map(({ field, cell }) => [field, cell]),
    ).toEqual([
      [null, 'A4'],
      ['end', 'B4'],
      [null, 'C4'],
    ]);
    expect(columnsOf(kindOf('budget'), headed('Line', '2015/16', '2016/17'), 1).map(({ field, part }) => [field, part])).toEqual([
      ['line', undefined],
      ['budget', '2015/16'],
      ['budget', '2016/17'],
    ]);
  });

  it('gross is a guess by itself and the budget beside the income or the net of its year', () => {
    const gross = (...others: readonly string[]) => columnsOf(kindOf('budget'), headed('Budget line', 'Gross 2026/27', ...others), 1)[1];
    expect(gross('Income 2026/27', 'Net 2026/27')).toMatchObject({ field: 'budget', part: '2026/27', status: 'known' });
    expect(gross('Net 2026/27')).toMatchObject({ field: 'budget', status: 'known', because: 'it stands beside “Net 2026/27”' });
    expect(gross('Net 2025/26')).toMatchObject({ field: 'budget', status: 'proposed' });
    expect(gross()).toMatchObject({ field: 'budget', status: 'proposed' });
  });

  it('a kind fits only when what tells it is there', () => {
    const contracts = kindOf('contracts');
    expect(fitOf(contracts, columnsOf(contracts, headed('Contract title', 'Supplier', 'Notes'), 1))).toBeNull();
    expect(fitOf(contracts, columnsOf(contracts, headed('Contract title', 'Supplier'), 1))).toBeLessThan(1);
    expect(fitOf(contracts, columnsOf(contracts, headed('Contract title', 'Supplier', 'End date'), 1))).toBeGreaterThan(2);
    expect(fitOf(contracts, columnsOf(contracts, headed('Contract title', 'Supplier', 'Directorate'), 1))).toBeGreaterThan(2);
    expect(kindsFor(headed('Colour', 'Shape', 'Size'), 1, lexicons)).toEqual([]);
  });

  it.each([
    ['Original value', 'Value (£m)', 'Value (£m)'],
    ['Initial contract value', 'Value of the contract', 'Value of the contract'],
    ['Contract value', 'Current value', 'Current value'],
    ['Original value', 'Provider', 'Original value'],
  ])('of %s and %s the value of a contract is %s', (first, second, value) => {
    const columns = columnsOf(
      kindOf('contracts'),
      ['Contract title', first, second].map((text, index) => ({ index, text })),
      1,
    );
    expect(columns.filter(({ field }) => field === 'totalValue').map(({ heading }) => heading)).toEqual([value]);
    const others = columns.filter(({ field }) => field === null).map(({ because }) => because);
    expect(others).toEqual(second === 'Provider' ? [] : [`“${value}” is read as the total value`]);
  });
});
