import type { Clearance } from '../../nouns/intent.ts';
import { at, hasColumn, type Row } from '../../nouns/table.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

const signs = ['answer', 'name', 'signature', 'date'] as const;

/** The columns of its table in which a sign-off would show. A role alone is who should sign, not that they did. */
function columnsFor(row: Row<Clearance>): readonly (typeof signs)[number][] {
  return signs.filter((field) => hasColumn(row.origin.table, field));
}

/** A sign-off that nobody gave. */
export const blankSignOff: Rule = {
  card: {
    family: 'papers',
    title: 'A sign-off is blank',
    severity: 'warning',
    method:
      'A row of a clearance or sign-off table has nothing but its title, and perhaps the role that should sign: no answer, name, signature or day.',
    exclusions: [
      'A form’s own question, still standing as the answer, is left to `choice-never-made`.',
      'Whether whoever signed may sign is not asked.',
      'A table with none of those columns is not judged.',
    ],
    why: 'The paper goes to a decision without the check it says it had.',
    remedy: 'Get the sign-off, or take the row out and say why it is not needed.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), document control',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.clearances);
    const found = rows
      .filter((row) => columnsFor(row).length > 0 && columnsFor(row).every((field) => row[field] === undefined || row[field].trim() === ''))
      .map((row) => ({
        text: `“${row.clearance ?? row.id}” is not signed off: nothing is written beside it. Get the sign-off, or say why it is not needed.`,
        about: [row.id],
        evidence: evidenceOf(at(row, columnsFor(row)[0]), [at(row, 'clearance')]),
      }));
    const unjudged = rows
      .filter((row) => columnsFor(row).length === 0)
      .map((row) => ({ about: row.id, because: 'the table has no column in which a sign-off would show', cell: at(row, 'clearance') }));
    return { examined: rows.length, found, unjudged };
  },
};
