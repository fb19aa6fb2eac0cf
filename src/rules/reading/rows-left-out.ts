import { outOfFigures } from '../printed/out-of-figures.ts';
import type { Rule } from '../rule.ts';

/** Rows, columns and whole tables that are in no figure. */
export const rowsLeftOut: Rule = {
  card: {
    family: 'reading',
    title: 'Rows were left out',
    severity: 'warning',
    method:
      'Each table counts the rows it could read and those it could not, because no cell that makes such a record held a value; and the lines it read that state no amount. A column of amounts that is read as no field is named with what it adds to. A table of headings over no row is found too, where its file holds others that have rows; a file that gives none at all is refused. So is a csv whose last line breaks off, with fewer cells than most and no line end: what follows it may be missing.',
    exclusions: [
      'Blank rows, totals, headings and notes are not among them.',
      'A table of no known kind, and a column of what others differ by, are left alone.',
    ],
    why: 'A sum over the rest is a partial sum.',
    remedy: 'Correct the rows in the source file; or, when the table was taken for the wrong thing, pin its kind in commissioning.yaml.',
    source: 'Reading rules of this toolkit: control totals open every report',
    limits: {},
  },
  judge({ tables }) {
    const known = tables.filter(({ kind }) => kind !== 'other');
    return { examined: known.length, found: known.flatMap(outOfFigures), unjudged: [] };
  },
};
