import { withContentType } from './content-types.ts';
import { freeName, type Package, textOf, withPart } from './package.ts';
import { relationshipsOf, tieNamespace, withRelationship } from './relationships.ts';
import { appended, attributeOf, childrenOf, type Element, elementsFrom, escapeXml, prefixOf, rootOf, spliced } from './xml.ts';

/** A worksheet of a workbook: its name as people see it, and its part. */
export interface Worksheet {
  readonly name: string;
  readonly part: string;
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** What may come after `legacyDrawing` in a worksheet; before it stands `drawing`. The order of its parts is law (ECMA-376, 18.3.1.99). */
const afterDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];
/** What may come after links to other places in a worksheet. */
const afterLinks = [
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  ...afterDrawing,
];

/** The part that holds the workbook itself, or null when this package is none. */
export function workbookPart(from: Package): string | null {
  return relationshipsOf(from, '').find(({ kind }) => kind === 'officeDocument')?.part ?? null;
}

function sheetList(from: Package, workbook: string): { readonly xml: string; readonly list: Element } | null {
  const xml = textOf(from, workbook);
  const root = rootOf(xml);
  const list = root && childrenOf(xml, root).find(({ name }) => name === 'sheets');
  return list ? { xml, list } : null;
}

/** The names of every sheet, charts that are sheets too, and the worksheets among them, in order. */
export function sheetsOf(from: Package): { readonly names: readonly string[]; readonly worksheets: readonly Worksheet[] } {
  const workbook = workbookPart(from);
  const found = workbook === null ? null : sheetList(from, workbook);
  if (workbook === null || !found) return { names: [], worksheets: [] };
  const ties = new Map(relationshipsOf(from, workbook).map((tie) => [tie.id, tie]));
  const sheets = childrenOf(found.xml, found.list).map(({ tag }) => ({
    name: attributeOf(tag, 'name') ?? '',
    tie: ties.get(attributeOf(tag, '*:id') ?? ''),
  }));
  return {
    names: sheets.map(({ name }) => name),
    worksheets: sheets.flatMap(({ name, tie }) => (tie?.kind === 'worksheet' && tie.part !== null ? [{ name, part: tie.part }] : [])),
  };
}

/** The package with a worksheet added after all others. */
export function withWorksheet(from: Package, name: string, xml: string): Package {
  const workbook = workbookPart(from);
  if (workbook === null) return from;
  const part = freeName(from, `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}worksheets/sheet`, '.xml');
  const held = withContentType(withPart(from, part, xml), part, sheetType);
  const tied = withRelationship(held, workbook, 'worksheet', part);
  const found = sheetList(tied.package, workbook);
  if (!found) return from;
  const ids = childrenOf(found.xml, found.list).map(({ tag }) => Number(attributeOf(tag, 'sheetId')) || 0);
  const line = `<${prefixOf(found.list)}sheet xmlns:r="${tieNamespace(from)}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${tied.id}"/>`;
  return withPart(tied.package, workbook, appended(found.xml, found.list, line));
}

/** What stands in a worksheet after its cells; the cells themselves, which may be millions, are stepped over. */
function tailOf(xml: string, root: Element): Element[] {
  const closing = `</${prefixOf(root)}sheetData>`;
  const at = xml.lastIndexOf(closing);
  return at < 0 ? childrenOf(xml, root) : elementsFrom(xml, at + closing.length);
}

/** The id under which a worksheet names its drawing of notes, or null. */
export function notesDrawingOf(xml: string): string | null {
  const root = rootWithin(xml);
  const drawing = root && tailOf(xml, root).find(({ name }) => name === 'legacyDrawing');
  return drawing ? attributeOf(drawing.tag, '*:id') : null;
}

/** The worksheet that names a drawing of notes, at the one place where it may. */
export function withNotesDrawing(xml: string, id: string, ties: string): string {
  const root = rootWithin(xml);
  if (!root) return xml;
  const tail = tailOf(xml, root);
  const line = `<${prefixOf(root)}legacyDrawing xmlns:r="${ties}" r:id="${id}"/>`;
  const drawing = tail.find(({ name }) => name === 'drawing');
  if (drawing) return spliced(xml, drawing.end, line);
  const later = tail.find(({ name }) => afterDrawing.includes(name));
  return spliced(xml, later?.start ?? root.close, line);
}

/** The worksheet that names a drawing of charts, at the one place where it may. */
export function withDrawing(xml: string, id: string, ties: string): string {
  const root = rootWithin(xml);
  if (!root) return xml;
  const later = tailOf(xml, root).find(({ name }) => name === 'legacyDrawing' || afterDrawing.includes(name));
  return spliced(xml, later?.start ?? root.close, `<${prefixOf(root)}drawing xmlns:r="${ties}" r:id="${id}"/>`);
}

/** A link from a cell of a sheet to a place in the workbook. */
export interface SheetLink {
  readonly cell: string;
  readonly to: string;
}

/** A place in a workbook as links, formulas and names write it: `'Budget model'!A1`. */
export function placeNamed(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** Links as a worksheet lists them; nothing where there are none. */
export function linksXml(links: readonly SheetLink[], prefix = ''): string {
  const lines = links.map(({ cell, to }) => `<${prefix}hyperlink ref="${cell}" location="${escapeXml(to)}"/>`);
  return lines.length === 0 ? '' : `<${prefix}hyperlinks>${lines.join('')}</${prefix}hyperlinks>`;
}

/** The worksheet with links on some of its cells, at the one place where they may stand. Its cells keep their words. */
export function withLinks(xml: string, links: readonly SheetLink[]): string {
  const root = rootWithin(xml);
  if (!root) return xml;
  const later = tailOf(xml, root).find(({ name }) => afterLinks.includes(name));
  return spliced(xml, later?.start ?? root.close, linksXml(links, prefixOf(root)));
}

/** The worksheet's own element, found without reading all that is in it. */
function rootWithin(xml: string): Element | null {
  const tag = /<(?:[\w.-]+:)?worksheet(?=[\s>])(?:[^"'<>]|"[^"]*"|'[^']*')*>/.exec(xml);
  if (!tag) return null;
  const open = tag.index + tag[0].length;
  const close = xml.lastIndexOf('</');
  return close < open ? null : { name: 'worksheet', tag: tag[0], start: tag.index, open, close, end: xml.length };
}
