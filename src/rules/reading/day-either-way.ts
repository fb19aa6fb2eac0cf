import { count } from '../../values/text.ts';
import { type NotedColumn, notedColumns } from '../cells/noted.ts';
import { evidenceOf, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { allRecords, quoted } from '../standing.ts';

/** Whether words of a day fit the calendar with the day first and with the month first. */
function fitsBoth(words: string): boolean {
  const [first = 0, second = 0] = (words.match(/\d+/g) ?? []).map(Number);
  return first <= 12 && second <= 12;
}

/** The noted cells of a column whose words do, or do not, fit both ways. */
function cellsThat({ cells, words }: NotedColumn, fit: boolean) {
  const places = cells.flatMap((cell, index) => (fitsBoth(words[index] as string) === fit ? [{ cell, said: words[index] as string }] : []));
  return { cells: places.map(({ cell }) => cell), said: quoted([...new Set(places.map(({ said }) => said))]) };
}

/** Days that would be other days with day and month the other way round, in a column that writes both ways. */
export const dayEitherWay: Rule = {
  card: {
    family: 'reading',
    title: 'A day can be read two ways',
    severity: 'warning',
    method:
      'In a column of days some cells can only be read with the day first and others only with the month first. The cells that fit both ways are read as most of the column is, and are gathered by column, with those that fit one way only beside them.',
    exclusions: [
      'A column all of whose cells fit one way is read so and left alone.',
      'A day whose two figures are the same, a month written as a word and a date of the spreadsheet are the same day either way.',
    ],
    why: '4 May may be 5 April: what is worked out from it may be a month or more out, on either side of the day of the plan.',
    remedy: 'Write every day of the column one way, best with the month as a word, from the signed contracts.',
    source: 'Reading rules of this toolkit: what is written is never guessed at',
    limits: {},
  },
  judge(picture) {
    const found = notedColumns(picture, 'order').flatMap((column) => {
      const [both, other] = [cellsThat(column, true), cellsThat(column, false)];
      const [first, ...others] = both.cells;
      if (first === undefined) return [];
      const order = column.table.dates[column.field]?.proven?.order;
      const [taken, opposite] = order === 'month-day' ? ['month', 'day'] : ['day', 'month'];
      const aside =
        other.cells.length === 0 ? '' : `, though ${ranges(other.cells)} can only be read with the ${opposite} first (${other.said})`;
      return [
        {
          text: `${count(both.cells.length, 'cell')} under “${column.heading}” (${ranges(both.cells)}) would be another day with day and month the other way round: ${both.said}. The ${taken} is taken to stand first, as in most of the column${aside}. Every finding and date that rests on ${both.cells.length === 1 ? 'it' : 'them'} may be wrong. Write every day of the column one way.`,
          about: column.rows.filter((_, index) => fitsBoth(column.words[index] as string)).map(({ id }) => id),
          evidence: evidenceOf(first, [...others, ...other.cells]),
          apart: column.field,
        },
      ];
    });
    return { examined: allRecords(picture).length, found, unjudged: [] };
  },
};
