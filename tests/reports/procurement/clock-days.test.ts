import { expect, it } from 'vitest';
import { dayRuns, dayWords } from '../../../src/reports/procurement/clock-days.ts';
import { addDays, day } from '../../../src/values/day.ts';

const days = (...said: readonly string[]) =>
  said.map((because, index) => ({ date: addDays(day('2026-11-26'), index), counted: because.startsWith('day '), because }));

it('days that count are joined, a weekend is one, and a bank holiday keeps its name', () => {
  const runs = dayRuns(days('the notice', 'day 1', 'day 2', 'Saturday', 'Sunday', 'St Andrew’s Day', 'day 3'));
  expect(runs.map(({ from, to, because }) => [from, to, because])).toEqual([
    ['2026-11-26', '2026-11-26', 'the notice'],
    ['2026-11-27', '2026-11-28', 'days 1 to 2'],
    ['2026-11-29', '2026-11-30', 'weekend'],
    ['2026-12-01', '2026-12-01', 'St Andrew’s Day'],
    ['2026-12-02', '2026-12-02', 'day 3'],
  ]);
});

it('every day stands in one run, in order', () => {
  const given = days('day 1', 'day 2', 'day 3', 'day 4', 'Saturday', 'x', 'Sunday', 'day 5');
  const runs = dayRuns(given);
  expect(runs[0]?.because).toBe('days 1 to 4');
  for (const [index, run] of runs.slice(1).entries()) expect(run.from).toBe(addDays(runs[index]?.to ?? day('1900-01-01'), 1));
  expect([runs[0]?.from, runs.at(-1)?.to]).toEqual([given[0]?.date, given.at(-1)?.date]);
});

it('a day says its weekday', () => {
  expect(dayWords(day('2026-11-30'))).toContain('Mon');
});
