import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { wholeValue } from '../../../src/timeline/contract/whole-value.ts';
import { isWorthOver, standingOf } from '../../../src/timeline/law/standing.ts';
import { addDays, addMonths } from '../../../src/values/day.ts';
import { fromPounds, pence } from '../../../src/values/money.ts';
import { contract, on, thresholds } from '../rows.ts';

const columns = ['totalValue', 'annualValue', 'maxValue', 'vatBasis', 'extensionOptions', 'extensionMonths', 'maxEnd'];
const three: Contract = { start: on('2025-04-01'), end: on('2028-03-31') };
const worth = (fields: Contract) => wholeValue(contract('x', { ...three, ...fields }, columns));
const standing = (fields: Contract) =>
  standingOf(
    contract('x', { ...three, vatBasis: 'gross', ...fields }, columns),
    { buying: 'light touch', authority: 'sub-central', on: on('2026-06-01') },
    thresholds,
  );

describe('the options of a contract count in its value', () => {
  const half = { totalValue: fromPounds(500_000), extensionLeft: 24 };
  it('£500,000 for three years is £833,333 with two years of option, where its annual value shows what the total is for', () => {
    const found = standing({ ...half, annualValue: fromPounds(166_667) });
    expect(found.is).toBe('above');
    expect(found.because).toContain('estimated at £833,333');
    expect(found.because).toContain('60 months');
    expect(worth({ ...half, annualValue: fromPounds(166_667) })?.low).toBe(83_333_333);
  });
  it('a total that the annual value shows to hold the options is not raised by them', () => {
    expect(worth({ ...half, annualValue: fromPounds(100_000) })).toMatchObject({ low: 50_000_000, high: 50_000_000 });
    expect(standing({ ...half, annualValue: fromPounds(100_000) }).is).toBe('below');
  });
  it('a total that does not say whether they are in it stands both ways, and cannot be told between them', () => {
    expect(worth(half)).toMatchObject({ low: 50_000_000, high: 83_333_333 });
    expect(standing(half).is).toBe('untold');
    expect(standing({ ...half, totalValue: fromPounds(300_000) }).is).toBe('below');
    expect(standing({ ...half, totalValue: fromPounds(700_000) }).is).toBe('above');
  });
  it('a yearly value runs over them too', () => {
    expect(worth({ annualValue: fromPounds(200_000), extensionMonths: 24 })?.low).toBe(100_000_000);
    expect(worth({ annualValue: fromPounds(200_000), maxEnd: on('2029-03-31') })?.low).toBe(80_000_000);
  });
  it('options in words nobody can count leave no estimate: what is below without them counts as above, as the law has it', () => {
    const found = standing({ totalValue: fromPounds(500_000), extensionOptions: 'Yes, by agreement' });
    expect(found.is).toBe('untold');
    expect(found.because).toContain('“Yes, by agreement”');
    expect(found.because).toContain('Sch 3 para 5');
    expect(standing({ totalValue: fromPounds(700_000), extensionOptions: 'Yes' }).is).toBe('above');
    expect(standing({ totalValue: fromPounds(500_000), extensionOptions: 'None' }).is).toBe('below');
  });
  it('£3.9m for two years with two more may be over £5m, as the same row is that states its most', () => {
    const row: Contract = { start: on('2026-07-01'), end: on('2028-06-30'), totalValue: fromPounds(3_900_000) };
    const over = (fields: Contract) => isWorthOver(contract('x', { ...row, ...fields }, columns), fromPounds(5_000_000));
    expect([over({ extensionMonths: 24 }), over({ extensionMonths: 24, maxValue: fromPounds(7_800_000) }), over({})]).toEqual([
      null,
      true,
      false,
    ]);
  });
  it('nought is no value', () => {
    expect(worth({ totalValue: pence(0) })).toBeNull();
    expect(standing({ totalValue: pence(0) })).toMatchObject({ is: 'untold', because: expect.stringContaining('its value of £0') });
  });
  it('less than nought is none either: it is a correction in the accounts', () => {
    const owed = { totalValue: fromPounds(-900_000) };
    expect(worth(owed)).toBeNull();
    expect(standing(owed)).toMatchObject({
      is: 'untold',
      because: expect.stringMatching(/its value of -£900,000.*says nothing of what it is worth/),
    });
    expect(isWorthOver(contract('x', { ...three, ...owed }, columns), fromPounds(5_000_000))).toBeNull();
    expect(worth({ ...owed, annualValue: fromPounds(100_000) })?.low).toBe(30_000_000);
  });
});

it('an option never makes a contract worth less, and its most is at the rate of its shortest reading', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      (term, option, pounds) => {
        const start = on('2020-04-01');
        const row: Contract = { start, end: addDays(addMonths(start, term), -1), totalValue: fromPounds(pounds) };
        const plain = wholeValue(contract('x', row, columns));
        const more = wholeValue(contract('x', { ...row, extensionLeft: option }, columns));
        expect(plain?.high).toBe(plain?.low);
        expect(more?.low).toBe(fromPounds(pounds));
        expect(Math.abs((more?.high ?? 0) - (fromPounds(pounds) * (term + option)) / term)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

describe('how VAT is written', () => {
  const is = (vatBasis: string, pounds: number) => standing({ totalValue: fromPounds(pounds), vatBasis }).is;
  it.each(['inclusive of VAT', 'VAT inclusive', 'inc. VAT', 'VAT included', 'gross'])('%s: £600,000 is below', (basis) => {
    expect(is(basis, 600_000)).toBe('below');
  });
  it.each(['exempt', 'VAT exempt', 'Zero rated', 'zero-rate', 'outside the scope of VAT', 'No VAT', 'VAT: nil', 'VAT 0%'])(
    '%s: there is no VAT to add',
    (basis) => {
      expect([is(basis, 600_000), is(basis, 663_540)]).toEqual(['below', 'above']);
    },
  );
  it.each(['exclusive of VAT', 'ex VAT', '+ VAT', 'plus VAT', 'VAT not included', 'not exempt, net', 'standard rated', 'TBC'])(
    '%s: £600,000 may be £720,000',
    (basis) => {
      expect(is(basis, 600_000)).toBe('untold');
    },
  );
});
