import { headingOf } from '../../nouns/table.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName } from '../standing.ts';

/** Rows of a table that held nothing a record could be made of. */
export const rowsLeftOut: Rule = {
  card: {
    family: 'reading',
    title: 'Rows were left out',
    severity: 'warning',
    method:
      'Each table counts the rows it could read and those it could not, because no cell that makes such a record held a value; and the lines it read that state no amount. A table of headings over no row is found too, where its file holds others that have rows; a file that gives none at all is refused. So is a csv whose last line breaks off, with fewer cells than most and no line end: what follows it may be missing.',
    exclusions: ['Blank rows, totals, headings and notes are not among them.', 'A table of no known kind is left alone.'],
    why: 'A sum over the rest is a partial sum.',
    remedy: 'Correct the rows in the source file; or, when the table was taken for the wrong thing, pin its kind in commissioning.yaml.',
    source: 'Reading rules of this toolkit: control totals open every report',
    limits: {},
  },
  judge({ tables }) {
    const known = tables.filter(({ kind }) => kind !== 'other');
    const leftOut = known.flatMap((table) => {
      const fault = table.faults.find(({ kind }) => kind === 'left out');
      if (!fault) return [];
      const place = { file: table.file, sheet: table.sheet };
      const money = sum(Object.values(table.money).map(({ leftOut }): Pence => leftOut));
      const [first, ...others] = fault.cells;
      return [
        {
          text: `${count(fault.cells.length, 'row')} of the ${table.rows.read + table.rows.leftOut} in this table of ${table.kind} could not be read as a record and ${fault.cells.length === 1 ? 'is' : 'are'} in no figure${money === 0 ? '' : `, ${formatPounds(money)} with ${fault.cells.length === 1 ? 'it' : 'them'}`}. Correct ${fault.cells.length === 1 ? 'it' : 'them'}, or pin what the table is.`,
          about: [lastingName(table)],
          evidence: evidenceOf(
            { ...place, cell: first },
            others.map((cell) => ({ ...place, cell })),
          ),
          ...(money === 0 ? {} : { amount: money }),
        },
      ];
    });
    const unvalued = known.flatMap((table) => {
      const fault = table.faults.find(({ kind }) => kind === 'unvalued');
      if (!fault) return [];
      const place = { file: table.file, sheet: table.sheet };
      const [first, ...others] = fault.cells;
      const one = fault.cells.length === 1;
      return [
        {
          text: `${count(fault.cells.length, 'line')} of this ${table.kind} ${one ? 'states' : 'state'} no amount, and every sum is without ${one ? 'it' : 'them'}. Missing is not nought: write ${one ? 'the amount' : 'the amounts'} in, or 0 where it is nothing.`,
          about: [lastingName(table)],
          evidence: evidenceOf(
            { ...place, cell: first },
            others.map((cell) => ({ ...place, cell })),
          ),
          apart: 'unvalued',
        },
      ];
    });
    const rowless = known
      .filter(({ rows }) => rows.read + rows.leftOut === 0)
      .map((table) => ({
        text: `This table of ${table.kind} has headings and no row under them: what it stands for is in no figure and under no rule. Export it again, or take its sheet out until it holds something.`,
        about: [lastingName(table)],
        evidence: evidenceOf(headingOf(table)),
        apart: 'no-rows',
      }));
    const broken = known.flatMap((table) => {
      const fault = table.faults.find(({ kind }) => kind === 'cut short');
      if (!fault) return [];
      return [
        {
          text: 'The last line of this file has fewer cells than the others and ends without a line end: was the file still being written? What the line lacks is read as blank, and rows that should follow it may be missing. Export it again.',
          about: [lastingName(table)],
          evidence: evidenceOf({ file: table.file, sheet: table.sheet, cell: fault.cells[0] }),
          apart: 'cut-short',
        },
      ];
    });
    const found = [...leftOut, ...unvalued, ...rowless, ...broken];
    return { examined: known.length, found, unjudged: [] };
  },
};
