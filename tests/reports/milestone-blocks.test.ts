import { expect, it } from 'vitest';
import { countsInWords } from '../../src/reports/milestone-blocks.ts';
import { day } from '../../src/values/day.ts';
import { milestones } from './sample-plan.ts';

it('beside none overdue says how many of the unknown are past, which a reader would take for nothing late', () => {
  const [first] = milestones;
  if (!first) throw new Error('the sample has no milestone');
  const of = (due: string | null) => ({ ...first, status: 'unknown' as const, due: due === null ? null : day(due) });
  const asOf = day('2019-06-10');
  expect(countsInWords([of('2018-11-29'), of(null)], asOf)).toBe(
    '0 overdue, 0 due, 2 unknown (1 of them with a day that has passed, and no file says whether it was met), 0 upcoming, 0 done',
  );
  expect(countsInWords([of('2018-11-29')], asOf)).toContain('1 unknown (with a day that has passed,');
  expect(countsInWords([of('2019-06-10'), of(null)], asOf)).toBe('0 overdue, 0 due, 2 unknown, 0 upcoming, 0 done');
});
