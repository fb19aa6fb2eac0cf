import { type FixLine, fixListHeadings } from '../../nouns/fix-list.ts';
import { address, formatRanges } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { type Package, textOf } from '../package/package.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { type SheetStyles, type SheetValue, sheetXml } from '../package/sheet-xml.ts';
import { placeNamed, type SheetLink, workbookPart } from '../package/worksheets.ts';
import { attributeOf, childrenOf, type Element, namespaceOf, rootOf } from '../package/xml.ts';
import { isSheetCell } from './notes-drawing.ts';

const intro = 3;
const widths = [18, 24, 46, 32, 46];
// Without a style that wraps, each line must find room beside itself.
const unwrappedWidths = [18, 30, 70, 50, 80];

/** The workbook's usual font, and a cell style of its own that only wraps text, when it has one: its styles are never written. */
function stylesOf(from: Package): SheetStyles {
  const workbook = workbookPart(from);
  const part = workbook === null ? null : relationshipsOf(from, workbook).find(({ kind }) => kind === 'styles')?.part;
  const xml = part ? textOf(from, part) : '';
  const root = rootOf(xml);
  const lists = root ? childrenOf(xml, root) : [];
  const within = (name: string): Element[] => lists.filter((list) => list.name === name).flatMap((list) => childrenOf(xml, list));
  const styles = within('cellXfs');
  const usual = Number(attributeOf(styles[0]?.tag ?? '', 'fontId') ?? 0);
  const words = within('fonts')[usual];
  const said = (name: string): string | null =>
    attributeOf(words ? (childrenOf(xml, words).find((one) => one.name === name)?.tag ?? '') : '', 'val');
  const font = { name: said('name') ?? 'Calibri', size: Number(said('sz')) || 11 };
  const wrapped = styles.findIndex(({ tag, open, close }) => {
    const inner = xml.slice(open, close);
    const plain = ['numFmtId', 'fillId', 'borderId'].every((name) => (attributeOf(tag, name) ?? '0') === '0');
    const wraps = /wrapText\s*=\s*["'](?:1|true)["']/.test(inner) && !/horizontal|textRotation|indent/.test(inner);
    return plain && wraps && Number(attributeOf(tag, 'fontId') ?? 0) === usual;
  });
  return wrapped < 0 ? { font } : { font, wrapped };
}

function introduction(lines: readonly FixLine[], unnoted: number): string {
  const what =
    lines.length === 0 ? 'Nothing to mend was found.' : `${count(lines.length, 'thing')} to mend, each with the cells it stands in.`;
  const more = unnoted === 0 ? '' : ` ${count(unnoted, 'cell')} of these carry no note of ours; this list names them all.`;
  return `${what}${more} Mend them in the sheets, save, and run commission inspect on this workbook: it says what is mended.`;
}

/** The `Fix list` worksheet. `nameOf` gives the name a sheet bears in this workbook; `unnoted` cells carry no note. */
export function fixListXml(from: Package, lines: readonly FixLine[], nameOf: (sheet: string | null) => string, unnoted: number): string {
  const rows = lines.map((line): SheetValue[] => {
    const name = nameOf(line.sheet);
    const cells = formatRanges(line.cells);
    return [name, isSheetCell(line.cells[0]) ? { words: cells, look: 'link' } : cells, line.wrong, line.says, line.remedy];
  });
  const links = lines.flatMap((line, index): SheetLink[] =>
    isSheetCell(line.cells[0]) ? [{ cell: address(1, intro + 1 + index), to: placeNamed(nameOf(line.sheet), line.cells[0]) }] : [],
  );
  const styles = stylesOf(from);
  const heads = fixListHeadings.map((words): SheetValue => ({ words, look: 'heading' }));
  const top: SheetValue[] = [{ words: introduction(lines, unnoted), look: 'running' }];
  const workbook = workbookPart(from);
  return sheetXml(
    {
      rows: [top, [], heads, ...rows],
      widths: styles.wrapped === undefined ? unwrappedWidths : widths,
      links,
      frozen: intro,
      fitted: true,
    },
    styles,
    (workbook === null ? null : namespaceOf(textOf(from, workbook))) ?? undefined,
  );
}
