import type { Cell } from '../../values/cell.ts';
import { byCell, evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingPlace } from '../standing.ts';

/** Columns whose meaning is only a guess. */
export const proposedColumn: Rule = {
  card: {
    family: 'reading',
    title: 'A column is read on a guess',
    severity: 'advice',
    method:
      'Columns that the toolkit proposes to read as a field, without being sure enough to call it known, and that nobody has pinned. Columns of one heading read alike in several tables are one finding.',
    exclusions: [
      'A column that a person pinned, or that is known, is left alone.',
      'A column read as no field, and a table of no known kind, are left alone.',
    ],
    why: 'If the guess is wrong, every figure that rests on the column is wrong.',
    remedy: 'Look at the column, then pin it under `columns` in commissioning.yaml (`commission inspect --save` writes it there).',
    source: 'Reading rules of this toolkit: below nine parts in ten a column stays proposed',
    limits: {},
  },
  judge(picture) {
    const tables = picture.tables.filter((table) => table.kind !== 'other');
    const columns = tables.flatMap((table) => table.columns.filter(({ field }) => field !== null).map((column) => ({ table, column })));
    const proposed = columns.filter(({ column }) => column.status === 'proposed');
    const alike = grouped(proposed, ({ column: { heading, field, confidence } }) => `${field}\n${confidence}\n${heading}`);
    const found = alike
      .map(([, own]) => {
        const [{ column }] = own;
        const cells = own.map(({ table: { file, sheet }, column: { cell } }) => ({ file, sheet, cell })) as [Cell, ...Cell[]];
        return {
          text: `“${column.heading}”${own.length === 1 ? '' : ` of ${own.length} tables`} is read as ${column.field}, with a confidence of ${Math.round(column.confidence * 100)}%. Pin it in commissioning.yaml if that is right, or pin what it is.`,
          about: cells.map((cell) => lastingPlace(cell, column.heading)),
          evidence: evidenceOf(cells[0], cells.slice(1)),
        };
      })
      .sort((a, b) => byCell(a.evidence[0], b.evidence[0]));
    return { examined: columns.length, found, unjudged: [] };
  },
};
