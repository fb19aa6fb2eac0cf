import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { appraised } from '../../../src/finance/worth/appraisal.ts';
import { type DiscountRate, discountFactor, discountRatesFrom, rateForMoney } from '../../../src/finance/worth/discount.ts';
import { readDocument } from '../../../src/intake/documents.ts';
import { day } from '../../../src/values/day.ts';
import { year } from '../../../src/values/year.ts';
import { home } from '../../world.ts';
import { budgetRows, recordsOf, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const file = 'templates/discount-rates.yaml';
const rates = discountRatesFrom(readDocument(readFileSync(join(home, file), 'utf8'), file));
const rate = rateForMoney(rates, day('2026-06-30')) as DiscountRate;

function worth(text: string, prices: 'cash' | 'real' = 'cash') {
  const model = modelOf({
    scenario: scenarioFrom(documentOf(text)),
    records: recordsOf(budgetRows([{ line: 'Centres', pounds: 10_000 }])),
    workspace: workspaceFor('2017/18'),
  });
  const real = { of: year('2017/18'), index: {}, forecast: [], sources: [], place: {} };
  return appraised({ ...model, prices: prices === 'real' ? real : null }, rate).appraisal;
}

const saving = (more = '') =>
  `scenario: s\nyears: 2017/18 to 2022/23\n${more}measures:\n  - { id: a, kind: saving, on: all, amount: £60, from: 2018-04-01, costs: [{ title: Moving, amount: £200, on: 2017-04-01 }] }\n`;

describe('discounting', () => {
  it('has the Green Book’s factors, year 0 undiscounted (REFERENCE, section 5.3)', () => {
    const factors = Array.from({ length: 11 }, (_, year) => discountFactor(rate, year).toFixed(4));
    expect(factors.join(' ')).toBe('1.0000 0.9662 0.9335 0.9019 0.8714 0.8420 0.8135 0.7860 0.7594 0.7337 0.7089');
  });

  it('falls to 3% after year 30 and to 2.5% after year 75', () => {
    const step = (year: number) => discountFactor(rate, year - 1) / discountFactor(rate, year);
    expect([30, 31, 75, 76].map((year) => step(year).toFixed(4))).toEqual(['1.0350', '1.0300', '1.0300', '1.0250']);
  });

  it('is dated, and the rate for health is marked as from memory', () => {
    expect(rateForMoney(rates, day('2000-01-01'))).toBeNull();
    expect(rate.verified).toBe(true);
    expect(rates.find(({ id }) => id === 'health')).toMatchObject({ verified: false, bands: [{ to: null, basisPoints: 150 }] });
    const later = { ...rate, id: 'green-book-2027', from: day('2027-04-01') };
    expect(rateForMoney([later, ...rates], day('2027-04-01'))?.id).toBe('green-book-2027');
    expect(rateForMoney([later, ...rates], day('2027-03-31'))?.id).toBe('green-book');
  });

  it('a template whose bands do not go on to the end is refused with its line', () => {
    const text = (bands: string) => `- { id: x, title: X, from: 2003-04-01, bands: ${bands}, source: S, verified: true }`;
    const read = (bands: string) => refusalOf(() => discountRatesFrom(readDocument(text(bands), file)));
    expect(read('[{ to: 30, rate: 3.5% }]')).toEqual({ code: 'rate-unreadable', line: 1 });
    expect(read('[{ to: null, rate: three }]')).toEqual({ code: 'rate-unreadable', line: 1 });
    expect(read('[{ to: null, rate: 3% }]')).toBeNull();
  });
});

describe('what a scenario is worth', () => {
  it('−200, then 60 a year for five years, is +70.90', () => {
    expect(worth(saving())).toMatchObject({ npv: 7_090, whyNoNpv: null, oneOff: 20_000, monthly: 500, paybackMonths: 40 });
  });

  it('cash that rises with prices is not discounted at a real rate, and that is said; real prices are', () => {
    const uplift = 'assumptions: [{ id: u, title: U, on: all, rate: 2%, from: 2018/19 }]\n';
    expect(worth(saving(uplift))).toMatchObject({
      npv: null,
      whyNoNpv: expect.stringContaining('no deflator'),
      paybackMonths: expect.any(Number),
    });
    expect(worth(saving(uplift), 'real')?.npv).toBeGreaterThan(7_090);
  });

  it('no one-off cost, or no saving, is no payback, and the reason is told', () => {
    const one = (rest: string) => worth(`scenario: s\nyears: 2017/18 to 2019/20\nmeasures: [{ id: a, kind: ${rest} }]`);
    expect(one('saving, on: all, amount: £60, from: 2018-04-01')).toMatchObject({
      paybackMonths: null,
      whyNoPayback: expect.stringContaining('no one-off cost'),
    });
    expect(one('investment, on: all, amount: £60, from: 2018-04-01, costs: [{ title: T, amount: £1 }]')).toMatchObject({
      paybackMonths: null,
      whyNoPayback: expect.stringContaining('never'),
    });
  });

  it('is paid back by cashable savings less what is invested; what is kept out is named beside it (REFERENCE, section 5.1)', () => {
    const measure = (id: string, kind: string, amount: number, more = '') =>
      `  - { id: ${id}, kind: ${kind}, on: all, amount: £${amount}, from: 2018-04-01${more} }`;
    const package_ = (...more: string[]) =>
      [
        'scenario: s\nyears: 2017/18 to 2019/20\nmeasures:',
        measure('a', 'saving', 60, ', costs: [{ title: Moving, amount: £200, on: 2017-04-01 }]'),
        measure('c', 'investment', 12),
        ...more,
      ].join('\n');
    expect(worth(package_())).toMatchObject({ monthly: 400, paybackMonths: 50, wider: null });
    const all = [measure('b', 'avoidance', 30), measure('d', 'income', 7), measure('e', 'saving', 5, ', cashable: false')];
    const kept = worth(package_(...all));
    expect(kept).toMatchObject({ monthly: 400, paybackMonths: 50, wider: { holds: ['avoided', 'income', 'notCashable'], monthly: 750 } });
    expect(kept?.wider?.paybackMonths).toBeCloseTo(26.67, 2);
    expect(kept?.years[1]?.by).toEqual({
      saved: 6_000,
      invested: 1_200,
      avoided: 3_000,
      income: 700,
      notCashable: 500,
      uplift: 0,
    });
    const uplift = 'assumptions: [{ id: u, title: U, on: all, rate: 10%, from: 2019/20 }]\nmeasures:';
    const raised = worth(package_().replace('measures:', uplift));
    // A tenth of the £48 that is no longer on the line is not due in 2019/20: it is no saving of the package's own.
    expect(raised).toMatchObject({ monthly: 400, paybackMonths: 50, wider: { holds: ['uplift'], monthly: 440 } });
  });

  it('a package that only avoids cost has no cashable payback, and says what it would be', () => {
    const avoids = saving().replace('kind: saving', 'kind: avoidance');
    expect(worth(avoids)).toMatchObject({
      npv: 7_090,
      paybackMonths: null,
      whyNoPayback: expect.stringContaining('no cashable saving'),
      wider: { holds: ['avoided'], paybackMonths: 40 },
    });
  });

  it('without a rate, or without a measure, nothing is appraised', () => {
    const model = modelOf({
      scenario: null,
      records: recordsOf(budgetRows([{ line: 'Centres', pounds: 1 }])),
      workspace: workspaceFor('2017/18'),
    });
    expect(appraised(model, rate).appraisal).toBeUndefined();
  });
});
