import { expect, it } from 'vitest';
import { procurementStarts } from '../../../src/nouns/timeline.ts';
import { countsInWords, lateStartsInWords } from '../../../src/reports/milestones/milestone-blocks.ts';
import { day } from '../../../src/values/day.ts';
import { milestones } from '../sample-plan.ts';

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

it('counts every procurement past its last day to begin: those no file tells of and those said not to have begun', () => {
  const [first] = milestones;
  if (!first) throw new Error('the sample has no milestone');
  const late = (status: 'unknown' | 'overdue') => ({ ...first, kind: procurementStarts[0], status, due: day('2018-11-29') });
  expect(lateStartsInWords([late('unknown'), late('unknown'), late('overdue')])).toMatch(
    /^ 3 procurements are past the last day to begin\. Of 2 no file says that work has begun: .*; of 1 its register says that it has not\.$/,
  );
  expect(lateStartsInWords([late('overdue')])).toBe(
    ' 1 procurement is past the last day to begin, and its register says that work has not begun.',
  );
  expect(lateStartsInWords([])).toBe('');
});
