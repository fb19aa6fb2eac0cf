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

  it('when what runs beside it has the pounds, though both end with the year', () => {
    const half = 'from: 2018-10-01, recurrent: false';
    expect(
      refused(`{ id: a, kind: saving, on: Centres, amount: £600, ${half} }`, `{ id: b, kind: saving, on: Centres, amount: £600, ${half} }`),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
    // For three months of a year of £1,000: the quarter has £250, not four times as much.
    const quarter = 'from: 2018-10-01, to: 2018-12-31';
    expect(
      refused(
        `{ id: a, kind: saving, on: Centres, amount: £1000, ${quarter} }`,
        `{ id: b, kind: reallocation, from-line: Centres, to-line: Outreach, amount: £1000, ${quarter} }`,
      ),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £900, from: 2018-10-01, to: 2019-09-30 }',
        '{ id: b, kind: saving, on: Centres, amount: £900, from: 2019-04-01, to: 2019-08-31 }',
      ),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
  });

  it('but not for what never runs beside it, in whatever order the file has them', () => {
    const early = '{ id: early, kind: saving, on: Centres, amount: £500, from: 2018-04-01, to: 2018-09-30 }';
    const late = '{ id: late, kind: saving, on: Centres, amount: £1000, from: 2018-10-01 }';
    expect(refused(early, late)).toBeNull();
    expect(refused(late, early)).toBeNull();
    // What is put on the line later in the file is there all the same.
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £1200, from: 2018-04-01 }',
        '{ id: b, kind: investment, on: Centres, amount: £200, from: 2018-04-01 }',
      ),
    ).toBeNull();
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £1200, from: 2018-04-01 }',
        '{ id: b, kind: investment, on: Centres, amount: £200, from: 2018-10-01 }',
      ),
    ).toEqual({ code: 'more-than-the-line', line: 6 });
  });

  it('when a one-off takes more than the line still comes to from its day on', () => {
    expect(refused('{ id: a, kind: one-off, on: Centres, amount: -£500, from: 2018-10-01 }')).toBeNull();
    expect(refused('{ id: a, kind: one-off, on: Centres, amount: -£500.03, from: 2018-10-01 }')).toEqual({
      code: 'more-than-the-line',
      line: 6,
    });
  });

  it('when it takes the place of what others have taken', () => {
    expect(
      refused(
        '{ id: a, kind: saving, on: Centres, amount: £1200, from: 2018-04-01 }',
        '{ id: b, kind: reprice, on: Centres, amount: £300, from: 2018-04-01 }',
      ),
    ).toEqual({ code: 'same-pound-twice', line: 7 });
    expect(
      refused(
        '{ id: a, kind: reprice, on: Centres, amount: £900, from: 2018-04-01 }',
        '{ id: b, kind: reprice, on: Centres, amount: £700, from: 2018-04-01 }',
      ),
    ).toEqual({ code: 'same-contract-twice', line: 7 });
    expect(
      refused(
        '{ id: a, kind: reprice, on: Centres, amount: £900, from: 2018-04-01 }',
        '{ id: b, kind: reprice, on: Centres, amount: £700, from: 2018-10-01 }',
      ),
    ).toBeNull();
  });

  it('but not for a penny of rounding on a line of odd pence', () => {
    const odd = (text: string) => refusalOf(() => modelled([{ line: 'Odd', pounds: 333_333.33 }], head() + text));
    const shares = ['2018-04-01', '2018-07-01', '2018-12-01'].map(
      (from, index, all) =>
        `{ id: m${index}, kind: saving, on: Odd, amount: £333333.33, from: ${from}, to: ${index === 2 ? '2019-03-31' : `${(all[index + 1] as string).slice(0, 7) === '2018-07' ? '2018-06-30' : '2018-11-30'}`} }`,
    );
    expect(odd(measures(...shares))).toBeNull();
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

describe('a percentage is of what is there', () => {
  const savings = (...items: string[]) =>
    modelled([{ line: 'Centres', pounds: 1_000 }], head() + measures(...items)).totals['2018/19']?.savings;

  it('after a measure that passes, of what that leaves while both run', () => {
    const once = '{ id: a, kind: saving, on: Centres, amount: £400, from: 2018-04-01, recurrent: false }';
    expect(savings(once, '{ id: b, kind: saving, on: Centres, amount: 50%, from: 2018-04-01 }')).toBe(70_000);
    expect(
      savings(
        '{ id: a, kind: saving, on: Centres, amount: 100%, from: 2018-10-01, recurrent: false }',
        '{ id: b, kind: saving, on: Centres, amount: 100%, from: 2018-10-01, recurrent: false }',
      ),
    ).toBe(50_000);
  });

  it('and of all there is where that has ended, or begins once it is over', () => {
    const ended = '{ id: a, kind: saving, on: Centres, amount: £400, from: 2018-04-01, to: 2018-09-30 }';
    expect(savings(ended, '{ id: b, kind: saving, on: Centres, amount: 50%, from: 2018-10-01 }')).toBe(20_000 + 25_000);
    expect(
      savings(
        '{ id: a, kind: saving, on: Centres, amount: £1000, from: 2018-10-01 }',
        '{ id: b, kind: saving, on: Centres, amount: 50%, from: 2018-04-01, to: 2018-09-30 }',
      ),
    ).toBe(50_000 + 25_000);
  });
});
