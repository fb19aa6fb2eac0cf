import type { Found } from '../../nouns/finding.ts';
import { type Column, keyOfTable, type Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { byCell, evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { lastingPlace } from '../standing.ts';

/** A column of one heading, read alike in one table or several. */
type Alike = readonly [Guessed, ...Guessed[]];

interface Guessed {
  readonly table: Table;
  readonly column: Column;
}

function cellsIn(own: Alike): readonly [Cell, ...Cell[]] {
  return own.map(({ table: { file, sheet }, column: { cell } }) => ({ file, sheet, cell })) as [Cell, ...Cell[]];
}

function placesIn(own: Alike): string[] {
  return cellsIn(own).map((cell) => lastingPlace(cell, own[0].column.heading));
}

function one(own: Alike): Found {
  const [{ column }] = own;
  const [first, ...others] = cellsIn(own);
  return {
    text: `“${column.heading}”${own.length === 1 ? '' : ` of ${own.length} tables`} is read as ${column.field}, with a confidence of ${Math.round(column.confidence * 100)}%. Pin it in commissioning.yaml if that is right, or pin what it is.`,
    about: placesIn(own),
    evidence: evidenceOf(first as Cell, others),
  };
}

/** The columns of one table that are only guessed: one thing to look through. */
function several(sets: readonly [Alike, ...Alike[]]): Found {
  const inOrder = sets.toSorted(([a], [b]) => a.column.index - b.column.index);
  const lines = inOrder.map(
    ([{ column }]) => `\n• “${column.heading}” (${column.cell}) as ${column.field}, ${Math.round(column.confidence * 100)}% sure`,
  );
  const tables = sets[0].length === 1 ? 'this table' : `${sets[0].length} tables`;
  const [first, ...others] = inOrder.flatMap(cellsIn);
  return {
    text: `${count(sets.length, 'column')} of ${tables} are read on a guess. Pin in commissioning.yaml those that are right, and of the others what they are.${lines.join('')}`,
    about: inOrder.flatMap(placesIn),
    evidence: evidenceOf(first as Cell, others),
  };
}

/** Columns whose meaning is only a guess. */
export const proposedColumn: Rule = {
  card: {
    family: 'reading',
    title: 'A column is read on a guess',
    severity: 'advice',
    method:
      'Columns that the toolkit proposes to read as a field, without being sure enough to call it known, and that nobody has pinned. Columns of one heading read alike in several tables are one finding, and so are more than `eachUpTo` columns of one table; one accepted by itself stays apart.',
    exclusions: [
      'A column that a person pinned, or that is known, is left alone.',
      'A column read as no field, and a table of no known kind, are left alone.',
    ],
    why: 'If the guess is wrong, every figure that rests on the column is wrong.',
    remedy: 'Look at the column, then pin it under `columns` in commissioning.yaml (`commission inspect --save` writes it there).',
    source: 'Reading rules of this toolkit: below nine parts in ten a column stays proposed',
    limits: { eachUpTo: 2 },
  },
  judge(picture, limits) {
    const tables = picture.tables.filter((table) => table.kind !== 'other');
    const columns = tables.flatMap((table) => table.columns.filter(({ field }) => field !== null).map((column) => ({ table, column })));
    const proposed = columns.filter(({ column }) => column.status === 'proposed');
    const alike = grouped(proposed, ({ column: { heading, field, confidence } }) => `${field}\n${confidence}\n${heading}`).map(
      ([, own]) => own,
    );
    const isAlone = namedAlone(picture.workspace);
    const together = grouped(alike, (own) => {
      const where = own.map(({ table }) => keyOfTable(table)).join('\n');
      return placesIn(own).some(isAlone) ? `${where}\n${placesIn(own).join('\n')}` : where;
    }).map(([, sets]) => sets);
    const eachUpTo = limits['eachUpTo'] ?? 2;
    const found = together
      .flatMap((sets) => (sets.length > eachUpTo ? [several(sets)] : sets.map(one)))
      .sort((a, b) => byCell(a.evidence[0], b.evidence[0]));
    return { examined: columns.length, found, unjudged: [] };
  },
};
