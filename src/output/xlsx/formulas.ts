import type { CellRef, Content, Criterion, Formula, PageCell } from '../../nouns/page.ts';
import { address, columnLetters } from '../../values/cell.ts';
import { type Day, partsOf } from '../../values/day.ts';
import { onceFor } from '../../values/once.ts';
import { placeNamed } from '../package/worksheets.ts';
import { contentOf, figureShown } from '../words.ts';
import { cleanText } from './clean-text.ts';
import type { TablePlace } from './places.ts';

type Places = ReadonlyMap<string, TablePlace>;

// Spreadsheet programs refuse text longer than this inside a formula.
const longestCriterion = 250;
const longestFormula = 8000;

function columnOf(place: TablePlace, id: string): number | null {
  const index = place.table.columns.findIndex((column) => column.id === id);
  return index < 0 ? null : index;
}

/** Unbroken runs of rows that are not totals, as first and last row: a total is never summed. Every formula over a table asks for them. */
const runs = onceFor(({ table, header }: TablePlace): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  table.rows.forEach((row, index) => {
    const at = header + 1 + index;
    const last = found.at(-1);
    if (row.total) return;
    if (last && last[1] === at - 1) last[1] = at;
    else found.push([at, at]);
  });
  return found;
});

function absolute(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

function ranges(place: TablePlace, column: number): string[] {
  return runs(place).map(([first, last]) => placeNamed(place.sheet, `${absolute(column, first)}:${absolute(column, last)}`));
}

/** A criterion that means these very words: wildcards and comparison signs lose their meaning. */
function criterion(words: string): string | null {
  const text = `=${cleanText(words).replace(/[~*?]/g, '~$&')}`;
  return text.length > longestCriterion ? null : `"${text.replaceAll('"', '""')}"`;
}

function dayFormula(of: Day): string {
  const { year, month, date } = partsOf(of);
  return `DATE(${year},${month},${date})`;
}

function criteria(one: Criterion): readonly string[] | null {
  if (typeof one !== 'string') return [...(one.from === null ? [] : [`">="&${dayFormula(one.from)}`]), `"<="&${dayFormula(one.until)}`];
  const text = criterion(one);
  return text === null ? null : [text];
}

function cellFormula(places: Places, ref: CellRef): string | null {
  const place = places.get(ref.table);
  const row = place?.rowOf.get(ref.row);
  const column = place ? columnOf(place, ref.column) : null;
  if (!place || row === undefined || column === null) return null;
  const at = placeNamed(place.sheet, address(column, row));
  const content = place.table.rows[row - place.header - 1]?.cells[ref.column]?.content.kind;
  // A cell that holds words counts for nothing in a sum, as it does in the reports; a plain reference would end in #VALUE!.
  return content === 'absent' || content === 'text' || content === undefined ? `N(${at})` : at;
}

function added(terms: readonly string[]): string {
  return terms.length > 1 ? `(${terms.join('+')})` : (terms[0] ?? '0');
}

/** Sums or counts the rows that match; one term for each unbroken run of rows. */
function matching(places: Places, formula: Extract<Formula, { op: 'sum-where' | 'count-where' }>): string | null {
  const place = places.get(formula.table);
  if (!place) return null;
  const summed = formula.op === 'sum-where' ? columnOf(place, formula.column) : null;
  if (formula.op === 'sum-where' && summed === null) return null;
  const tests: { readonly ranges: readonly string[]; readonly words: string }[] = [];
  for (const [id, one] of Object.entries(formula.where)) {
    const column = columnOf(place, id);
    const texts = criteria(one);
    if (column === null || texts === null) return null;
    for (const text of texts) tests.push({ ranges: ranges(place, column), words: text });
  }
  const terms = runs(place).map(([first, last], index) => {
    const pairs = tests.map((test) => `${test.ranges[index]},${test.words}`);
    const sums = summed === null ? null : ranges(place, summed)[index];
    if (sums) return pairs.length === 0 ? `SUM(${sums})` : `SUMIFS(${[sums, ...pairs].join(',')})`;
    return pairs.length === 0 ? String(last - first + 1) : `COUNTIFS(${pairs.join(',')})`;
  });
  return added(terms);
}

function sumColumn(places: Places, table: string, id: string): string | null {
  const place = places.get(table);
  const column = place ? columnOf(place, id) : null;
  if (!place || column === null) return null;
  return added(ranges(place, column).map((range) => `SUM(${range})`));
}

function operand(formula: Formula, places: Places): string | null {
  const text = compiled(formula, places);
  return text !== null && (formula.op === 'add' || formula.op === 'subtract') ? `(${text})` : text;
}

function compiled(formula: Formula, places: Places, toPenny = false): string | null {
  switch (formula.op) {
    case 'cell':
      return cellFormula(places, formula.ref);
    case 'sum-column':
      return sumColumn(places, formula.table, formula.column);
    case 'sum-where':
    case 'count-where':
      return matching(places, formula);
    default: {
      const [a, b] = [operand(formula.of[0], places), operand(formula.of[1], places)];
      if (a === null || b === null) return null;
      if (formula.op !== 'divide') return rounded(`${a}${formula.op === 'add' ? '+' : '-'}${b}`, toPenny && divides(formula));
      return `IF(${b}=0,"not known",${rounded(`${a}/${b}`, toPenny)})`;
    }
  }
}

function rounded(text: string, toPenny: boolean): string {
  return toPenny ? `ROUND(${text},2)` : text;
}

function divides(formula: Formula): boolean {
  return formula.op === 'divide' || ((formula.op === 'add' || formula.op === 'subtract') && formula.of.some(divides));
}

/**
 * A formula as a spreadsheet program reads it (no leading `=`), or null when it names a table, row or column these pages do
 * not hold, or words too long to match: then the value stands alone. A divided amount is rounded to the penny; a division by
 * nothing says `not known` and is never an error.
 */
export function excelFormula(formula: Formula, kind: Content['kind'], places: Places): string | null {
  const text = compiled(formula, places, kind === 'money');
  return text === null || text.length > longestFormula ? null : text;
}

/** The formula a cell is written with. It is written only beside a figure: words such as `not stated` stand alone. */
export function formulaWritten(cell: PageCell | undefined, places: Places): string | null {
  const content = contentOf(cell);
  return cell?.formula && figureShown(content) !== null ? excelFormula(cell.formula, content.kind, places) : null;
}
