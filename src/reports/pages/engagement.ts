import type { Engagement } from '../../nouns/intent.ts';
import type { PageCell } from '../../nouns/page.ts';
import { at } from '../../nouns/row.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { absent, cellsOf, counted, shared, wordsOr } from '../tables/cells.ts';
import { type AnyRow, absenceOf, sourceOf } from '../tables/fields.ts';
import { column, distinct, figures, pageTable, withoutBlank } from '../tables/page-table.ts';

const columns = [
  column('question', 'Question', 44),
  column('group', 'Group', 18, 'the heading that its row stands under in the file'),
  column('answer', 'Answer', 24),
  figures('responses', 'Responses', 10),
  figures('base', 'Base', 8),
  figures('share', 'Share published', 11),
  figures('worked', 'Share worked out', 11),
  column('cells', 'Cells', 28),
];

function tally(row: AnyRow & Engagement, field: 'responses' | 'base'): PageCell {
  const n = row[field];
  return n === undefined ? absent(absenceOf(row, field), sourceOf(row, field)) : counted(n, undefined, sourceOf(row, field));
}

function workedOut({ responses, base }: Engagement, key: string): PageCell {
  if (responses === undefined || base === undefined || base === 0) return absent('needs responses and a base');
  const ref = (name: string) => ({ op: 'cell', ref: { table: 'engagement', row: key, column: name } }) as const;
  return shared(responses / base, undefined, { op: 'divide', of: [ref('responses'), ref('base')] });
}

/** What was asked and answered in consultation: the published share beside the one the counts make. */
export const engagement: PageReport = {
  id: 'engagement',
  title: 'Engagement',
  build: ({ records }) => {
    if (records.engagement.length === 0) return leftOut('No table of consultation responses was found.');
    const keys = distinct(records.engagement.map(({ id }) => id));
    const rows = records.engagement.map((row, index) => {
      const key = keys[index] as string;
      return {
        key,
        cells: {
          question: wordsOr(row.question, absenceOf(row, 'question'), sourceOf(row, 'question')),
          group: wordsOr(row.group, 'no group'),
          answer: wordsOr(row.answer, absenceOf(row, 'answer'), sourceOf(row, 'answer')),
          responses: tally(row, 'responses'),
          base: tally(row, 'base'),
          share:
            row.share === undefined
              ? absent(absenceOf(row, 'share'), sourceOf(row, 'share'))
              : shared(row.share / 100, sourceOf(row, 'share')),
          worked: workedOut(row, key),
          cells: cellsOf([at(row, 'responses'), at(row, 'share')]),
        },
      };
    });
    return {
      id: 'engagement',
      title: 'Engagement',
      lead: 'What people answered, with the share as published beside the share the counts make.',
      blocks: [withoutBlank(pageTable('engagement', 'Consultation responses', columns, rows))],
    };
  },
};
