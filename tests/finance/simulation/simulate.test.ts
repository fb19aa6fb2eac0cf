import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsFrom } from '../../../src/finance/amounts.ts';
import { kindOf } from '../../../src/finance/measures/index.ts';
import { modelOf } from '../../../src/finance/model.ts';
import { wantedOf } from '../../../src/finance/reach/wanted.ts';
import { rolled } from '../../../src/finance/roll.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { player } from '../../../src/finance/simulation/played.ts';
import { simulated, thrower } from '../../../src/finance/simulation/simulate.ts';
import { turnOf } from '../../../src/finance/simulation/turns.ts';
import type { Pence } from '../../../src/values/money.ts';
import { triangular } from '../../../src/values/triangle.ts';
import { yearsFrom } from '../../../src/values/year.ts';
import { caseArb, wantedIn } from '../reach/cases.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const budget: readonly Written[] = [
  { line: 'A', pounds: 1_000_000, extra: { Provider: 'Barnardon' } },
  { line: 'B', pounds: 700_000, extra: { Provider: 'Barnardon' } },
  { line: 'C', pounds: 450_000.55, extra: { Provider: 'Homely' } },
];

const head = 'scenario: S\nyears: 2017/18 to 2020/21\n';
const saving = (id: string, rest: string, on = 'A') => `  - { id: ${id}, kind: saving, on: ${on}, from: 2018-04-01, ${rest} }\n`;

function inputOf(text: string) {
  return { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
}

function drawsOf(text: string, { runs = 20_000, seed = 1, target = null as number | null } = {}) {
  const input = inputOf(text);
  return simulated(input, modelOf(input), { runs, seed, target: target as Pence | null, by: null });
}

/** Sums of two measures, drawn many times. */
function pairs(text: string, runs = 40_000): readonly (readonly [number, number])[] {
  const input = inputOf(text);
  const { lines } = wantedOf(input, 1 as Pence, null);
  const throws = thrower(input.scenario, lines, 7);
  return Array.from({ length: runs }, () => {
    const [a, b] = throws();
    return [a?.[0] as number, b?.[0] as number] as const;
  });
}

const meanOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
const varianceOf = (all: readonly number[]): number => {
  const mean = meanOf(all);
  return meanOf(all.map((one) => (one - mean) ** 2));
};
const correlationOf = (all: readonly (readonly [number, number])[]): number => {
  const [a, b] = [all.map(([one]) => one), all.map(([, other]) => other)];
  const [ma, mb] = [meanOf(a), meanOf(b)];
  return meanOf(all.map(([one, other]) => (one - ma) * (other - mb))) / Math.sqrt(varianceOf(a) * varianceOf(b));
};

describe('a measure that is drawn', () => {
  const [low, likely, high] = [700_000, 900_000, 950_000];
  const text = `${head}measures:\n${saving('a', "amount: '£900,000', range: { low: '£700,000', high: '£950,000' }, confidence: 90%")}`;
  const triangle = {
    mean: (low + likely + high) / 3,
    variance: (low ** 2 + likely ** 2 + high ** 2 - low * likely - low * high - likely * high) / 18,
  };

  it('has the mean and the variance of its triangle times its coin, within four standard errors', () => {
    const measure = inputOf(text).scenario.measures[0] as never;
    const input = inputOf(text);
    const throws = thrower(input.scenario, wantedOf(input, 1 as Pence, null).lines, 3);
    const many = 100_000;
    const amounts = Array.from({ length: many }, () => {
      const { amount, comes } = turnOf(measure, throws()[0] as never);
      return comes ? amount / 100 : 0;
    });
    const mean = 0.9 * triangle.mean;
    const variance = 0.9 * (triangle.variance + triangle.mean ** 2) - mean ** 2;
    expect(Math.abs(meanOf(amounts) - mean)).toBeLessThan(4 * Math.sqrt(variance / many));
    // The spread of the variance itself: no more than the largest square there is times it.
    expect(Math.abs(varianceOf(amounts) / variance - 1)).toBeLessThan(0.02);
  });

  it('is late by a triangle from nothing: its mean is a third of the likely and the longest together', () => {
    const input = inputOf(`${head}measures:\n${saving('a', 'amount: £10, slip: { likely: 2, high: 7 }')}`);
    const throws = thrower(input.scenario, wantedOf(input, 1 as Pence, null).lines, 5);
    const late = Array.from({ length: 50_000 }, () => turnOf(input.scenario.measures[0] as never, throws()[0] as never).late);
    expect(Math.abs(meanOf(late) - 3)).toBeLessThan(4 * Math.sqrt((4 + 49 - 14) / 18 / late.length));
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThanOrEqual(7);
  });

  it('loses a twelfth of a year for every month it is late', () => {
    const draws = drawsOf(`${head}measures:\n${saving('a', "amount: '£120,000', slip: { likely: 3, high: 3 }")}`, { runs: 4_000 });
    // A triangle from 0 to its likeliest, 3 months: a mean of 2.
    expect(Math.abs((draws.years['2018/19']?.savings.mean ?? 0) / 100 - 100_000)).toBeLessThan(500);
    expect(draws.years['2019/20']?.savings).toMatchObject({ p10: 12_000_000, p90: 12_000_000 });
  });

  it('comes as often as its confidence says, and the chance of all that is planned is that', () => {
    const draws = drawsOf(
      `${head}measures:\n${saving('a', 'amount: 10%, confidence: 80%')}${saving('b', 'amount: £5, confidence: 50%', 'B')}`,
    );
    expect(Math.abs((draws.chance as number) - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / draws.runs));
    expect(draws.isPlan).toBe(true);
  });

  it('certain, is what is planned in every draw, and nothing moves it', () => {
    const draws = drawsOf(`${head}measures:\n${saving('a', "amount: '£120,000.37'")}`, { runs: 50 });
    expect(draws).toMatchObject({ chance: null, swings: [], target: 12_000_037 });
    expect(draws.years['2020/21']?.savings).toEqual({ p10: 12_000_037, p50: 12_000_037, p90: 12_000_037, mean: 12_000_037 });
    expect(draws.years['2020/21']?.net.p50).toBe(215_000_055 - 12_000_037);
  });
});

describe('a measure that needs another', () => {
  it('comes only in draws in which the other comes, and so does what needs it', () => {
    const draws = drawsOf(
      `${head}measures:\n${saving('c', 'amount: £10, needs: [b]', 'C')}${saving('a', 'amount: £100, confidence: 10%')}${saving('b', 'amount: £1000, needs: [a]', 'B')}`,
    );
    expect(draws.years['2020/21']?.savings).toMatchObject({ p10: 0, p50: 0 });
    const come = draws.chance as number;
    expect(Math.abs(come - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / draws.runs));
    expect(draws.years['2020/21']?.savings.mean).toBe(Math.round(111_000 * come));
    expect(draws.said.some((text) => text.includes('`needs` another comes only'))).toBe(true);
  });
});

describe('what is drawn', () => {
  const text = `${head}measures:\n${saving('a', "amount: '£90,000', range: { low: £1k, high: £100k }, confidence: 70%")}${saving('b', "amount: '£90,000', range: { low: £80k, high: £100k }", 'B')}`;

  it('is the same for the same seed, and another for another', () => {
    expect(drawsOf(text, { runs: 500, seed: 9 })).toEqual(drawsOf(text, { runs: 500, seed: 9 }));
    expect(drawsOf(text, { runs: 500, seed: 9 }).years).not.toEqual(drawsOf(text, { runs: 500, seed: 10 }).years);
  });

  it('stays what it was, digit for digit', () => {
    const { years, chance } = drawsOf(text, { runs: 1_000, seed: 1, target: 15_000_000 });
    expect([years['2020/21']?.savings, chance]).toMatchInlineSnapshot(`
      [
        {
          "mean": 13362960,
          "p10": 8779705,
          "p50": 13913117,
          "p90": 17810028,
        },
        0.396,
      ]
    `);
  });

  it('is moved most by what is least certain, and the shares add to one', () => {
    const { swings } = drawsOf(text);
    expect(swings.map(({ measure }) => measure)).toEqual(['a', 'b']);
    expect(swings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('is apart when the file says nothing, and goes together by just as much as it says, each still uniform', () => {
    const together = (correlation: string) =>
      pairs(`${head}${correlation}measures:\n${saving('a', 'amount: £9, programme: P')}${saving('b', 'amount: £9, programme: P', 'B')}`);
    for (const [said, expected] of [
      ['', 0],
      ['correlation: { provider: 49% }\n', 0.49],
      ['correlation: { programme: 25% }\n', 0.25],
      ['correlation: { provider: 25%, programme: 25% }\n', 0.5],
    ] as const) {
      const all = together(said);
      expect(Math.abs(correlationOf(all) - expected), said).toBeLessThan(4 / Math.sqrt(all.length));
      for (const side of [0, 1] as const) {
        const own = all.map((pair) => pair[side]);
        expect(Math.abs(meanOf(own) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * all.length));
        expect(Math.abs(varianceOf(own) - 1 / 12)).toBeLessThan(0.002);
      }
    }
  });

  it('of two providers is apart', () => {
    const all = pairs(`${head}correlation: { provider: 49% }\nmeasures:\n${saving('a', 'amount: £9')}${saving('b', 'amount: £9', 'C')}`);
    expect(Math.abs(correlationOf(all))).toBeLessThan(4 / Math.sqrt(all.length));
  });

  it('cannot go together more than there is room for', () => {
    expect(refusalOf(() => inputOf(`${head}correlation: { provider: 50%, programme: 50% }\n`))).toEqual({
      code: 'correlations-too-large',
      line: 3,
    });
  });
});

it('a triangle has a third of its ends and its peak for its mean, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }), (low, more, yet) => {
      const triangle = { low, likely: low + more, high: low + more + yet };
      const steps = 2_000;
      const mean = meanOf(Array.from({ length: steps }, (_, index) => triangular(triangle, (index + 0.5) / steps)));
      expect(mean).toBeCloseTo((triangle.low + triangle.likely + triangle.high) / 3, 1);
    }),
  );
});

describe('a play with everything as planned', () => {
  const measureArb = fc.record({
    kind: fc.constantFrom('saving', 'saving', 'investment', 'avoidance', 'income', 'one-off', 'reserve', 'reallocation'),
    amount: fc.oneof(
      fc.integer({ min: 1, max: 4_000_000 }).map((n) => `£${(n / 100).toFixed(2)}`),
      fc.integer({ min: 1, max: 20 }).map((n) => `${n}%`),
    ),
    on: fc.constantFrom('A', 'B', 'C', 'all', '[A, C]'),
    from: fc.constantFrom('2017-07-01', '2018-04-01', '2018-10-17', '2019-04-01', '2020-01-31'),
    to: fc.constantFrom('', '', ', to: 2020-06-30'),
    ramped: fc.boolean(),
    cost: fc.boolean(),
  });

  it('is the roll-forward, to within the pence of rounding', () => {
    fc.assert(
      fc.property(
        fc.array(measureArb, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom('months', 'days'),
        (all, uplift, method) => {
          const items = all.map(({ kind, amount, on, from, to, ramped, cost }, index) => {
            const where = kind === 'reallocation' ? 'from-line: A, to-line: [B, C]' : `on: ${on}`;
            const isDraw = kind === 'reserve';
            const back = isDraw && ramped && from < '2019-04-01' ? ', repaid: 2019-06-01' : '';
            const lasts = kind === 'one-off' || isDraw ? back : `${to}${ramped ? ', ramp: [30%, 100%]' : ''}`;
            return `  - { id: m${index}, kind: ${kind}, ${where}, amount: '${isDraw ? amount.replace('%', '') : amount}', from: ${from}${lasts}${cost ? ", costs: [{ title: Leaving, amount: '£12.34' }]" : ''} }\n`;
          });
          const prices = uplift
            ? 'assumptions:\n  - { id: p, on: [A, B], rate: 2.5%, from: 2018-07-10 }\n  - { id: q, on: all, rate: -1% }\n'
            : '';
          const input = inputOf(`${head}part-year: ${method}\n${prices}measures:\n${items.join('')}`);
          const { scenario } = input;
          if (refusalOf(() => modelOf(input))) return;
          const model = modelOf(input);
          const { lines } = wantedOf(input, 1 as Pence, null);
          const span = yearsFrom(scenario.base, scenario.years.at(-1) as never);
          const amountOf = amountsFrom(lines, rolled({ ...scenario, lines, years: span }));
          const { once } = player({ ...scenario, lines, years: span });
          const { effects, net } = once(
            scenario.measures.map(({ amount }) => ({
              amount: 'money' in amount ? amount.money : amount.basisPoints / 10_000,
              late: 0,
              comes: true,
            })),
          );
          span.forEach((year, at) => {
            expect(Math.abs((net[at] as number) - lines.reduce((sum, { id }) => sum + amountOf(id, year), 0))).toBeLessThanOrEqual(100);
            model.measures.forEach((measure, index) => {
              expect(
                Math.abs((effects[at * model.measures.length + index] as number) - (measure.effects[year]?.cumulative ?? 0)),
              ).toBeLessThanOrEqual(20);
            });
          });
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a play of measures of every kind', () => {
  it('with everything as planned is the roll-forward, to within the pence of rounding', () => {
    fc.assert(
      fc.property(caseArb(1, 6), (one) => {
        const { scenario, lines, span } = wantedIn({ ...one, limits: [] });
        const { measures } = scenario;
        const roll = { ...scenario, lines, years: span };
        if (refusalOf(() => rolled(roll))) return;
        const entries = rolled(roll);
        const amountOf = amountsFrom(lines, entries);
        const { effects, net } = player(roll).once(
          measures.map(({ amount }) => ({ amount: 'money' in amount ? amount.money : amount.basisPoints / 10_000, late: 0, comes: true })),
        );
        span.forEach((year, at) => {
          expect(Math.abs((net[at] as number) - lines.reduce((sum, { id }) => sum + amountOf(id, year), 0))).toBeLessThanOrEqual(100);
          measures.forEach((measure, index) => {
            const own = entries.filter((entry) => entry.id === measure.id && entry.by === 'measure' && entry.year === year);
            const term = measure.kind === 'grant' && own.some((entry) => entry.term === 'income') ? 'income' : kindOf(measure).term;
            const exact = own.filter((entry) => entry.term === term).reduce((sum, { amount }) => sum + amount, 0);
            expect(Math.abs((effects[at * measures.length + index] as number) - exact)).toBeLessThanOrEqual(20);
          });
        });
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  const last = (items: string, on: 'savings' | 'net') => (drawsOf(`${head}measures:\n${items}`).years['2020/21']?.[on].mean ?? 0) / 100;
  /** Four standard errors of the mean of 20,000 draws of a triangle so wide. */
  const near = (width: number) => (4 * width) / Math.sqrt(18 * 20_000) + 1;
  const rest = 'from: 2018-04-01';

  it('draws the new price: what is saved is the old less the mean of its triangle', () => {
    const price = `  - { id: a, kind: reprice, on: A, amount: £800k, range: { low: £700k, high: £950k }, confidence: 100%, ${rest} }\n`;
    expect(Math.abs(last(price, 'savings') - (1_000_000 - 2_450_000 / 3))).toBeLessThan(near(250_000));
  });

  it('counts a new price above the old as no saving: the mean of what lies below is all of it', () => {
    // Over a triangle from 900 to 1,100 with its peak at 1,000: a price below 1,000 one time in two, by a third of 100 in the mean.
    const price = `  - { id: a, kind: reprice, on: A, amount: £1m, range: { low: £900k, high: £1.1m }, ${rest} }\n`;
    expect(Math.abs(last(price, 'savings') - 100_000 / 6)).toBeLessThan(near(200_000));
    expect(Math.abs(last(price, 'net') - 2_150_000.55)).toBeLessThan(near(200_000));
  });

  it('draws what a merge keeps, as money or as a share of the sum', () => {
    const kept = (keep: string, low: string, high: string) =>
      `  - { id: a, kind: merge, on: { services: [A, B] }, keep: ${keep}, range: { low: ${low}, high: ${high} }, confidence: 50%, ${rest} }\n`;
    const error = 4 * Math.sqrt((0.5 * 0.5 * 600_000 ** 2 + 500_000 ** 2 / 18) / 20_000);
    expect(Math.abs(last(kept('£1.2m', '£1m', '£1.5m'), 'savings') - (1_700_000 - 3_700_000 / 3) / 2)).toBeLessThan(error);
    expect(Math.abs(last(kept('70%', '60%', '90%'), 'savings') - (1_700_000 * (3 - 2.2)) / 6)).toBeLessThan(error);
  });

  it('draws growth, a rate of indexation and a grant, up or down', () => {
    const growth = `  - { id: a, kind: demand, on: A, growth: 4%, range: { low: 1%, high: 10% }, ${rest} }\n`;
    expect(Math.abs(last(growth, 'net') - 2_150_000.55 - 50_000)).toBeLessThan(near(90_000));
    const rate = `  - { id: a, kind: indexation, on: A, rate: 2%, range: { low: 0%, high: 4% }, pay-share: 50%, pay-rate: 6%, ${rest} }\n`;
    // Three reviews at one rate r = 3% + x/2: the mean of (1 + r)³ has the triangle's variance and nothing odd in it.
    const variance = 0.01 ** 2 / 6;
    expect(Math.abs(last(rate, 'net') - 1_150_000.55 - 1_000_000 * (1.04 ** 3 + 3 * 1.04 * variance))).toBeLessThan(near(65_000));
    const granted = `  - { id: a, kind: grant, fund: PHG, on: A, amount: £90k, range: { low: £0, high: £90k }, ${rest} }\n`;
    expect(Math.abs(last(granted, 'net') - 2_150_000.55 + 60_000)).toBeLessThan(near(90_000));
  });

  it('comes later where its start slips: a review and the end of a contract by whole months', () => {
    const draws = drawsOf(`${head}measures:\n  - { id: a, kind: reprice, on: A, amount: £400k, slip: { likely: 3, high: 3 }, ${rest} }\n`);
    expect(Math.abs((draws.years['2018/19']?.savings.mean ?? 0) / 100 - 500_000)).toBeLessThan(2_000);
    const late = drawsOf(`${head}measures:\n  - { id: a, kind: indexation, on: A, rate: 12%, slip: { likely: 6, high: 6 }, ${rest} }\n`);
    // A triangle from 0 to 6 with its peak at 6: a mean of 4 months, and whole months have the same to a hundredth.
    const mean =
      Array.from({ length: 600 }, (_, at) => Math.round(6 * Math.sqrt((at + 0.5) / 600))).reduce((sum, one) => sum + one, 0) / 600;
    expect(Math.abs((late.years['2018/19']?.net.mean ?? 0) / 100 - 2_150_000.55 - 120_000 * (1 - mean / 12))).toBeLessThan(500);
  });

  it('never takes more in a draw than the line holds while measures run together', () => {
    const half = 'from: 2018-10-01, recurrent: false, range: { low: £100k, high: £900k }';
    const draws = drawsOf(
      `${head}measures:\n  - { id: a, kind: saving, on: A, amount: £500k, ${half} }\n  - { id: b, kind: saving, on: A, amount: £500k, ${half} }\n`,
      { runs: 2_000 },
    );
    // Half a year of £1m, whatever is drawn.
    expect(draws.years['2018/19']?.savings.p90).toBe(50_000_000);
    expect(draws.years['2018/19']?.savings.p10).toBeLessThan(45_000_000);
    expect(draws.years['2019/20']?.savings.p90).toBe(0);
  });
});

it('a scenario in real prices is played in cash, what is planned of it too, and says so', () => {
  const measures = `measures:\n${saving('a', "amount: '£90,000', confidence: 90%")}`;
  const prices = 'prices: real\ndeflator: { 2018/19: 3%, 2019/20: 3%, 2020/21: 3% }\n';
  const [cash, real] = ['', prices].map((more) => drawsOf(`${head}${more}${measures}`, { runs: 500 }));
  const { said, ...told } = real as NonNullable<typeof real>;
  const { said: before, ...same } = cash as NonNullable<typeof cash>;
  expect(told).toEqual(same);
  expect(told.target).toBe(90_000_00);
  expect(said).toEqual(['Draws are in cash, as budgets are set, and not in the real prices of the scenario.', ...before]);
});
