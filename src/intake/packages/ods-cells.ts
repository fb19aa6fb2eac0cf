import { parseDay } from '../../values/day.ts';
import { type Grid, type Merge, neverWorkedOut, type Raw } from '../grid.ts';
import { asMeant, attributeOf, tagEnd, without } from '../markup.ts';
import { tagsOf } from './book-parts.ts';
import { type CellsSoFar, gridFrom, newCells } from './cells.ts';
import type { RowTaker } from './rows-of.ts';

const mostColumns = 16_384;
const mostSpaces = 1000;

/** The plain text of a paragraph: spaces, tabs and breaks have marks of their own. */
function paragraph(inner: string): string {
  return asMeant(
    inner
      .replace(/<text:s\b([^>]*)\/>/g, (_, tag: string) => ' '.repeat(Math.min(Number(/text:c="(\d+)"/.exec(tag)?.[1] ?? 1), mostSpaces)))
      .replace(/<text:tab\b[^>]*\/>/g, '\t')
      .replace(/<text:line-break\b[^>]*\/>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

/** The words of a cell: its paragraphs, a line each; a comment pinned to the cell is not its content. */
function wordsOf(content: string): string {
  const own = without(content, /<office:annotation\b/, /<\/office:annotation>/);
  const lines: string[] = [];
  const opens = /<text:([ph])(?=[\s/>])/g;
  for (let found = opens.exec(own); found; found = opens.exec(own)) {
    const end = tagEnd(own, found.index);
    const empty = own[end - 1] === '/';
    const shut = empty ? end : own.indexOf(`</text:${found[1]}>`, end);
    if (end < 0 || shut < 0) break;
    lines.push(empty ? '' : paragraph(own.slice(end + 1, shut)));
    opens.lastIndex = shut;
  }
  return lines.join('\n');
}

function dayOf(text: string): Raw {
  const day = parseDay(text.slice(0, 10));
  return day ? { day } : { error: 'a date no calendar has' };
}

function rawOf(tag: string, content: string): Raw {
  const type = attributeOf(tag, 'calcext:value-type') === 'error' ? 'error' : attributeOf(tag, 'office:value-type');
  const value = attributeOf(tag, 'office:value') ?? '';
  switch (type) {
    case 'float':
    case 'currency':
      return value === '' ? null : Number(value);
    case 'percentage':
      return value === '' ? null : { percent: Number((Number(value) * 100).toPrecision(12)) };
    case 'date':
      return dayOf(attributeOf(tag, 'office:date-value') ?? '');
    case 'boolean':
      return attributeOf(tag, 'office:boolean-value') === 'true';
    case 'error':
      return { error: wordsOf(content) || '#ERROR' };
    default: {
      const words = wordsOf(content);
      if (/^(?:Err:\d+|#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!))$/.test(words)) return { error: words };
      return words === '' && type === undefined && tag.includes('table:formula=') ? neverWorkedOut : words;
    }
  }
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: CellsSoFar;
  readonly merges: Merge[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  row: number;
  column: number;
}

/** The cells of a row, one by one: the tag of each, what it holds, and whether another covers it. */
function* cellsIn(content: string): Generator<{ readonly covered: boolean; readonly tag: string; readonly inner: string }> {
  const opens = /<table:(covered-)?table-cell(?=[\s/>])/g;
  for (let found = opens.exec(content); found; found = opens.exec(content)) {
    const end = tagEnd(content, found.index);
    if (end < 0) return;
    const empty = content[end - 1] === '/';
    const shut = empty ? end : content.indexOf(`</table:${found[1] ?? ''}table-cell>`, end);
    if (shut < 0) return;
    yield { covered: found[1] !== undefined, tag: content.slice(found.index, end), inner: empty ? '' : content.slice(end + 1, shut) };
    opens.lastIndex = shut;
  }
}

/** Whether a row or columns are hidden, by hand or by a filter. */
const isUnseen = (tag: string): boolean => /table:visibility="(?:collapse|filter)"/.test(tag);

/** Columns as a sheet describes them, one tag for a run of them. */
function describe(sheet: Sheet, tag: string): void {
  const repeated = Math.min(Number(attributeOf(tag, 'table:number-columns-repeated') ?? 1), mostColumns - sheet.column);
  if (isUnseen(tag)) for (let at = 0; at < repeated; at += 1) sheet.hiddenColumns.push(sheet.column + at);
  sheet.column += repeated;
}

/** One row of a sheet: a cell or a row that says it is repeated is so often there, but only what holds something is kept. */
function takeRow(sheet: Sheet, tag: string, content: string): void {
  const times = Number(attributeOf(tag, 'table:number-rows-repeated') ?? 1);
  const held: { readonly column: number; readonly raw: Raw }[] = [];
  let column = 0;
  for (const { covered, tag: cellTag, inner } of cellsIn(content)) {
    const repeated = Math.min(Number(attributeOf(cellTag, 'table:number-columns-repeated') ?? 1), mostColumns - column);
    const raw = covered ? null : rawOf(cellTag, inner);
    if (raw !== null && raw !== '') {
      for (let i = 0; i < repeated; i += 1) held.push({ column: column + i, raw });
      const right = column + Number(attributeOf(cellTag, 'table:number-columns-spanned') ?? 1) - 1;
      const bottom = sheet.row + Number(attributeOf(cellTag, 'table:number-rows-spanned') ?? 1);
      if (right > column || bottom > sheet.row + 1) sheet.merges.push({ top: sheet.row + 1, bottom, left: column, right });
    }
    column += repeated;
  }
  for (let i = 1; i <= times && held.length > 0; i += 1) for (const { column: at, raw } of held) sheet.cells.put(sheet.row + i, at, raw);
  if (isUnseen(tag) && held.length > 0) sheet.hiddenRows.push(sheet.row + 1);
  sheet.row += times;
}

/** Reads the sheets of an OpenDocument spreadsheet as their rows come by. */
export function sheetsReading(file: string): { readonly taker: RowTaker; readonly grids: () => Grid[] } {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  const begin = (tag: string): void => {
    const hidden = hiddenStyles.has(attributeOf(tag, 'table:style-name') ?? '');
    const name = attributeOf(tag, 'table:name') ?? `Sheet${sheets.length + 1}`;
    sheets.push({ name, hidden, cells: newCells(file), merges: [], hiddenRows: [], hiddenColumns: [], row: 0, column: 0 });
  };
  const taker: RowTaker = {
    row: (xml, from, open, close) => {
      const sheet = sheets.at(-1);
      if (sheet) takeRow(sheet, xml.slice(from, open), xml.slice(open + 1, close));
    },
    between: (xml) => {
      if (xml.length < 20) return;
      for (const style of xml.split('<style:style').slice(1))
        if (/table:display="false"/.test(style)) hiddenStyles.add(attributeOf(style.slice(0, tagEnd(style, 0)), 'style:name') ?? '');
      for (const tag of tagsOf(xml, 'table(?:-column)?')) {
        if (!tag.startsWith('<table:table-column')) {
          if (tag.startsWith('<table:table')) begin(tag);
          continue;
        }
        const sheet = sheets.at(-1);
        if (sheet) describe(sheet, tag);
      }
    },
  };
  return {
    taker,
    grids: () => sheets.map(({ name, hidden, ...gathered }) => gridFrom(name, hidden, gathered)),
  };
}
