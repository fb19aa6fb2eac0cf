import type { CellRef, PageRow, PageTable } from '../../nouns/page.ts';
import { formatCell } from '../../values/cell.ts';
import { cellWords } from '../words.ts';
import { whyCommand } from '../xlsx/why-command.ts';
import { html } from './escape.ts';
import { writtenAlike } from './written-rows.ts';

/** How the workbook of the same pages calls a cell. */
export type AddressOf = (ref: CellRef) => string | null;

function firstWords(table: PageTable, row: PageRow, withPence: ReadonlySet<string>): string {
  const first = table.columns[0];
  return first ? cellWords(row.cells[first.id], first, withPence) : row.key;
}

/** The first step of each figure that no cell of a file gives, and the line to type for the rest. */
function stepsHtml(table: PageTable, withPence: ReadonlySet<string>, addressOf: AddressOf): string {
  const steps = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const { step, source = [] } = row.cells[column.id] ?? {};
      const at = step === undefined || source.length > 0 ? null : addressOf({ table: table.id, row: row.key, column: column.id });
      return at === null ? [] : [{ at, words: `${firstWords(table, row, withPence)}, ${column.title} (${at}). ${step}` }];
    }),
  );
  const [example] = steps;
  if (!example) return '';
  const items = steps.map(({ words }) => `<li>${html(words)}</li>`);
  return `<p>The first step of each, by its cell in the workbook. Every further step, to the cells of the files: <code>${html(whyCommand(example.at, null))}</code></p><ul>${items.join('\n')}</ul>`;
}

/** Where the figures come from, folded away until asked for: how they are worked out, and the cells in which those of each row were written; of many rows that were written alike, the columns. */
export function whenceHtml(table: PageTable, withPence: ReadonlySet<string>, addressOf: AddressOf): string {
  const steps = stepsHtml(table, withPence, addressOf);
  const alike = writtenAlike(table);
  const items = table.rows.flatMap((row) => {
    if (alike.told.has(row)) return [];
    const from = [...new Set(table.columns.flatMap(({ id }) => row.cells[id]?.source ?? []).map(formatCell))];
    return from.length === 0 ? [] : [`<li>${html(firstWords(table, row, withPence))}: ${html(from.join('; '))}</li>`];
  });
  const all = [...alike.words.map((words) => `<li>${html(words)}</li>`), ...items];
  const written = all.length === 0 ? '' : `<ul>${all.join('\n')}</ul>`;
  if (steps === '' && written === '') return '';
  const summary = steps === '' ? 'Where these figures were written' : 'Where these figures come from';
  return `<details><summary>${summary}</summary>${steps}${steps !== '' && written !== '' ? '<p>Written in the files:</p>' : ''}${written}</details>`;
}
