import { address, columnIndex } from '../../values/cell.ts';
import { type Day, toSerial } from '../../values/day.ts';
import { attributeOf, childrenOf, type Element, escapeXml, prefixOf, rootOf, spliced } from '../package/xml.ts';
import { storedText } from '../xlsx/clean-text.ts';

/** What a cell is to hold: words, a number, a day, a formula, all that another cell is, or nothing. */
type Held = string | number | { readonly day: Day } | { readonly formula: string } | { readonly moved: WrittenCell } | null;

/** A change of a cell: what it is to hold and, where it is not the cell’s own, the number of the style it is to have. */
export interface CellChange {
  readonly held: Held;
  readonly style?: string | null;
}

/** A cell as a worksheet writes it: its style, its formula, and whether it holds anything. */
export interface WrittenCell {
  readonly column: number;
  readonly row: number;
  readonly style: string | null;
  readonly formula: string | null;
  readonly holds: boolean;
  readonly xml: string;
}

interface WrittenRow {
  readonly row: number;
  readonly element: Element;
  readonly cells: readonly WrittenCell[];
}

function cellOf(xml: string, element: Element, row: number, column: number): WrittenCell {
  const parts = childrenOf(xml, element);
  const formula = parts.find(({ name }) => name === 'f');
  return {
    column,
    row,
    style: attributeOf(element.tag, 's'),
    formula: formula && formula.open < formula.close ? xml.slice(formula.open, formula.close) : null,
    holds: parts.some(({ name }) => name === 'f' || name === 'v' || name === 'is'),
    xml: xml.slice(element.start, element.end),
  };
}

/** A cell or a row need not say where it stands: then it stands after the one before. */
function rowsIn(xml: string, data: Element): WrittenRow[] {
  let row = 0;
  return childrenOf(xml, data).map((element) => {
    row = Number(attributeOf(element.tag, 'r') ?? row + 1);
    let column = -1;
    const cells = childrenOf(xml, element).map((cell) => {
      const at = attributeOf(cell.tag, 'r');
      column = at === null ? column + 1 : columnIndex(at.replace(/\d+$/, ''));
      return cellOf(xml, cell, row, column);
    });
    return { row, element, cells };
  });
}

function dataOf(xml: string): Element | null {
  const root = rootOf(xml);
  return (root && childrenOf(xml, root).find(({ name }) => name === 'sheetData')) ?? null;
}

/** The cells of a worksheet that are written down, by row. */
export function writtenCells(xml: string): ReadonlyMap<number, readonly WrittenCell[]> {
  const data = dataOf(xml);
  return new Map(data ? rowsIn(xml, data).map(({ row, cells }) => [row, cells]) : []);
}

function cellXml(prefix: string, at: string, held: Held, style: string | null): string {
  const open = `<${prefix}c r="${at}"${style === null ? '' : ` s="${style}"`}`;
  if (held === null) return `${open}/>`;
  const whole = (inner: string, type = ''): string => `${open}${type}>${inner}</${prefix}c>`;
  if (typeof held === 'number') return whole(`<${prefix}v>${held}</${prefix}v>`);
  if (typeof held === 'string')
    return whole(
      `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(storedText(held))}</${prefix}t></${prefix}is>`,
      ' t="inlineStr"',
    );
  if ('moved' in held) return held.moved.xml.replace(/^(<[^>]*?)\sr="[^"]*"/, `$1 r="${at}"`);
  if ('day' in held) return whole(`<${prefix}v>${toSerial(held.day)}</${prefix}v>`);
  return whole(`<${prefix}f>${held.formula}</${prefix}f>`);
}

type Changes = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

function rowXml(
  prefix: string,
  tag: string | null,
  row: number,
  cells: readonly WrittenCell[],
  changes: ReadonlyMap<number, CellChange>,
): string {
  const columns = [...new Set([...cells.map(({ column }) => column), ...changes.keys()])].sort((a, b) => a - b);
  const inner = columns.map((column) => {
    const own = cells.find((cell) => cell.column === column);
    const change = changes.get(column);
    if (!change) return own?.xml ?? '';
    return cellXml(prefix, address(column, row), change.held, change.style === undefined ? (own?.style ?? null) : change.style);
  });
  // How far the cells of a row reach is a hint that a new cell makes wrong, and so is a height nobody set: it was of the words before.
  const bare = (tag ?? `<${prefix}row r="${row}">`).replace(/\s*\/?>$/, '>').replace(/\sspans="[^"]*"/, '');
  const open = /\scustomHeight="(?:1|true)"/.test(bare) ? bare : bare.replace(/\sht="[^"]*"/, '');
  return `${open}${inner.join('')}</${prefix}row>`;
}

/** The worksheet with some of its cells changed, by row and column; everything else keeps its very letters. */
export function withCells(xml: string, changes: Changes): string {
  const data = dataOf(xml);
  if (!data || changes.size === 0) return xml;
  const prefix = prefixOf(data);
  const rows = rowsIn(xml, data);
  const own = new Map(rows.map((row) => [row.row, row]));
  const numbers = [...new Set([...own.keys(), ...changes.keys()])].sort((a, b) => a - b);
  const inner = numbers.map((number) => {
    const row = own.get(number);
    const change = changes.get(number);
    if (!change) return row ? xml.slice(row.element.start, row.element.end) : '';
    return rowXml(prefix, row?.element.tag ?? null, number, row?.cells ?? [], change);
  });
  const whole = `<${prefix}sheetData>${inner.join('')}</${prefix}sheetData>`;
  return withoutReach(spliced(xml, data.start, whole, data.end - data.start));
}

/** A worksheet without its hint of how far its cells reach, which a table that grows makes wrong: some programs read no further. */
function withoutReach(xml: string): string {
  const root = rootOf(xml);
  const hint = root && childrenOf(xml, root).find(({ name }) => name === 'dimension');
  return hint ? spliced(xml, hint.start, '', hint.end - hint.start) : xml;
}

const reference = /(?<![\w$!'.[\]])(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w([.])/g;

/** A formula as it reads so many rows further down: what is fixed by `$` and what stands in quotation marks stays. */
export function shiftedFormula(formula: string, rows: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|&quot;.*?&quot;)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            reference,
            (_, column: string, fixed: string, row: string) => `${column}${fixed}${fixed ? row : Number(row) + rows}`,
          ),
    )
    .join('');
}
