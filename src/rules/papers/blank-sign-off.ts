import type { Evidence, Found } from '../../nouns/finding.ts';
import type { Clearance } from '../../nouns/intent.ts';
import { at, leftToFill, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { list } from '../../values/text.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

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

/** What one sign-off lacks: what it is called with why it is none, and the cells to fill, the first of them first. */
interface Blank {
  readonly row: Row<Clearance>;
  readonly said: string;
  readonly evidence: Evidence;
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
  const blank: Cell[] = fields.filter((field) => !isFilled(row, field)).map((field) => at(row, field));
  return {
    row,
    said: `“${row.clearance ?? row.id}” is not signed off: ${why}.`,
    evidence: evidenceOf(at(row, first), [...blank, at(row, 'clearance')]),
  };
}

/** Sign-offs that lack the same in rows one under another of one table: one place to go to, however many are to sign there. */
function together(blanks: readonly Blank[]): readonly (readonly [Blank, ...Blank[]])[] {
  const groups: [Blank, ...Blank[]][] = [];
  for (const blank of blanks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const { table, row } = blank.row.origin;
    const isNext = last?.said === blank.said && last.row.origin.table === table && last.row.origin.row + 1 === row;
    if (group && isNext) group.push(blank);
    else groups.push([blank]);
  }
  return groups;
}

function finding(blanks: readonly [Blank, ...Blank[]]): Found {
  const [{ said, evidence }] = blanks;
  const often = blanks.length === 1 ? '' : ` It stands ${blanks.length} times, one under another.`;
  return {
    text: `${said}${often} Get the sign-off, or say why it is not needed.`,
    about: blanks.map(({ row }) => row.id),
    evidence: evidenceOf(
      evidence[0],
      blanks.flatMap((blank) => blank.evidence),
    ),
  };
}

/** A sign-off that nobody gave, or that nobody could show was given. */
export const blankSignOff: Rule = {
  card: {
    family: 'papers',
    title: 'A sign-off is blank',
    severity: 'warning',
    method:
      'A row of a clearance or sign-off table has no answer and no signature, or no date where the table has a column for it; where there is room for neither answer nor signature, a name is one. A role is who should sign, and a placeholder is nothing.',
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
    const found = together(rows.flatMap((row) => blankIn(row) ?? [])).map(finding);
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
