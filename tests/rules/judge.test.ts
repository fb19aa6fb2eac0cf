import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards, rules } from '../../src/rules/index.ts';
import { judge } from '../../src/rules/judge.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { accepted, dutyOf, type Given, pictureOf, placed, sheetOf, verdictOf } from './picture.ts';

const answer = (group: string, responses: number, share: number) => ({ question: 'Role', group, responses, share, base: 116 });
const contracts = sheetOf('contracts', [
  {
    id: 'C1',
    ref: 'C1',
    title: 'Mentoring',
    provider: ['Harbour'],
    start: day('2014-04-01'),
    end: day('2015-03-31'),
    annualValue: pence(10_00),
  },
  {
    id: 'C2',
    ref: 'C1',
    title: 'Mentoring',
    provider: ['Harbour'],
    start: day('2014-04-01'),
    end: day('2015-03-31'),
    annualValue: pence(10_00),
  },
  {
    id: 'C3',
    ref: 'C3',
    title: 'Respite',
    provider: ['Harbour'],
    start: day('2016-04-01'),
    end: day('2015-03-31'),
    annualValue: pence(99_00),
  },
  { id: 'C4', ref: 'C4', title: 'Advice', provider: ['Barnfield'] },
  { id: 'C5', ref: 'C5', title: 'Drop in', provider: ['Barnfield'], start: day('2014-04-01'), end: day('2016-03-31') },
]);
const engagement = sheetOf('engagement', [answer('Parent', 21, 18.92), answer('Professional', 76, 68.47), answer('Other', 19, 12.61)]);
const specifications = sheetOf('specifications', [
  { service: 'Visiting', item: 'Becoming a parent', kind: 'priority' },
  { service: 'Centres', item: 'Parenting', kind: 'priority' },
]);
const at = (cell: string) => ({ file: 'data/contracts.csv', sheet: null, cell });
const given: Given = {
  sheets: [contracts, engagement, specifications],
  duties: [dutyOf('D1', { needs: ['advocacy'] }), dutyOf('D2', { words: ['respite'] }), dutyOf('D3')],
  placements: ['C1', 'C2', 'C3', 'C4', 'C5'].map((id, index) =>
    placed(['Mentoring', 'Mentoring', 'Respite', 'Advice', 'Drop in'][index] as string, {
      id,
      of: 'contracts',
      cell: at(`B${index + 2}`),
      at: {},
      needs: ['family-support'],
      providers: [index > 2 ? 'Barnfield' : 'Harbour'],
    }),
  ),
};
const picture = pictureOf(given);

it('an amount below nothing is said and puts nothing at stake', () => {
  const end = day('2015-03-31');
  const sheet = sheetOf('contracts', [{ title: 'Mentoring', end, status: 'Live', annualValue: pence(-500_000) }]);
  const { findings, amounts } = verdictOf('past-its-end', { sheets: [sheet] });
  expect(amounts).toEqual([undefined]);
  expect(findings[0]?.text).toMatch(/Its amount is -£5,000, below nothing: a credit, or a slip of the pen\.$/);
});

describe('the list of rules', () => {
  it('has a card for every rule, with a title, a reason, a remedy and a source', () => {
    for (const card of cards())
      expect([card.title, card.method, card.why, card.remedy, card.source].every((words) => words.length > 10)).toBe(true);
    expect(cards().map(({ code }) => code)).toEqual(Object.keys(rules));
  });

  it('has cards that name every limit they are judged by, and nothing by a name that is not one', () => {
    const said = new Set([
      'Yes or No',
      'Yes/No',
      'Choose an item',
      'delete as appropriate',
      'templates/placeholders.yaml',
      'n/a',
      'TBC',
      'commission milestones',
      'place',
      'party',
      'field',
      'year',
      'done',
      'overlay',
      'budget-line',
    ]);
    for (const { code, method, exclusions, limits } of cards()) {
      const names = [...[method, ...exclusions].join(' ').matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
      for (const limit of Object.keys(limits)) expect(names, `${code} does not say what ${limit} is`).toContain(limit);
      for (const name of names)
        expect(name in limits || name in rules || said.has(name) || name === 'health-share', `${code}: ${name}`).toBe(true);
      expect(names).not.toContain(code);
    }
  });

  it('says what a rule leaves out in short sentences, apart from what it does', () => {
    for (const { code, method, exclusions } of cards()) {
      for (const sentence of exclusions) {
        expect(sentence, code).toMatch(/^[A-Z`].+\.$/);
        expect(sentence.length, sentence).toBeLessThan(220);
      }
      expect(method, code).not.toMatch(/\bnot judged\b|\bleft alone\b/);
    }
  });
});

describe('a judgement', () => {
  it('signs what was found with the code, title and severity of its rule', () => {
    const finding = judge(picture, { only: ['end-before-start'] }).findings[0];
    expect(finding).toMatchObject({
      code: 'end-before-start',
      severity: 'error',
      title: rules['end-before-start']?.card.title,
      key: 'end-before-start:C3',
    });
  });

  it('is the same however the rows are shuffled', () => {
    const expected = JSON.stringify(judge(picture));
    const orders = fc.tuple(
      fc.shuffledSubarray([...contracts.rows], { minLength: 5 }),
      fc.shuffledSubarray([...engagement.rows], { minLength: 3 }),
      fc.shuffledSubarray([...specifications.rows], { minLength: 2 }),
      fc.shuffledSubarray([...(given.placements ?? [])], { minLength: 5 }),
      fc.shuffledSubarray([contracts, engagement, specifications], { minLength: 3 }),
    );
    fc.assert(
      fc.property(orders, ([c, e, s, placements, tables]) => {
        const records = { ...picture.records, contracts: c, engagement: e, specifications: s } as typeof picture.records;
        const shuffled = { ...picture, records, placements, tables: tables.map(({ table }) => table) };
        expect(JSON.stringify(judge(shuffled))).toBe(expected);
      }),
      { numRuns: 50 },
    );
    expect(judge(picture).findings.length).toBeGreaterThan(8);
  });

  it('gives every finding a key of its own', () => {
    const keys = judge(picture).findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('puts the gravest first and the larger sum before the smaller', () => {
    const ranks = judge(picture).findings.map(({ severity }) => ['error', 'warning', 'advice'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    const rows = contracts.rows.map((row) => ({ ...row, start: undefined, status: 'Active' }));
    const live = pictureOf({ ...given, sheets: [{ ...contracts, rows }] });
    const pastTheirEnd = judge(live, { only: ['past-its-end'] }).findings.map(({ about }) => about[0]);
    expect(pastTheirEnd).toEqual(['C3', 'C1', 'C2']);
  });

  it('runs only the rules asked for, and tells what became of each', () => {
    const { findings, outcomes } = judge(picture, { only: ['no-end-date'] });
    expect(outcomes).toEqual([{ code: 'no-end-date', title: 'A contract has no end date', examined: 5, found: 1, unjudged: [] }]);
    expect(findings.map(({ about }) => about)).toEqual([['C4']]);
  });
});

describe('limits', () => {
  const code = 'several-contracts';

  it('of the workspace go before those of the rule, and those of the run before both', () => {
    const own = pictureOf({ ...given, limits: { [code]: { contracts: 9 } } });
    expect(judge(own, { only: [code] })).toMatchObject({ findings: [], limits: { [code]: { contracts: 9 } } });
    expect(judge(own, { only: [code], tableLimits: { [code]: { contracts: 1 } } }).limits[code]).toEqual({ contracts: 1 });
  });

  it('nobody knows are refused with the nearest that is known', () => {
    const refusal = (limits: Given['limits'] & object, only?: string[]): Refusal | null => {
      try {
        judge(pictureOf({ limits }), only ? { only } : {});
        return null;
      } catch (error) {
        return error instanceof Refusal ? error : null;
      }
    };
    expect(refusal({ 'several-contract': { contracts: 2 } })).toMatchObject({
      code: 'unknown-rule',
      remedy: expect.stringContaining('several-contracts'),
    });
    expect(refusal({ [code]: { contract: 2 } })).toMatchObject({ code: 'unknown-limit', remedy: expect.stringContaining('contracts') });
    expect(refusal({}, ['same-needs'])).toMatchObject({ code: 'unknown-rule', remedy: expect.stringContaining('same-need') });
  });
});

describe('an acceptance', () => {
  const acceptedOf = (about: string, until: string | null = null) =>
    judge(pictureOf({ ...given, decisions: [accepted(about, until)] }), { only: ['no-end-date'] }).findings[0]?.accepted;

  it('names a finding by its key, or by its rule and one thing it is about', () => {
    expect(acceptedOf('no-end-date:C4')).toMatchObject({ by: 'Head of Commissioning', until: null });
    expect(acceptedOf('no-end-date C4')).toBeDefined();
    expect(acceptedOf('no-end-date')).toBeUndefined();
    expect(acceptedOf('past-its-end:C4')).toBeUndefined();
  });

  it('holds to its last day, that day included, and no longer', () => {
    expect(acceptedOf('no-end-date:C4', '2015-06-30')).toBeDefined();
    expect(acceptedOf('no-end-date:C4', '2015-06-29')).toBeUndefined();
  });
});

it('a rule of scenarios is refused with the command that judges it', () => {
  expect(() => judge(pictureOf({}), { only: ['line-outlives-grant'] })).toThrow(
    expect.objectContaining({ code: 'rule-of-scenarios', remedy: '`commission model` judges it.' }),
  );
});
