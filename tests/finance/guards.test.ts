import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from './rows.ts';
import { documentOf, refusalOf } from './scenarios.ts';

const head = () => 'scenario: Offer\nyears: 2017/18 to 2020/21\nbase: 2017/18\npart-year: months\n';
const measures = (...items: string[]) => `measures:\n${items.map((item) => `  - ${item}\n`).join('')}`;
const modelled = (lines: readonly Written[], text: string) =>
  modelOf({ scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(lines)), workspace: workspaceFor('2017/18') });

describe('a measure is refused at its line', () => {
  const refused = (...items: string[]) =>
    refusalOf(() =>
      modelled(
        [
          { line: 'Centres', pounds: 1_000 },
          { line: 'Outreach', pounds: 500 },
        ],
        head() + measures(...items),
      ),
    );

  it('when it takes more than its line holds', () => {
    expect(refused('{ id: a, kind: saving, on: Centres, amount: £1001, from: 2018-04-01 }')).toEqual({
      code: 'more-than-the-line',
      line: 6,
    });
    expect(refused('{ id: a, kind: saving, on: Centres, amount: 101%, from: 2018-10-01 }')).toEqual({
      code: 'more-than-the-line',
      line: 6,
    });
    expect(refused('{ id: a, kind: saving, on: Centres, amount: 100%, from: 2018-10-01 }')).toBeNull();
  });

  it('when it takes pounds another has taken', () => {
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £600, from: 2018-04-01 }',
        '{ id: b, kind: saving, on: all, amount: £900, from: 2019-04-01 }',
      ),
    ).toBeNull();
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £600, from: 2018-04-01 }',
        '{ id: b, kind: saving, on: Centres, amount: £401, from: 2019-04-01 }',
      ),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
  });

  it('when another’s ramp leaves too little for it in a later year', () => {
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £800, from: 2018-04-01, ramp: [50%, 100%] }',
        '{ id: b, kind: saving, on: Centres, amount: £500, from: 2018-04-01 }',
      ),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
  });

  it('when it moves money from a line to itself, or names a line nobody has', () => {
    expect(refused('{ id: a, kind: reallocation, from-line: all, to-line: Outreach, amount: £1, from: 2018-04-01 }')).toEqual({
      code: 'line-moves-to-itself',
      line: 6,
    });
    expect(refused('{ id: a, kind: saving, on: { line: Centers }, amount: £1, from: 2018-04-01 }')).toEqual({
      code: 'no-such-line',
      line: 6,
    });
    expect(refused('{ id: a, kind: saving, on: each line, amount: £1, from: 2018-04-01 }')).toEqual({
      code: 'amount-on-each-line',
      line: 6,
    });
  });
});
