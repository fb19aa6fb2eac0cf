import type { Found, Unjudged } from '../../nouns/finding.ts';
import { at, leftToFill, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf, keyOfTable } from '../../nouns/table.ts';
import { count } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { whyMissing } from '../term.ts';

type Filled = Row<object> & Readonly<Record<string, unknown>>;

/** What is looked for in a column, and how to say that it is not there. */
export interface Looked {
  readonly field: string;
  /** `says what it should achieve`, `names who leads`. */
  readonly says: string;
  readonly remedy: string;
  readonly nameOf: (row: Row<object>) => string;
}

function isBlank(row: Row<object>, field: string): boolean {
  const value = (row as Filled)[field];
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Rows whose cell in one column is blank: each a finding, or one for the table where no row fills the column. A table without the
 * column is not judged, and a cell that still holds a placeholder is another rule's.
 */
export function leftBlank(
  rows: readonly Row<object>[],
  { field, says, remedy, nameOf }: Looked,
): { readonly found: Found[]; readonly unjudged: Unjudged[] } {
  const tables = grouped(inOrder(rows), ({ origin: { table } }) => keyOfTable(table));
  const answers = tables.map(([, own]): { found: Found[]; unjudged: Unjudged[] } => {
    const { table } = own[0].origin;
    const heading = headingOf(table, field);
    if (!hasColumn(table, field))
      return { found: [], unjudged: [{ about: own[0].id, because: `its table has no column that ${says}`, cell: headingOf(table) }] };
    const blank = own.filter((row) => isBlank(row, field) && !leftToFill(row, field));
    if (blank.length === own.length && own.length > 1)
      return {
        found: [
          {
            text: `None of the ${count(own.length, 'line')} under “${table.columns.find((column) => column.field === field)?.heading ?? field}” ${says}. ${remedy}`,
            about: own.map((row) => row.id),
            evidence: evidenceOf(
              heading,
              own.map((row) => at(row, field)),
            ),
            apart: `${own.length}-rows`,
          },
        ],
        unjudged: [],
      };
    return {
      found: blank.map((row) => ({
        text: `Nothing ${says} for “${nameOf(row)}”: ${whyMissing(row, field)}. ${remedy}`,
        about: [row.id],
        evidence: evidenceOf(at(row, field)),
      })),
      unjudged: [],
    };
  });
  return { found: answers.flatMap(({ found }) => found), unjudged: answers.flatMap(({ unjudged }) => unjudged) };
}
