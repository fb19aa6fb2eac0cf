import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const outside: Let['where'] = { element: null, tier: null, status: 'out-of-scope' };

const entry = { title: 'Young carers', provider: ['Harbour'], start: day('2015-04-01'), annualValue: pence(50_000_00) };

describe('a contract in two rows', () => {
  it('is found by its reference, and the amount is what is counted again', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'C-1', ...entry },
      { ref: 'c 1', ...entry, end: day('2016-03-31') },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] })).toMatchObject({ cells: [['A2', 'A3']], amounts: [50_000_00] });
  });

  it('is found by title, provider, value and days that overlap, though its title is written another way', () => {
    const again = { ...entry, title: 'Carers (young)', start: day('2016-01-01') };
    expect(verdictOf('recorded-twice', { sheets: [sheetOf('contracts', [entry, again])] }).cells).toEqual([['A2', 'A3']]);
  });

  it('is found under two references only when the days are the same', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'C-1', ...entry },
      { ref: 'C-2', ...entry },
      { ref: 'C-3', ...entry, start: day('2015-09-01') },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([['A2', 'A3']]);
  });

  it('is a question under two names that say one need in other words, and one offer meanwhile', () => {
    const of = (...titles: readonly string[]) =>
      register(...titles.map((title, index) => ({ id: `p${index}`, ref: `P-${index}`, title, by: 'Harbour' })));
    const found = (given: ReturnType<typeof of>) => verdictOf('recorded-twice', given).findings.map(({ text }) => text);
    const twins = of('Triple P parenting courses', 'Parenting programmes (Triple P)');
    expect(found(twins)).toEqual([expect.stringContaining('may be one contract under 2 names')]);
    expect(verdictOf('several-contracts', twins).about).toEqual([]);
    expect(found(of('Parenting for 0-5', 'Parent courses 5-11'))).toEqual([]);
    const needless = (...titles: readonly string[]) => {
      const given = of(...titles);
      return found({ ...given, placements: (given.placements ?? []).map((one) => ({ ...one, needs: [] })) });
    };
    expect(needless('Children’s centre family hubs (north)', 'Family hubs – North')).toEqual([
      expect.stringContaining('all the words of one title stand in another'),
    ]);
    expect(needless('Children’s centre family hubs (north)', 'Family hubs – South')).toEqual([]);
    expect(needless('Youth clubs 8 to 12', 'Youth clubs 13 to 16')).toEqual([]);
    const houses = of('Respite at Rose House', 'Respite at Oak House');
    expect(found(houses)).toEqual([]);
    expect(found({ ...houses, placements: (houses.placements ?? []).map((one) => ({ ...one, ownWords: [] })) })).toHaveLength(1);
  });

  it('is only a question, with no amount, when one reference has several titles or values', () => {
    const routes = ['Route 1', 'Route 2', 'Route 3'].map((title) => ({ ref: 'T-1', ...entry, title }));
    const amended = [
      { ref: 'A-1', ...entry },
      { ref: 'A-1', ...entry, annualValue: pence(60_000_00) },
    ];
    expect(verdictOf('recorded-twice', { sheets: [sheetOf('contracts', [...routes, ...amended])] })).toMatchObject({
      cells: [
        ['A5', 'A6'],
        ['A2', 'A3', 'A4'],
      ],
      severities: ['advice', 'advice'],
      amounts: [undefined, undefined],
    });
  });

  it('is no question where rows of one reference share neither title nor value, and one for a register of many', () => {
    const judged = (...rows: Contract[]) => verdictOf('recorded-twice', { sheets: [sheetOf('contracts', rows)] });
    const route = { ref: 'T-1', ...entry, title: 'Route 1' };
    expect(judged(route, { ...route, title: 'Fuel grant', annualValue: pence(900_00) }).about).toEqual([]);
    const pairs = [1, 2, 3, 4, 5, 6].flatMap((n) => [
      { ...route, ref: `T-${n}`, title: `Route ${n}` },
      { ...route, ref: `T-${n}`, title: `Route ${n}`, annualValue: pence(n * 100) },
    ]);
    expect(judged(...pairs.slice(0, 10)).about).toHaveLength(5);
    const { findings, cells, severities } = judged(...pairs);
    expect(findings[0]?.text).toMatch(/^6 references of this register stand on several rows each .*T-1, T-2/);
    expect({ many: findings.length, cells: cells[0]?.length, severities }).toEqual({ many: 1, cells: 12, severities: ['advice'] });
  });

  it('names only what is stated on every row and equal, and is advice where no supplier and no day is', () => {
    const notice = { ref: 'N-1', title: 'Young carers', annualValue: pence(50_000_00) };
    const told = (...rows: Contract[]) => verdictOf('recorded-twice', { sheets: [sheetOf('contracts', rows)] });
    const bare = told(notice, notice);
    expect(bare).toMatchObject({ severities: ['advice'], amounts: [undefined] });
    expect(bare.findings[0]?.text).toContain(
      'the same title and value, and one reference. Against: supplier, start and end are not stated;',
    );
    expect(bare.findings[0]?.text).toContain('If it is, its value is counted more than once');
    const dated = told({ ...notice, start: day('2015-04-01') }, { ...notice, start: day('2015-04-01'), provider: ['Harbour'] });
    expect(dated).toMatchObject({ severities: ['warning'], amounts: [50_000_00] });
    expect(dated.findings[0]?.text).toContain(
      'the same title, start and value, and one reference. Against: they differ in supplier; end is not stated;',
    );
    const [question] = told(notice, { ...notice, title: 'Respite' }).findings;
    expect(question?.text).toContain('For one contract written again: one reference. Against: they differ in title.');
    const spelt = (id: string, title: string, by: string) => ({ id, ref: 'N-1', title, by, where: { providers: ['Harbour Limited'] } });
    const rows = register(spelt('a', 'Young carers', 'Harbour Limited'), spelt('b', 'Respite', 'Harbour Ltd'));
    expect(verdictOf('recorded-twice', rows).findings[0]?.text).toContain(
      'For one contract written again: one reference, one supplier and days that meet. Against: they differ in title.',
    );
  });

  it('is not found for one reference let again when the days do not meet', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'C-1', ...entry, end: day('2016-03-31') },
      { ref: 'C-1', ...entry, title: 'Young carers again', start: day('2016-04-01') },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found where two editions of one register carry it forward, and is where a register stands twice', () => {
    const rows = ['C-1', 'C-2', 'C-3'].map((ref, index) => ({
      ref,
      ...entry,
      title: `Service ${ref}`,
      start: day(`2015-0${index + 1}-01`),
    }));
    const earlier = sheetOf('contracts', rows, { file: 'data/old.csv' });
    const edition = (next: string) =>
      sheetOf('contracts', [...rows, { ref: 'C-4', ...entry, title: 'New', start: day(next) }], { file: 'data/new.csv' });
    expect(verdictOf('recorded-twice', { sheets: [earlier, edition('2016-04-01')] }).cells).toEqual([]);
    const copy = sheetOf('contracts', rows, { file: 'data/copy.csv' });
    expect(verdictOf('recorded-twice', { sheets: [earlier, copy] }).cells).toHaveLength(3);
  });

  it('is looked for by keys: six thousand rows of one reference are read at once', () => {
    const rows = Array.from({ length: 6000 }, (_, index) => ({ ref: 'F-1', ...entry, title: `Route ${index}` }));
    expect(verdictOf('recorded-twice', { sheets: [sheetOf('contracts', rows)] }).severities).toEqual(['advice']);
  });

  it('is not found for two suppliers or lots of one framework', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'F1', ...entry },
      { ref: 'F1', ...entry, provider: ['Barnfield'] },
      { ref: 'F1', ...entry, lot: '2' },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found for one title and value in two places, unless one reference says it is one', () => {
    const places = (one: string, other: string) =>
      sheetOf('contracts', [
        { ref: one, area: 'North', ...entry },
        { ref: other, area: 'South', ...entry },
      ]);
    expect(verdictOf('recorded-twice', { sheets: [places('C-1', 'C-2')] }).cells).toEqual([]);
    expect(verdictOf('recorded-twice', { sheets: [places('C-1', 'C 1')] }).cells).toEqual([['A2', 'A3']]);
  });

  it('is not found for the same service bought again later', () => {
    const sheet = sheetOf('contracts', [
      { ...entry, end: day('2018-03-31') },
      { ...entry, start: day('2018-04-01') },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged for a row with neither reference nor title', () => {
    expect(
      verdictOf('recorded-twice', { sheets: [sheetOf('contracts', [{ provider: ['Harbour'] }], { columns: ['title'] })] }).unjudgedCells,
    ).toEqual(['A2']);
  });

  it('is one piece of advice for all that stand outside the plan’s scope, and one finding each of those within it', () => {
    const lets = ['Day centre', 'Gritting', 'Airport', 'Bridges', 'Software', 'Cleaning', 'Young carers'].flatMap((title) =>
      ['a', 'b'].map((row): Let => ({ id: `${title} ${row}`, title, by: 'Harbour', where: title === 'Young carers' ? {} : outside })),
    );
    const { findings } = verdictOf('recorded-twice', register(...lets));
    expect(findings.map(({ severity, amount }) => [severity, amount])).toEqual([
      ['warning', 50_000_00],
      ['advice', undefined],
    ]);
    expect(findings[1]?.evidence).toHaveLength(12);
    expect(verdictOf('recorded-twice', register(...lets.slice(0, 4))).findings).toHaveLength(2);
  });
});
