import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { refusalOf } from '../../finance/scenarios.ts';
import { placed, type Sheet, sheetOf } from '../picture.ts';
import { budgetOf, judgedAs, modelIn, scenarioOf } from './modelled.ts';

const code = 'taken-before-contract-can-change';
const columns = ['ref', 'title', 'end', 'noticeMonths', 'annualValue', 'status'];
const register = (...contracts: readonly Contract[]): Sheet =>
  sheetOf(
    'contracts',
    contracts.map((contract) => ({ ...contract, id: contract.ref ?? 'C' })),
    { columns },
  );
const centres = { ref: 'C-1', title: 'Centres', end: day('2016-12-31'), annualValue: pence(100_000_00) };
const budget = budgetOf({ line: 'Centres', pounds: 100_000 }, { line: 'Outreach', pounds: 50_000 });
const saving = (on: string, more = 'amount: £12,000'.replace(',', ''), from = '2016-04-01') =>
  `{ id: cut, kind: saving, on: ${on}, ${more}, from: ${from} }`;

describe('money taken before the contract can change', () => {
  it('is found with the earliest day, its cell and the line of the scenario', () => {
    const judged = judgedAs(code, { sheets: [budget, register(centres)] }, saving('Centres'));
    expect(judged).toMatchObject({ about: [['C-1', 'cut']], cells: [['C2', 'E2', 'line 5']], severities: ['error'], unjudged: [] });
    expect(judged.texts[0]).toContain('The earliest day is 1 January 2017: it runs to 31 December 2016.');
    // £12,000 of 2016/17, in nine of its twelve months.
    expect(judged.amounts).toEqual([900_000]);
  });

  it('names a break whose notice no file tells, and counts what is at stake to that day only', () => {
    const broken = { ...centres, breakDate: day('2016-09-30') };
    const sheet = sheetOf('contracts', [{ ...broken, id: 'C-1' }], { columns: [...columns, 'breakDate', 'breakNotice'] });
    const judged = judgedAs(code, { sheets: [budget, sheet] }, saving('Centres'));
    expect(judged.texts[0]).toContain(
      'It may change on 1 October 2016: it can be broken on 30 September 2016, and no file says what notice that needs. Without that the earliest day is 1 January 2017: it runs to 31 December 2016.',
    );
    // Six of the twelve months of £12,000.
    expect(judged.amounts).toEqual([600_000]);
  });

  it('is judged once of a contract that stands in two registers, by the row that says more of how it can change', () => {
    const [told, untold] = [{ ...centres, noticeMonths: 6 }, centres];
    expect(judgedAs(code, { sheets: [budget, register(untold, { ...told, id: 'C-1b' } as Contract)] }, saving('Centres')).about).toEqual(
      [],
    );
    expect(
      judgedAs(code, { sheets: [budget, register(untold, { ...untold, id: 'C-1b' } as Contract)] }, saving('Centres')).about,
    ).toHaveLength(1);
  });

  it('is not found on the earliest day, nor for what the measure does not take', () => {
    const sheets = [budget, register(centres)];
    expect(judgedAs(code, { sheets }, saving('Centres', 'amount: £12000', '2017-01-01'))).toMatchObject({ about: [], unjudged: [] });
    expect(judgedAs(code, { sheets }, saving('Centres').replace('saving', 'income'))).toMatchObject({ about: [], examined: 0 });
    expect(judgedAs(code, { sheets }, '{ id: up, kind: investment, on: Centres, amount: £5, from: 2016-04-01 }')).toMatchObject({
      examined: 0,
    });
  });

  it('waits for the first twelve months of a ramp that takes nothing', () => {
    const late = saving('Centres', 'amount: £12000, ramp: [0%, 100%]', '2016-01-01');
    expect(judgedAs(code, { sheets: [budget, register(centres)] }, late)).toMatchObject({ about: [], unjudged: [] });
  });

  it('is judged of the contract the scenario names, whatever else is on the line', () => {
    const both = register({ ...centres, annualValue: pence(60_000_00) }, { ref: 'C-2', title: 'Centres', end: day('2016-03-31') });
    expect(judgedAs(code, { sheets: [budget, both] }, saving('{ contract: C-2 }')).about).toEqual([]);
    expect(judgedAs(code, { sheets: [budget, both] }, saving('{ contract: C-1 }'))).toMatchObject({
      about: [['C-1', 'cut']],
      severities: ['error'],
    });
  });

  it('is advice where the rest of the line could bear it, all that is taken from it counted', () => {
    const part = register({ ...centres, annualValue: pence(80_000_00) });
    const judged = judgedAs(code, { sheets: [budget, part] }, saving('Centres'));
    expect(judged.severities).toEqual(['advice']);
    expect(judged.texts[0]).toContain('Against it: £20,000 of the line');
    const twice = [saving('Centres'), saving('Centres').replace('cut', 'more')];
    expect(judgedAs(code, { sheets: [budget, part] }, ...twice).severities).toEqual(['error', 'error']);
    const unpriced = register({ ref: 'C-1', title: 'Centres', end: day('2016-12-31') });
    expect(judgedAs(code, { sheets: [budget, unpriced] }, saving('Centres')).severities).toEqual(['warning']);
  });

  it('could not be judged where no file says an end or a notice, or no contract answers', () => {
    const silent = register({ ref: 'C-1', title: 'Centres' });
    expect(judgedAs(code, { sheets: [budget, silent] }, saving('Centres'))).toMatchObject({
      about: [],
      unjudged: ['cut, C-1'],
      because: ['no file says when it ends or what notice ends it'],
    });
    const over = register({ ref: 'C-1', title: 'Centres', end: day('2015-03-31'), status: 'Live' });
    expect(judgedAs(code, { sheets: [budget, over] }, saving('Centres')).because[0]).toContain('calls it “Live” after its end');
    expect(judgedAs(code, { sheets: [budget] }, saving('Centres')).because[0]).toContain('no register of contracts');
    expect(judgedAs(code, { sheets: [budget, register(centres)] }, saving('Outreach')).unjudged).toEqual(['cut, outreach']);
  });

  it('could not be judged of a measure begun before the day of the plan, where notice may have been given', () => {
    const noticed = register({ ...centres, noticeMonths: 3 });
    const begun = saving('Centres', 'amount: £12000', '2015-05-01');
    expect(judgedAs(code, { sheets: [budget, noticed] }, begun)).toMatchObject({ about: [], unjudged: ['cut, C-1'] });
    expect(judgedAs(code, { sheets: [budget, register(centres)] }, begun).severities).toEqual(['error']);
  });

  it('is left alone where the line is for what is done in house', () => {
    const services = sheetOf('services', [{ service: 'Outreach', id: 'outreach' }]);
    const placements = [placed('Outreach', { id: 'outreach', arrangement: 'in-house' })];
    expect(judgedAs(code, { sheets: [budget, register(centres), services], placements }, saving('Outreach'))).toMatchObject({
      about: [],
      unjudged: [],
    });
  });

  it('is found of a reallocation too, and of a grant that falls', () => {
    const sheets = [budgetOf({ line: 'Centres', pounds: 100_000, fund: 'Grant' }, { line: 'Outreach', pounds: 1 }), register(centres)];
    const moved = '{ id: cut, kind: reallocation, from-line: Centres, to-line: Outreach, amount: £5, from: 2016-04-01 }';
    expect(judgedAs(code, { sheets }, moved).about).toEqual([['C-1', 'cut']]);
    expect(judgedAs(code, { sheets }, '{ id: cut, kind: grant, fund: Grant, amount: -£5, from: 2016-04-01 }').about).toEqual([
      ['C-1', 'cut'],
    ]);
  });
});

describe('a contract that is ended', () => {
  it('is refused before it lawfully can, with the earliest day', () => {
    const ending = (from: string) => () =>
      modelIn({ sheets: [budget, register(centres)] }, scenarioOf(`{ id: end, kind: decommission, on: { contract: C-1 }, from: ${from} }`));
    expect(refusalOf(ending('2016-12-31'))).toEqual({ code: 'before-contract-can-end', line: 5 });
    expect(ending('2016-12-31')).toThrow('the earliest lawful day is 1 January 2017: it runs to 31 December 2016 (contracts.csv C2)');
    expect(refusalOf(ending('2017-01-01'))).toBeNull();
  });
});

it('no order of measures makes it miss one', () => {
  const measures = [
    saving('Centres', 'amount: 10%'),
    '{ id: b, kind: reallocation, from-line: Centres, to-line: Outreach, amount: £900, from: 2016-06-01 }',
    '{ id: c, kind: investment, on: Centres, amount: £5000, from: 2016-05-01 }',
    '{ id: d, kind: one-off, on: Centres, amount: -£700, from: 2015-12-01 }',
    '{ id: e, kind: saving, on: all, amount: £3000, from: 2016-04-01 }',
  ];
  const given = { sheets: [budget, register(centres)] };
  fc.assert(
    fc.property(fc.shuffledSubarray(measures, { minLength: 5 }), (shuffled) => {
      const { about, severities } = judgedAs(code, given, ...shuffled);
      expect(about.map(([, id]) => id).sort()).toEqual(['b', 'cut', 'd', 'e']);
      expect(new Set(severities)).toEqual(new Set(['error']));
    }),
    { numRuns: 40 },
  );
});
