import type { DataValidation, Worksheet } from 'exceljs';
import type { PageColumn, PageTable } from '../../nouns/page.ts';
import { address } from '../../values/cell.ts';
import { contentOf, wordsOf } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { markedRows } from './mark-tables.ts';
import { headerLines, type SheetPlan } from './places.ts';

// The writer has always written validations of a whole range; only its types forgot where they are kept.
type Validated = Worksheet & { readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void } };

// A list written in a validation itself holds so many characters, and parts its choices with commas.
const longestList = 250;

/** What may be chosen in a column: what was named for it, and what stands in it, each once. */
function choicesIn(table: PageTable, column: PageColumn): string[] {
  const standing = table.rows.filter(({ total }) => !total).map(({ cells }) => cleanText(wordsOf(contentOf(cells[column.id]))));
  return [...new Set([...(column.choices ?? []), ...standing])].filter((words) => words !== '');
}

function listed(choices: readonly string[], own: string): string {
  const list = choices.map((words) => words.replaceAll('"', '""')).join(',');
  // What cannot be listed is offered from the column itself.
  return list.length > longestList || choices.some((words) => words.includes(',') || words.includes('\n')) ? own : `"${list}"`;
}

/** Offers a list in every cell of a column that others count by, such as a status, a rating or a place on the map; something else may be written all the same, after a warning. */
export function offerChoices(sheet: Worksheet, plan: SheetPlan): void {
  for (const { table, row } of headerLines(plan)) {
    table.columns.forEach((column, index) => {
      const choices = column.choices ? choicesIn(table, column) : [];
      const marked = markedRows(table);
      if (choices.length === 0 || marked === 0) return;
      const own = `${address(index, row + 1).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}:${address(index, row + marked).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
      (sheet as Validated).dataValidations.add(`${address(index, row + 1)}:${address(index, row + marked)}`, {
        type: 'list',
        allowBlank: true,
        formulae: [listed(choices, own)],
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: 'Not one of the usual words',
        error: 'The figures of this workbook count these words. Another word is kept, and may be counted nowhere.',
      });
    });
  }
}
