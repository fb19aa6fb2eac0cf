import type { Contract } from '../../nouns/contract.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import { takenEndWords, takenTerm } from '../../nouns/taken-term.ts';
import { count, list } from '../../values/text.ts';
import { absent, dayOr } from '../tables/cells.ts';
import { column } from '../tables/page-table.ts';

type Contracts = readonly Row<Contract>[];

/** What stands in place of a last day that no register states and that cannot be taken from anything else it states. */
export const noLastDay = 'none known';

/** From what a last day is taken where the register states neither an end nor one after extensions; null where it does, or where nothing says one. */
function takenFrom(row: Row<Contract>): keyof typeof takenEndWords | null {
  const { end, fields } = takenTerm(row);
  return end !== null && (fields.end === 'termMonths' || fields.end === 'maxEnd') ? fields.end : null;
}

/** Whether a contract ends on a day that its register does not state as its end. */
export function isTaken(row: Row<Contract>): boolean {
  return takenFrom(row) !== null;
}

function lastDayOf(row: Row<Contract>): PageCell {
  const from = takenFrom(row);
  if (from !== null) return { ...dayOr(takenTerm(row).end, '', [at(row, from)]), basis: takenEndWords[from] };
  return absent(takenTerm(row).end === null ? noLastDay : 'as stated');
}

/** The page of contracts with the last day of each that states none and of which one is taken all the same, beside its ends; as it was where there is no such contract. */
export function withLastDayTaken(table: PageTable, contracts: Contracts): PageTable {
  if (!contracts.some(isTaken)) return table;
  const after = Math.max(...['end', 'currentEnd', 'maxEnd'].map((field) => table.columns.findIndex(({ id }) => id === field))) + 1;
  const cells = contracts.map(lastDayOf);
  return {
    ...table,
    columns: [...table.columns.slice(0, after), column('lastDay', 'Last day taken', 12), ...table.columns.slice(after)],
    rows: table.rows.map((row, index) => ({ ...row, cells: { ...row.cells, lastDay: cells[index] ?? absent('') } })),
  };
}

/** Of contracts that end, how many on a day that their register does not state as an end, and what it is taken from. Null where none does. */
export function lastDaysTakenWords(contracts: Contracts): string | null {
  const [months, latest] = (['termMonths', 'maxEnd'] as const).map((from) => contracts.filter((row) => takenFrom(row) === from).length) as [
    number,
    number,
  ];
  if (months + latest === 0) return null;
  const ways = [
    months > 0 ? count(months, 'by the months of its term', 'by the months of their terms') : [],
    latest > 0 ? count(latest, 'by the latest end that is possible', 'by the latest end that is possible') : [],
  ].flat();
  return `${list(ways)}, for no last day is stated`;
}
