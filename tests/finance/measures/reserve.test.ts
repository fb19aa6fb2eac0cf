import { expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { budgetRows, recordsOf, workspaceFor } from '../rows.ts';
import { documentOf } from '../scenarios.ts';
import { modelled, refusedFor, threeLines, through } from './written.ts';

const draw = 'kind: reserve, on: all, amount: £600';

it('a draw on a reserve pays for one year alone, and what it paid for is there again the year after', () => {
  const model = modelled(draw);
  expect(through(model, 'reserves')).toEqual([0, 60_000, 0, 0]);
  expect(through(model, 'net')).toEqual([180_000, 120_000, 180_000, 180_000]);
  expect(model.assumptions.map(({ text }) => text)).toContain(
    '`m`: £600 from a reserve pays for 2018/19 alone and is no saving: 2019/20 begins with a gap of as much. No file says when the reserve is put back. Whether reserves stay adequate is for a council’s chief finance officer to report on (Local Government Act 2003, section 25).',
  );
});

it('is shared over its lines by what they cost, and put back on the same lines in the year the file says', () => {
  const model = modelled(`${draw}, repaid: 2020-04-01`);
  expect(through(model, 'reserves')).toEqual([0, 60_000, 0, -60_000]);
  expect(through(model, 'net')).toEqual([180_000, 120_000, 180_000, 240_000]);
  expect(model.lines.map(({ amounts }) => [amounts['2018/19'], amounts['2020/21']])).toEqual([
    [66_667, 133_333],
    [33_333, 66_667],
    [20_000, 40_000],
  ]);
  expect(model.assumptions.some(({ text }) => text.includes('In 2020/21 it costs £600 more to put it back.'))).toBe(true);
});

it('is never a saving: in no term of one, not cashable, not recurrent', () => {
  const model = modelled(draw);
  for (const term of ['savings', 'avoidance', 'income', 'oneOff'] as const) expect(through(model, term)).toEqual([0, 0, 0, 0]);
  expect(model.measures[0]).toMatchObject({ term: 'reserves', cashable: false, recurrent: false, growsByItself: false });
});

it('what cannot be is refused with its line: a draw that saves or lasts, is a share or below nothing, is put back too soon or after the years', () => {
  expect(refusedFor(`${draw}, cashable: true`)).toEqual({ code: 'draw-that-saves', line: 6 });
  expect(refusedFor(`${draw}, recurrent: true`)).toEqual({ code: 'one-off-that-lasts', line: 6 });
  expect(refusedFor(`${draw}, to: 2019-09-30`)).toEqual({ code: 'one-off-that-lasts', line: 6 });
  expect(refusedFor(`${draw}, ramp: [50%, 100%]`)).toEqual({ code: 'one-off-that-lasts', line: 6 });
  expect(refusedFor('kind: reserve, on: all, amount: 10%')).toEqual({ code: 'not-an-amount', line: 6 });
  expect(refusedFor('kind: reserve, on: all, amount: -£600')).toEqual({ code: 'minus-amount', line: 6 });
  expect(refusedFor(`${draw}, repaid: 2019-03-31`)).toEqual({ code: 'repaid-too-soon', line: 6 });
  expect(refusedFor(`${draw}, repaid: 2021-04-01`)).toEqual({ code: 'outside-years', line: 6 });
  expect(refusedFor('kind: saving, on: all, amount: £6, repaid: 2019-04-01')).toEqual({ code: 'key-of-another-kind', line: 6 });
});

it('cannot pay for more than its lines cost, whatever is saved on them, nor for a line of income', () => {
  expect(refusedFor('kind: reserve, on: Helpline, amount: £301')).toEqual({ code: 'more-than-the-line', line: 6 });
  const both = `scenario: Both\nyears: 2017/18 to 2018/19\nmeasures:\n  - { id: less, kind: saving, on: Helpline, amount: £200, from: 2018-04-01 }\n  - { id: bridge, kind: reserve, on: Helpline, amount: £150, from: 2018-04-01 }\n`;
  const work = () =>
    modelOf({ scenario: scenarioFrom(documentOf(both)), records: recordsOf(budgetRows(threeLines)), workspace: workspaceFor('2017/18') });
  expect(work).toThrow(Refusal);
  expect(work).toThrow('`bridge` draws £150 to pay for `Helpline`, which has £100 left after `less` from 1 April 2018.');
  expect(() => modelled('kind: reserve, on: Fees, amount: £50', [...threeLines, { line: 'Fees', pounds: -100 }])).toThrow(Refusal);
});
