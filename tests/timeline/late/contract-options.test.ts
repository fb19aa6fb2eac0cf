import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { modifyOption } from '../../../src/timeline/late/modify-option.ts';
import { ranked } from '../../../src/timeline/late/options.ts';
import type { Threshold } from '../../../src/timeline/law/thresholds.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { addDays, type Day, formatDay } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, ground, on } from '../rows.ts';

const asOf = '2026-11-28';
const columns = ['cpv', 'totalValue', 'maxEnd', 'signed'];
const row = (fields: Contract) =>
  contract('x', { title: 'Short breaks', cpv: ['85311300'], totalValue: pence(98_050_050), ...fields }, columns);
const options = (fields: Contract) => scheduleAll({ ...ground(asOf), contracts: [row(fields)] })[0]?.options ?? [];
const titled = (fields: Contract, title: string) => options(fields).find((option) => option.title.startsWith(title));

describe('a live contract whose successor is late', () => {
  const late: Contract = { start: on('2024-04-01'), end: on('2027-08-31') };

  it('is offered what is enough first, then what hangs on a test, then the rest', () => {
    const ranks = options({ ...late, extensionLeft: 24, noticeMonths: 3 }).map(({ isEnough }) => [true, null, false].indexOf(isEnough));
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks[0]).toBe(0);
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
  });

  it('may take an extension, by its notice day, and the procurement behind it has a last day of its own', () => {
    const found = titled({ ...late, extensionLeft: 12, noticeMonths: 3 }, 'Take the extension');
    expect(found).toMatchObject({ beginBy: expect.stringMatching(/^2027-0[1-4]/), isEnough: true });
    expect(found?.text).toMatch(
      /to 31 August 2028\. Notice must be given by 31 May 2027\. For members to decide by then, its review must begin by \d+ \w+ 2027 at likely durations.*\. The procurement behind it must then begin by/,
    );
  });

  it('whose review had to begin before today is not enough for sure, had to begin by that day, and both days are said', () => {
    const found = titled({ ...late, extensionLeft: 24, extensionNoticeBy: on('2026-12-31') }, 'Take the extension');
    expect(found).toMatchObject({ isEnough: null, beginBy: expect.stringMatching(/^2026-(?:0\d|10)-/) });
    expect(found?.text).toMatch(
      /its review must begin by \d+ \w+ 2026 at likely durations, or by \d+ \w+ 2026 where an officer may decide; that has passed/,
    );
  });

  it('is followed by a procurement of the law its worth comes under, as the same contract a year on would be', () => {
    const small: Contract = { start: on('2025-04-01'), totalValue: pence(200_000_00), annualValue: pence(100_000_00) };
    const found = titled({ ...small, end: on('2027-02-28'), extensionLeft: 12 }, 'Take the extension');
    const [yearOn] = scheduleAll({ ...ground(asOf), contracts: [row({ ...small, end: on('2028-02-29'), totalValue: pence(300_000_00) })] });
    expect(yearOn?.regime).toBe('pa2023-below-threshold');
    expect(found?.text).toContain(`must then begin by ${formatDay(yearOn?.pointOfNoReturn as Day)}`);
    expect(found?.text).not.toContain('not enough');
  });

  it('whose extension is too short is told so', () => {
    const found = titled({ ...late, extensionLeft: 3 }, 'Take the extension');
    expect(found?.isEnough).toBe(false);
    expect(found?.text).toContain('which has passed too: this alone is not enough');
  });

  it('whose notice day has passed needs the provider’s consent', () => {
    const found = titled({ ...late, extensionLeft: 24, extensionNoticeBy: on('2026-10-01') }, 'Take the extension');
    expect(found).toMatchObject({ isEnough: null, beginBy: '2026-10-01' });
    expect(found?.text).toContain('needs the provider’s consent');
  });

  it.each<[string, Contract, string, boolean | null]>([
    ['its latest end', { maxEnd: on('2029-08-31') }, '24 months of extension', true],
    ['its options, where no file says that any is taken', { extensionMonths: 24 }, '24 months of extension', null],
    [
      'its options less what carried it on',
      { end: on('2026-08-31'), currentEnd: on('2027-08-31'), extensionMonths: 36 },
      '24 months of extension',
      true,
    ],
    [
      'its options less what its end holds of them by its term',
      { start: on('2024-09-01'), termMonths: 24, extensionMonths: 36 },
      '24 months of extension',
      true,
    ],
    [
      'options some of which are taken',
      { extensionMonths: 24, extensionsTaken: ['Yes', 'No'] },
      'how many of them are taken is not stated',
      null,
    ],
    ['options in words nobody can count', { extensionOptions: 'By mutual agreement' }, 'do not say how many months', null],
  ])('may take an extension that is left by %s', (_by, fields, text, isEnough) => {
    const found = titled({ ...late, ...fields }, 'Take the extension');
    expect(found?.text).toContain(text);
    expect(found?.isEnough).toBe(isEnough);
  });
  it.each<[string, Contract]>([
    ['none left', { extensionLeft: 0, extensionMonths: 24 }],
    ['a latest end that is its end', { maxEnd: on('2027-08-31'), extensionMonths: 24 }],
    ['options used up', { end: on('2026-03-31'), currentEnd: on('2027-03-31'), extensionMonths: 12 }],
    ['none in words', { extensionOptions: 'No further extensions' }],
  ])('is offered no extension with %s', (_what, fields) => {
    expect(titled({ ...late, ...fields }, 'Take the extension')).toBeUndefined();
  });

  it('is told how long a bridge would have to hold', () => {
    const reached = scheduleAll({ ...ground(asOf), contracts: [row(late)] })[0]?.stages.at(-1)?.earliestStart;
    expect(titled(late, 'Bridge')?.text).toContain('from 1 September 2027 to');
    expect(reached !== null && reached !== undefined && reached > '2027-04-01').toBe(true);
  });

  it('is offered another route only while it could still begin, with its tests', () => {
    const health: Contract = { ...late, cpv: ['85141000'] };
    for (const { title, beginBy, isEnough, text } of options(health).filter((option) => option.title.startsWith('By another route'))) {
      expect(title).toContain('PSR');
      expect((beginBy as string) >= asOf).toBe(true);
      expect(isEnough).toBeNull();
      expect(text.length).toBeGreaterThan(80);
    }
    expect(titled(health, 'By another route: PSR urgent')).toBeDefined();
  });
});

it('a live contract in good time is offered its extension and nothing else', () => {
  const titles = options({ start: on('2026-04-01'), end: on('2030-03-31'), extensionLeft: 12 }).map(({ title }) => title);
  expect(titles).toEqual(['Take the extension']);
});

const threshold = (pounds: number): Threshold => ({
  ...{ id: 't', from: on('2022-01-01'), to: on('2027-12-31'), authority: 'sub-central', buying: 'ordinary service' },
  ...{ amount: pence(pounds * 100), vat: 'incl', source: { text: 'PCR 2015 reg 5', verified: true } },
});

describe('a change within the test of its law', () => {
  const reached = on('2028-07-03');
  const only = (fields: Contract, kind: string) => modifyOption(row(fields), kind, reached)[0];

  it('of a health contract stays below £500,000, or below a quarter of its lifetime value', () => {
    // 1,096 days for £1,096,000 is £1,000 a day: £499,999.99 lasts 499 days.
    const fields: Contract = { start: on('2024-04-01'), end: on('2027-04-01'), totalValue: pence(109_600_000) };
    const far = only(fields, 'relevant health service');
    expect(far).toMatchObject({ source: 'SI 2023/1348 reg 13(1)(d)', isEnough: null, beginBy: '2027-04-01' });
    expect(far?.text).toContain('12 August 2028');
    expect(addDays(on('2027-04-01'), 499)).toBe('2028-08-12');
    const large = only({ ...fields, totalValue: pence(1_096_000_000) }, 'relevant health service');
    // A quarter of the value is a quarter of the term, short of a day: 273 of 274.
    expect(large?.text).toContain('30 December 2027');
    expect(large).toMatchObject({ isEnough: false });
  });

  it('let under the older law is a tenth of it, under the Act free when light touch', () => {
    expect(only({ start: on('2024-04-01'), end: on('2027-03-31') }, 'light touch')).toMatchObject({
      source: 'PCR 2015 reg 72(5)',
      verified: true,
      isEnough: false,
    });
    expect(only({ start: on('2025-04-01'), end: on('2027-03-31') }, 'light touch')).toMatchObject({
      source: 'Procurement Act 2023 s.74(2)',
      isEnough: null,
    });
    expect(only({ start: on('2024-04-01'), end: on('2027-03-31') }, 'works')?.text).toContain('below 15% of the first value');
    expect(only({ start: on('2025-04-01'), end: on('2027-03-31'), published: on('2024-10-01') }, 'light touch')).toMatchObject({
      source: 'PCR 2015 reg 72(5)',
    });
    const tenth = only({ start: on('2025-04-01'), end: on('2027-03-31') }, 'ordinary service');
    expect(tenth?.text).toContain('if its procurement began on or after 24 February 2025, which no file says');
    const since = only({ start: on('2025-10-01'), end: on('2027-03-31'), published: on('2025-05-01') }, 'ordinary service');
    expect(since?.text).not.toContain('which no file says');
    expect(tenth?.text).toContain('to 12 June 2027 at the furthest: 10% of its longest term of 730 days');
  });

  it('under the older law stays below the threshold as well as below a tenth, and says what each allows', () => {
    // 1,000 days for £2,000,000 without VAT: £2,400 a day with it, of which £213,476.99 pays 88; 99 days are below a tenth.
    const fields: Contract = { start: on('2023-09-01'), end: on('2026-05-27'), totalValue: pence(200_000_000), vatBasis: 'excl' };
    const found = modifyOption(row(fields), 'ordinary service', reached, threshold(213_477))[0];
    expect(found?.text).toContain(
      'to 23 August 2026 at the furthest: a change below 10% of the first value, taken as that of its longest term (99 days), and below',
    );
    expect(found?.text).toContain('below the threshold of £213,477 (88 days at its rate)');
    const small = modifyOption(row({ ...fields, totalValue: pence(20_000_000) }), 'ordinary service', reached, threshold(213_477))[0];
    expect(small?.text).toContain(`to ${formatDay(addDays(on('2026-05-27'), 99))} at the furthest`);
    const untold = modifyOption(
      contract('x', { start: on('2023-09-01'), end: on('2026-05-27') }),
      'ordinary service',
      reached,
      threshold(213_477),
    )[0];
    expect(untold?.text).toContain('cannot be told without its value');
  });

  it('has its rate from a value and a term that both hold the options, whichever column tells of them', () => {
    // £300,000 a year: £663,539.99 lasts 807 days of 2024-2029, whose 1,826 days come to £1,500,000.
    const fields: Contract = { start: on('2024-04-01'), end: on('2027-03-31'), annualValue: pence(30_000_000), vatBasis: 'incl' };
    const told = ({ maxEnd, extensionMonths }: Contract) =>
      modifyOption(
        contract('x', { ...fields, ...(maxEnd && { maxEnd }), ...(extensionMonths && { extensionMonths }) }, ['maxEnd', 'annualValue']),
        'ordinary service',
        reached,
        threshold(663_540),
      )[0]?.text;
    expect(told({ extensionMonths: 24 })).toContain('(807 days at its rate)');
    expect(told({ extensionMonths: 24 })).toBe(told({ maxEnd: on('2029-03-31') }));
  });

  it('is not offered where the register lacks what the test is of', () => {
    expect(modifyOption(row({ end: on('2027-03-31') }), 'light touch', reached)).toEqual([]);
    expect(modifyOption(contract('x', { start: on('2024-04-01'), end: on('2027-03-31') }), 'relevant health service', reached)).toEqual([]);
  });
});

it('ranking keeps the order of those alike', () => {
  const option = (title: string, isEnough: boolean | null) => ({ title, text: '', source: '', verified: true, beginBy: null, isEnough });
  const titles = ranked([option('a', false), option('b', null), option('c', true), option('d', null), option('e', true)]).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(['c', 'e', 'b', 'd', 'a']);
});
