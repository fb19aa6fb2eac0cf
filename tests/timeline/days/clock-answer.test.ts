import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/nouns/clock.ts';
import type { Closure } from '../../../src/nouns/workspace.ts';
import { clockAnswer } from '../../../src/timeline/days/clock-answer.ts';
import { clockNamed } from '../../../src/timeline/days/clocks.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { calendars, clocks, on } from '../rows.ts';

function answered(rule: string, date: string, closures: readonly Closure[] = []) {
  return clockAnswer(clockNamed(clocks, rule, on(date)) as Clock, on(date), null, { clocks, calendars, closures });
}

function remarks(rule: string, date: string): string[] {
  return answered(rule, date).remarks.map(({ code }) => code);
}

function refusalFor(rule: string, date: string): Refusal {
  try {
    answered(rule, date);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('answered');
}

describe('a rule used on a day it was not in force', () => {
  it('is answered with a warning that names the rules in force then', () => {
    const { remarks: said } = answered('pa2023-tender', '2019-06-27');
    expect(said.map(({ code, severity }) => [code, severity])).toEqual([['rule-not-in-force', 'warning']]);
    for (const rule of ['pcr2015-open-tender', 'pcr2015-open-tender-electronic']) expect(said[0]?.text).toContain(`\`${rule}\``);
    expect(said[0]?.evidence[0]).toMatchObject({ file: 'templates/clocks/procurement-act-2023.yaml' });
  });
  it('may still govern what began under it', () => {
    const [said] = answered('pcr2015-standstill', '2025-06-02').remarks;
    for (const rule of ['pa2023-standstill', 'psr-standstill']) expect(said?.text).toContain(`\`${rule}\``);
  });
  it('and beyond its calendar is refused with the same words', () => {
    expect(refusalFor('pa2023-standstill', '2019-06-03').remedy).toContain('`pcr2015-standstill`');
    expect(refusalFor('pa2023-standstill', '2028-12-22').remedy).toContain('bank-holidays.json');
  });
  it('nobody waits for bank holidays of years gone by', () => {
    expect(refusalFor('call-in', '2010-04-01').code).toBe('calendar-begins-later');
    expect(refusalFor('call-in', '2028-12-22').code).toBe('calendar-ends');
  });
  it('is silent when it was', () => {
    expect(remarks('pa2023-tender', '2025-02-24')).toEqual([]);
    expect(remarks('tupe-eli', '2010-01-05')).toEqual([]);
  });
});

describe('a window that reaches back before its law', () => {
  const window = (date: string) =>
    answered('pa2023-planned-procurement-window', date).remarks.filter(({ code }) => code === 'window-before-law');
  it('wholly: nothing published in it can qualify', () => {
    expect(window('2025-03-30').map(({ severity, text }) => [severity, text.includes('nothing published in it can qualify')])).toEqual([
      ['warning', true],
    ]);
  });
  it('in part: what is under the law is said, to the day', () => {
    // 40 days before 5 April 2025 is 24 February, the first day of the Act.
    expect(window('2025-04-04')[0]?.text).toContain('nothing published');
    expect(window('2025-04-05')[0]?.text).toContain('only 24 February 2025 to 24 February 2025');
    expect(window('2026-02-23')).toHaveLength(1);
    expect(window('2026-02-24')).toEqual([]);
  });
});

it('a circumstance without a least period is said, for there is no day to give', () => {
  const tender = clockNamed(clocks, 'pa2023-tender', on('2026-09-03')) as Clock;
  const lightTouch = tender.variants.find(({ id }) => id === 'light-touch') ?? null;
  const { remarks: said } = clockAnswer(tender, on('2026-09-03'), lightTouch, { clocks, calendars, closures: [] });
  expect(said.map(({ code }) => code)).toEqual(['no-least-period']);
});

describe('an end on a day nobody works', () => {
  it('is said where the law lets it stand, and not where the law moves it', () => {
    expect(remarks('pa2023-tender', '2026-09-01')).toEqual(['ends-on-non-working-day']);
    expect(remarks('pa2023-tender', '2026-09-03')).toEqual([]);
    expect(remarks('pa2023-details-notice', '2027-01-15')).toEqual(['ends-on-non-working-day']);
    expect(remarks('pcr2015-open-tender-electronic', '2019-06-27')).toEqual([]);
  });
});

describe('the council’s own closures', () => {
  const closures: readonly Closure[] = [{ from: on('2026-12-29'), to: on('2026-12-31'), because: 'Christmas closure' }];
  it('do not count where its constitution does the counting', () => {
    expect(answered('call-in', '2026-12-22').answer.ends).toBe('2026-12-31');
    const { answer } = answered('call-in', '2026-12-22', closures);
    expect(answer.ends).toBe('2027-01-06');
    expect(answer.days.find(({ date }) => date === '2026-12-30')).toMatchObject({ counted: false, because: 'Christmas closure' });
  });
  it('change nothing where the law names the days', () => {
    for (const rule of ['psr-standstill', 'pa2023-standstill', 'key-decision-notice'])
      expect(answered(rule, '2026-12-22', closures).answer).toEqual(answered(rule, '2026-12-22').answer);
  });
});
