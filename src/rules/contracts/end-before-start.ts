import { at, nameOf, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import type { Day } from '../../values/day.ts';
import { formatDay } from '../../values/day.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { statedEndField, whyMissing } from '../term.ts';

interface Term {
  readonly row: Row<object>;
  readonly name: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly field: string;
}

/** A contract or service that would end before it began. */
export const endBeforeStart: Rule = {
  card: {
    family: 'contracts',
    title: 'An end before its start',
    severity: 'error',
    method: 'The last day of a contract, extensions taken counted, or of a service is compared with its first.',
    exclusions: [
      'A table that has no column for one of the two days is left alone.',
      'Other days that cannot follow one another are left to `dates-out-of-order`.',
      'A contract or service that lacks either day, or whose start stands for no day (such as 9999), is not judged.',
    ],
    why: 'One of the two days is wrong, and everything worked out from them is wrong with it.',
    remedy: 'Look the days up in the signed contract and correct the register.',
    source: 'Local Government Transparency Code 2015, contract register: start, end and review dates',
    limits: {},
  },
  judge(picture) {
    const { contracts, services } = picture.records;
    const all: Term[] = [
      ...inOrder(contracts).map((row) => ({
        row,
        name: nameOf(row),
        start: row.start,
        end: row[statedEndField(row)],
        field: statedEndField(row),
      })),
      ...inOrder(services).map((row) => ({ row, name: row.service ?? row.id, start: row.start, end: row.end, field: 'end' })),
    ].filter(
      ({ row }) =>
        hasColumn(row.origin.table, 'start') && (hasColumn(row.origin.table, 'end') || hasColumn(row.origin.table, 'currentEnd')),
    );
    const found = all.flatMap(({ row, name, start, end, field }) => {
      if (start === undefined || end === undefined || end >= start || noteOn(row, 'start', 'sentinel')) return [];
      return [
        {
          text: `“${name}” starts on ${formatDay(start)} and ends on ${formatDay(end)}, which is earlier. Correct whichever is wrong.`,
          about: [row.id],
          evidence: evidenceOf(at(row, field), [at(row, 'start')]),
        },
      ];
    });
    const unjudged = all.flatMap(({ row, start, end, field }) => {
      if (start !== undefined && noteOn(row, 'start', 'sentinel'))
        return [{ about: row.id, because: `no first day: ${formatDay(start)} stands for none`, cell: at(row, 'start') }];
      const missing = start === undefined ? 'start' : end === undefined ? field : null;
      return missing === null
        ? []
        : [
            {
              about: row.id,
              because: `no ${missing === 'start' ? 'first' : 'last'} day: ${whyMissing(row, missing)}`,
              cell: at(row, missing),
            },
          ];
    });
    return { examined: all.length, found, unjudged };
  },
};
