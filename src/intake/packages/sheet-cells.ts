import { fromSerial } from '../../values/day.ts';
import { type Merge, neverWorkedOut, type Raw } from '../grid.ts';
import { attributeOf } from '../markup.ts';
import { runsOf, type Shown, tagsOf, unescaped } from './book-parts.ts';
import { type CellsSoFar, newCells } from './cells.ts';
import { elementAt, type RowTaker } from './rows-of.ts';

/** What a sheet's cells refer to: shared strings, what each style shows, and whether days count from 1904. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
  /** Days met so far: the same day is one value. */
  readonly days: Map<number, Raw>;
}

/** A day from a serial number in a cell that shows a day. A time alone stays a number. */
function dayOf(serial: number, context: BookContext): Raw {
  const whole = Math.floor(serial);
  if (whole < (context.from1904 ? 0 : 1)) return serial;
  const known = context.days.get(whole);
  if (known !== undefined) return known;
  const day = fromSerial(whole, context.from1904 ? '1904' : '1900');
  const raw: Raw = day ? { day } : { error: 'a date no calendar has' };
  context.days.set(whole, raw);
  return raw;
}

function numberOf(text: string, style: number, context: BookContext): Raw {
  const value = Number(text);
  if (Number.isNaN(value)) return text.trim();
  const shows = context.styles[style] ?? null;
  if (shows === 'day') return dayOf(value, context);
  return shows === 'percent' ? { percent: Number((value * 100).toPrecision(12)) } : value;
}

function cellValue(type: string, style: number, text: string, context: BookContext): Raw {
  switch (type) {
    case 's':
      return context.strings[Number(text)] ?? null;
    case '':
    case 'n':
      return text === '' ? null : numberOf(text, style, context);
    case 'b':
      return text === '1' || text.toLowerCase() === 'true';
    case 'e':
      return { error: text || '#ERROR' };
    case 'd':
      return text.slice(0, 10);
    default:
      return unescaped(text);
  }
}

/** Column (zero-based) and row (one-based) of `B12`; either is -1 when it is not written. */
function placeOf(ref: string): { readonly column: number; readonly row: number } {
  let column = 0;
  let at = 0;
  for (; at < ref.length; at += 1) {
    const letter = ref.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { column: column - 1, row: at < ref.length ? Number(ref.slice(at)) : -1 };
}

const spaces = new Set([32, 9, 10, 13]);

/** Place, type and style of a cell from its tag: the three attributes that matter, read in one pass, for there may be millions. */
function tagOf(xml: string, from: number, to: number): { readonly ref: string; readonly type: string; readonly style: number } {
  const tag = { ref: '', type: '', style: -1 };
  for (let at = from; at < to; at += 1) {
    const name = xml.charCodeAt(at);
    if (!spaces.has(xml.charCodeAt(at - 1)) || xml.charCodeAt(at + 1) !== 61) continue;
    const quote = xml[at + 2] as string;
    const end = xml.indexOf(quote, at + 3);
    if (end < 0 || end > to) break;
    if (name === 114) tag.ref = xml.slice(at + 3, end);
    else if (name === 115) tag.style = Number(xml.slice(at + 3, end));
    else if (name === 116) tag.type = xml.slice(at + 3, end);
    at = end;
  }
  return tag;
}

function contentOf(content: string, type: string, style: number, context: BookContext): Raw {
  if (content.startsWith('<v>')) return cellValue(type, style, content.slice(3, content.indexOf('</v>')), context);
  if (type === 'inlineStr') return runsOf(content);
  const works = elementAt(content, '<f', 0) >= 0;
  const at = elementAt(content, '<v', 0);
  const start = at < 0 ? -1 : content.indexOf('>', at) + 1;
  const text = start < 1 || content.charCodeAt(start - 2) === 47 ? '' : content.slice(start, content.indexOf('</v>', start));
  const raw = start < 1 ? null : cellValue(type, style, text, context);
  return raw === null && works ? neverWorkedOut : raw;
}

const columnsAtMost = 16_384;

/** The hidden columns among those a sheet describes, from zero: each tag is of a run of them. */
function hiddenIn(tags: readonly string[]): number[] {
  return tags.flatMap((tag) => {
    if (!isHidden(tag)) return [];
    const [first, last] = ['min', 'max'].map((name) => Number(attributeOf(tag, name) ?? 0)) as [number, number];
    const to = Math.min(last, columnsAtMost);
    return first < 1 || to < first ? [] : Array.from({ length: to - first + 1 }, (_, at) => first - 1 + at);
  });
}

const isHidden = (tag: string): boolean => /\shidden\s*=\s*["'](?:1|true)/.test(tag);

/** A sheet being read. */
export interface SheetReading {
  readonly taker: RowTaker;
  readonly cells: CellsSoFar;
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly merges: Merge[];
}

/** Reads the cells of a worksheet as its rows come by. Cells that hold nothing are passed over, however many a sheet styles. */
export function sheetReading(context: BookContext, file: string): SheetReading {
  const cells = newCells(file);
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merges: Merge[] = [];
  let row = 0;
  const taker: RowTaker = {
    row: (xml, from, open, close) => {
      const tag = xml.slice(from, open);
      const own = Number(attributeOf(tag, 'r') ?? 0);
      row = own > 0 ? own : row + 1;
      if (isHidden(tag)) hiddenRows.push(row);
      const content = xml.slice(open + 1, close);
      let column = 0;
      for (let at = elementAt(content, '<c', 0); at >= 0; at = elementAt(content, '<c', at + 2)) {
        const end = content.indexOf('>', at);
        if (end < 0) break;
        const { ref, type, style } = tagOf(content, at + 2, end);
        const place = ref === '' ? null : placeOf(ref);
        column = place ? place.column : column;
        if (content.charCodeAt(end - 1) !== 47) {
          const shut = content.indexOf('</c>', end);
          if (shut < 0) break;
          cells.put(
            own > 0 || !place || place.row < 1 ? row : place.row,
            column,
            contentOf(content.slice(end + 1, shut), type, style, context),
          );
          at = shut;
        }
        column += 1;
      }
    },
    between: (xml) => {
      if (xml.includes('<col ')) hiddenColumns.push(...hiddenIn(tagsOf(xml, 'col')));
      if (!xml.includes('mergeCell')) return;
      for (const mergeTag of tagsOf(xml, 'mergeCell')) {
        const [first = '', last = first] = (attributeOf(mergeTag, 'ref') ?? '').split(':');
        const [a, b] = [placeOf(first), placeOf(last)];
        if (a.row > 0 && b.row > 0) merges.push({ top: a.row, bottom: b.row, left: a.column, right: b.column });
      }
    },
  };
  return { taker, cells, hiddenRows, hiddenColumns, merges };
}
