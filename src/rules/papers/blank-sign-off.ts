import type { Evidence, Found } from '../../nouns/finding.ts';
import type { Clearance } from '../../nouns/intent.ts';
import { at, leftToFill, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf } from '../../nouns/table.ts';
import { groupedBy } from '../../values/groups.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { tableName } from '../standing.ts';

type Sign = 'answer' | 'name' | 'signature' | 'date';
const signs: readonly Sign[] = ['answer', 'name', 'signature', 'date'];
const called: Readonly<Record<Sign, string>> = { answer: 'answer', name: 'name', signature: 'signature', date: 'date' };

/** The columns of its table in which a sign-off would show. A role alone is who should sign, not that they did. */
function columnsFor(row: Row<Clearance>): readonly Sign[] {
  return signs.filter((field) => hasColumn(row.origin.table, field));
}

function isFilled(row: Row<Clearance>, field: Sign): boolean {
  return (row[field] ?? '').trim() !== '' || noteOn(row, field, 'not stated') !== undefined;
}

/** What is missing of a sign-off: its answer (a signature is one, and where there is room for neither, a name), and its date where the table has one. */
function lacking(row: Row<Clearance>): Sign[] {
  const fields = columnsFor(row);
  const given = (['answer', 'signature'] as const).filter((field) => fields.includes(field));
  const answers: readonly Sign[] = given.length > 0 ? given : fields.filter((field) => field === 'name');
  const unanswered = answers.length > 0 && !answers.some((field) => isFilled(row, field)) ? answers.slice(0, 1) : [];
  return [...unanswered, ...(fields.includes('date') && !isFilled(row, 'date') ? (['date'] as const) : [])];
}

/** A sign-off nobody gave: its name, why it counts as none, and its cells, the first missing one before the others. */
interface Blank {
  readonly row: Row<Clearance>;
  readonly named: string;
  readonly why: string;
  readonly cells: Evidence;
}

function blankIn(row: Row<Clearance>): Blank | null {
  const fields = columnsFor(row);
  // A choice never made is said as that.
  if (fields.length === 0 || fields.some((field) => noteOn(row, field, 'choice'))) return null;
  const missing = lacking(row);
  const [first] = missing;
  if (first === undefined) return null;
  const left = fields.flatMap((field) => leftToFill(row, field)?.quoted ?? []);
  const filled = fields.filter((field) => isFilled(row, field));
  const why =
    left.length > 0
      ? `the form still says ${list(left.map((words) => `“${words}”`))}`
      : filled.length === 0
        ? 'nothing is written beside it'
        : `it has ${list(filled.map((field) => `a ${called[field]}`)).replace(/\ba answer/, 'an answer')} and no ${list(missing.map((field) => called[field])).replace(' and ', ' or ')}`;
  const blank = fields.filter((field) => !isFilled(row, field)).map((field) => at(row, field));
  return { row, named: row.clearance ?? row.id, why, cells: evidenceOf(at(row, first), [...blank, at(row, 'clearance')]) };
}

/** Rows of one form that ask the same sign-off and lack the same are one question: a form has three lines for its quality reviewers. */
function finding(alike: readonly [Blank, ...Blank[]]): Found {
  const [first, ...more] = alike;
  const often = more.length === 0 ? '' : ` in ${count(alike.length, 'row')}`;
  return {
    text: `“${first.named}” is not signed off${often}: ${first.why}. Get the sign-off, or say why it is not needed.`,
    about: alike.map(({ row }) => row.id),
    evidence: evidenceOf(first.cells[0], [...first.cells.slice(1), ...more.flatMap(({ cells }) => cells)]),
  };
}

/** A sign-off that nobody gave, or that nobody could show was given. */
export const blankSignOff: Rule = {
  card: {
    family: 'papers',
    title: 'A sign-off is blank',
    severity: 'warning',
    method:
      'A row of a clearance or sign-off table has no answer and no signature, or no date where the table has a column for it; where there is room for neither answer nor signature, a name is one. A role is who should sign, and a placeholder is nothing. Rows of one table that ask the same and lack the same are one finding.',
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
    const blank = rows.flatMap((row) => blankIn(row) ?? []);
    const found = [...groupedBy(blank, ({ row, named, why }) => `${tableName(row.origin.table)}\n${keyOf(named)}\n${why}`).values()].map(
      finding,
    );
    const unjudged = rows
      .filter((row) => columnsFor(row).length === 0)
      .map((row) => ({
        about: row.id,
        because: 'the table has no column in which a sign-off would show',
        cell: hasColumn(row.origin.table, 'clearance') ? at(row, 'clearance') : headingOf(row.origin.table),
      }));
    return { examined: rows.length, found, unjudged };
  },
};
