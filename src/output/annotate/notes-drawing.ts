import { columnIndex } from '../../values/cell.ts';
import { appended, attributeOf, childrenOf, rootOf, spliced } from '../package/xml.ts';

/** A box for the note of one cell, and how many lines its words take; `anchor` where whoever writes the sheet knows its sizes. */
export interface NoteBox {
  readonly cell: string;
  readonly lines: number;
  readonly anchor?: string;
}

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const noteShape = '_x0000_t202';
const [lastColumn, lastRow] = [16_383, 1_048_575];
const perBlock = 1024;

const shapeType = `<v:shapetype ${namespaces} id="${noteShape}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Zero-based column and row of an A1 address, or null when it is none a worksheet has. */
function placeOf(cell: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell) ?? [];
  if (letters === undefined) return null;
  const place = { column: columnIndex(letters), row: Number(digits) - 1 };
  return place.column <= lastColumn && place.row <= lastRow ? place : null;
}

/** Whether a worksheet has a cell of this address: a note can stand there. */
export function isSheetCell(cell: string): boolean {
  return placeOf(cell) !== null;
}

function shape({ cell, lines, anchor }: NoteBox, id: number): string {
  const { column, row } = placeOf(cell) as { column: number; row: number };
  const left = column + 5 > lastColumn ? Math.max(0, column - 5) : column + 1;
  const deep = Math.min(30, lines + 1);
  const top = Math.min(Math.max(0, row - 1), lastRow - deep - 1);
  const stands = anchor ?? [left, 15, top, 4, left + 4, 15, top + deep, 4].join(', ');
  return (
    `<v:shape ${namespaces} id="_x0000_s${id}" type="#${noteShape}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${stands}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The number a shape counts from in a sheet: each thousand and twenty-four is a block the drawing says it uses. */
function highestId(xml: string, sheet: number): number {
  const ids = [...xml.matchAll(/\bid\s*=\s*["']_x0000_s(\d+)["']/g)].map(([, id]) => Number(id));
  return ids.reduce((a, b) => Math.max(a, b), sheet * perBlock);
}

function emptyDrawing(): string {
  return `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;
}

/** The blocks of numbers the drawing says it uses, widened to those its shapes use now. */
function withBlocks(xml: string, first: number, last: number): string {
  const used = Array.from(
    { length: Math.floor(last / perBlock) - Math.floor(first / perBlock) + 1 },
    (_, i) => Math.floor(first / perBlock) + i,
  );
  return xml.replace(/(<o:idmap\b[^>]*\bdata\s*=\s*["'])([\d,\s]*)(["'])/, (_, before: string, said: string, after: string) => {
    const all = new Set([...said.split(',').map(Number).filter(Boolean), ...used]);
    return `${before}${[...all].sort((a, b) => a - b).join(',')}${after}`;
  });
}

/** A sheet's drawing of notes with a hidden box for each; the boxes and controls of others are kept. Null begins anew. */
export function drawingWith(given: string | null, boxes: readonly NoteBox[], sheet: number): string {
  const xml = given ?? emptyDrawing();
  const root = rootOf(xml);
  if (!root || boxes.length === 0) return xml;
  const first = highestId(xml, sheet) + 1;
  const hasType = childrenOf(xml, root).some(({ name, tag }) => name === 'shapetype' && attributeOf(tag, 'id') === noteShape);
  const shapes = boxes.map((box, index) => shape(box, first + index)).join('');
  return withBlocks(appended(xml, root, `${hasType ? '' : shapeType}${shapes}`), first, first + boxes.length - 1);
}

/** The drawing without the note boxes of some cells. */
export function drawingWithout(xml: string, cells: ReadonlySet<string>): string {
  const places = new Set([...cells].map(placeOf).map((place) => `${place?.row},${place?.column}`));
  const root = rootOf(xml);
  const shapes = root ? childrenOf(xml, root).filter(({ name }) => name === 'shape') : [];
  return shapes.reduceRight((text, { start, end }) => {
    const words = text.slice(start, end);
    const [row, column] = ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(words)?.[1]);
    return /ObjectType\s*=\s*["']Note["']/.test(words) && places.has(`${row},${column}`) ? spliced(text, start, '', end - start) : text;
  }, xml);
}
