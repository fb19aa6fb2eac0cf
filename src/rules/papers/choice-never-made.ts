import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

/** The words of a form that offer a choice, still standing where the choice should be. */
const choices =
  /^\s*(?:yes\s*(?:\/|or)\s*no(?:\s*(?:\/|or)\s*n\/?a)?|y\s*\/\s*n|agreed?\s*(?:\/|or)\s*not agreed|approved?\s*(?:\/|or)\s*(?:rejected|not approved))\b|delete (?:as|where|if) (?:appropriate|applicable|necessary)|tick (?:one|as appropriate)/i;

interface Answer {
  readonly row: Row<object>;
  readonly about: string;
  readonly field: string;
  readonly words: string;
  readonly cell: Cell;
}

/** Cells in which somebody decides something: clearances, assessments and decisions; and any cell that could not be read as yes or no. */
function answersOf(picture: Picture): Answer[] {
  const { clearances, proposals, savings } = picture.records;
  const texts: readonly (readonly [Row<object>, string, Readonly<Record<string, string | undefined>>])[] = [
    ...inOrder(clearances).map((row) => [row, row.clearance ?? row.id, { answer: row.answer }] as const),
    ...inOrder(proposals).map((row) => [row, row.proposal ?? row.id, { eia: row.eia, decision: row.decision }] as const),
    ...inOrder(savings).map((row) => [row, row.title ?? row.id, { eia: row.eia, decision: row.decision }] as const),
  ];
  const answered = texts.flatMap(([row, about, fields]) =>
    Object.entries(fields).flatMap(([field, words]) => (words === undefined ? [] : [{ row, about, field, words, cell: at(row, field) }])),
  );
  const unread = texts.flatMap(([row, about]) =>
    row.origin.notes
      .filter((note) => note.kind === 'unreadable' || note.kind === 'ambiguous')
      .map((note) => ({ row, about, field: note.field, words: note.quoted, cell: at(row, note.field) })),
  );
  return [...answered, ...unread];
}

/** `Yes or No`, and nobody said which. */
export const choiceNeverMade: Rule = {
  card: {
    family: 'papers',
    title: 'A choice was never made',
    severity: 'warning',
    method:
      'The answers of clearances, and the decisions and assessments of proposals and savings, are read for the words of the form itself: `Yes or No`, `Yes/No`, `delete as appropriate`. So is any cell of such a row that could not be read.',
    exclusions: [
      'A blank answer is left to `blank-sign-off`, and a blank assessment to the rules about assessments.',
      'Choices in other kinds of table are left alone.',
    ],
    why: 'The form was sent on with the question still in it, so the answer is not known.',
    remedy: 'Ask the officer named which it is, and write in only that.',
    source: 'Cambridgeshire, children’s centres paper (2017), officer clearance table',
    limits: {},
  },
  judge(picture) {
    const answers = answersOf(picture);
    const found = answers
      .filter(({ words }) => choices.test(words))
      .map(({ row, about, field, words, cell }) => ({
        text: `“${about}” still says “${words.trim()}”. Ask who should answer it, and write in which.`,
        about: [row.id],
        evidence: evidenceOf(cell),
        apart: field,
      }));
    return { examined: answers.length, found, unjudged: [] };
  },
};
