import { columnIndex } from '../../src/values/cell.ts';
import { partsOf } from './open-workbook.ts';
import { all, child, type Node, textIn, treeOf } from './xml-tree.ts';

/**
 * What the written package breaks of the government analysis function's guidance on spreadsheets, of WCAG AA and of print:
 * read from the parts themselves, not from what the writer meant. Each fault names its sheet and cell.
 */
export function faultsIn(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const part = (name: string): Node => treeOf(parts.get(name) ?? '<none/>');
  const book = part('xl/workbook.xml');
  const styles = looksOf(part('xl/styles.xml'));
  const words = all(part('xl/sharedStrings.xml'), 'si').map(textIn);
  const ties = tiesOf(part('xl/_rels/workbook.xml.rels'), 'xl/');
  const sheets = all(book, 'sheet').map(({ attributes }, index) => {
    const name = attributes['name'] as string;
    const at = ties.get(attributes['r:id'] as string)?.target as string;
    const own = tiesOf(part(at.replace(/([^/]+)$/, '_rels/$1.rels')), 'xl/worksheets/');
    const tables = [...own.values()].filter(({ kind }) => kind === 'table').map(({ target }) => part(target));
    const drawings = [...own.values()].filter(({ kind }) => kind === 'drawing').map(({ target }) => target);
    const of = (wanted: string): Node[] => [...own.values()].filter(({ kind }) => kind === wanted).map(({ target }) => part(target));
    return { ...sheetOf(name, index, part(at), tables, drawings, words), notes: of('comments'), boxes: of('vmlDrawing') };
  });
  const names = sheets.map(({ name }) => name);
  const faults = [...propertiesFaults(part('docProps/core.xml')), ...nameFaults(names)];
  for (const sheet of sheets) {
    const mine = [
      ...titleFaults(sheet, styles),
      ...tableFaults(sheet),
      ...lookFaults(sheet, styles),
      ...viewFaults(sheet),
      ...printFaults(sheet, book),
      ...choiceFaults(sheet),
      ...noteFaults(sheet),
      ...linkFaults(sheet, names, styles),
      ...sheet.drawings.flatMap((drawing) => chartFaults(drawing, parts)),
    ];
    faults.push(...mine.map((fault) => `${sheet.name}: ${fault}`));
  }
  return faults;
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly style: number;
  readonly text: string;
  readonly isText: boolean;
}

interface Area {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

interface Sheet {
  readonly name: string;
  readonly index: number;
  readonly xml: Node;
  readonly cells: readonly Cell[];
  readonly byRow: ReadonlyMap<number, readonly Cell[]>;
  readonly tables: readonly { readonly xml: Node; readonly area: Area }[];
  readonly drawings: readonly string[];
  readonly lastRow: number;
}

interface Noted extends Sheet {
  readonly notes: readonly Node[];
  readonly boxes: readonly Node[];
}

function tiesOf(rels: Node, folder: string): Map<string, { readonly kind: string; readonly target: string }> {
  return new Map(
    rels.children.map(({ attributes }) => {
      const target = new URL(attributes['Target'] as string, `file:///${folder}`).pathname.slice(1);
      return [attributes['Id'] as string, { kind: (attributes['Type'] as string).split('/').at(-1) as string, target }];
    }),
  );
}

function placeOf(address: string): { readonly column: number; readonly row: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return { column: columnIndex(letters as string), row: Number(digits) };
}

function areaOf(ref: string): Area {
  const [from, to = from] = ref.split(':') as [string, string?];
  return { from: placeOf(from), to: placeOf(to as string) };
}

function sheetOf(
  name: string,
  index: number,
  xml: Node,
  tables: readonly Node[],
  drawings: readonly string[],
  words: readonly string[],
): Sheet {
  const cells = all(child(xml, 'sheetData'), 'c').map((node): Cell => {
    const value = textIn(child(node, 'v'));
    const shared = node.attributes['t'] === 's';
    const text = shared ? (words[Number(value)] ?? '') : value;
    return {
      ...placeOf(node.attributes['r'] as string),
      style: Number(node.attributes['s'] ?? 0),
      text,
      isText: shared || node.attributes['t'] === 'str',
    };
  });
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return {
    name,
    index,
    xml,
    cells,
    byRow,
    tables: tables.map((table) => ({ xml: table, area: areaOf(table.attributes['ref'] as string) })),
    drawings,
    lastRow: Math.max(0, ...cells.filter(({ text }) => text !== '').map(({ row }) => row)),
  };
}

function isFilled(sheet: Sheet, row: number): boolean {
  return (sheet.byRow.get(row) ?? []).some(({ text }) => text.trim() !== '');
}

function at({ column, row }: { readonly column: number; readonly row: number }): string {
  return `R${row}C${column + 1}`;
}

function nameFaults(names: readonly string[]): string[] {
  const unlike = new Set(names.map((name) => name.toLowerCase()));
  return [
    ...(unlike.size === names.length ? [] : ['two sheets have one name']),
    ...names.filter((name) => name.length > 31 || /^sheet\d*$/i.test(name)).map((name) => `the sheet name says nothing: ${name}`),
  ];
}

function propertiesFaults(core: Node): string[] {
  const said = (name: string): string => textIn(child(core, name));
  return [
    ...['title', 'creator', 'subject', 'created', 'modified']
      .filter((name) => said(name) === '')
      .map((name) => `no ${name} among the properties`),
    ...(said('language') === 'en-GB' ? [] : ['no language among the properties']),
  ];
}

function titleFaults(sheet: Sheet, looks: Looks): string[] {
  const title = sheet.byRow.get(1)?.find(({ column }) => column === 0);
  if (!title || title.text === '') return ['no title in A1'];
  const look = looks.of(title.style);
  return look.bold && look.size >= 14 ? [] : ['the title in A1 does not look like one'];
}

function tableFaults(sheet: Sheet): string[] {
  const faults: string[] = [];
  if (child(sheet.xml, 'mergeCells')) faults.push('merged cells');
  if (all(sheet.xml, 'row').some(({ attributes }) => attributes['hidden'] === '1')) faults.push('a hidden row');
  const covered = new Set<number>();
  const widths = all(child(sheet.xml, 'cols'), 'col').filter(({ attributes }) => attributes['customWidth'] === '1');
  for (const { xml, area } of sheet.tables) {
    const { from, to } = area;
    if (from.column !== 0) faults.push(`the table at ${at(from)} does not begin in column A`);
    if ((xml.attributes['name'] ?? '').length < 5) faults.push(`the table at ${at(from)} has no name of its own`);
    if (xml.attributes['headerRowCount'] === '0') faults.push(`the table at ${at(from)} has no header row`);
    const names = all(xml, 'tableColumn').map(({ attributes }) => attributes['name'] as string);
    const heads = Array.from(
      { length: to.column + 1 },
      (_, column) => sheet.byRow.get(from.row)?.find((cell) => cell.column === column)?.text ?? '',
    );
    if (heads.some((head) => head === '')) faults.push(`the table at ${at(from)} has an empty heading`);
    if (new Set(heads.map((head) => head.toLowerCase())).size < heads.length)
      faults.push(`the table at ${at(from)} has two headings alike`);
    if (names.join('|') !== heads.join('|')) faults.push(`the table at ${at(from)} is marked under other headings: ${names.join('|')}`);
    for (let row = from.row; row <= to.row; row += 1) {
      if (covered.has(row)) faults.push(`two tables share row ${row}`);
      covered.add(row);
      if (!isFilled(sheet, row)) faults.push(`a blank row in the table at ${at(from)}: ${row}`);
    }
    // Totals stand directly beneath the table they are of.
    for (let row = to.row + 1; (sheet.byRow.get(row) ?? []).some(({ column, text }) => column > 0 && text !== ''); row += 1)
      covered.add(row);
    if (!isFilled(sheet, from.row - 1)) faults.push(`nothing above the table at ${at(from)} says what it is`);
    for (let column = 0; column <= to.column; column += 1) {
      const width = widths.find(({ attributes }) => Number(attributes['min']) <= column + 1 && column + 1 <= Number(attributes['max']));
      if (!width || Number(width.attributes['width']) < 6) faults.push(`column ${column + 1} has no width of its own`);
    }
  }
  for (const cell of sheet.cells)
    if (cell.column > 0 && cell.text !== '' && !covered.has(cell.row)) faults.push(`${at(cell)} stands outside every marked table`);
  for (let row = 2; row <= sheet.lastRow; row += 1)
    if (!isFilled(sheet, row) && !isFilled(sheet, row - 1)) faults.push(`two blank rows together at ${row}`);
  if (sheet.tables.length > 1) faults.push(`${sheet.tables.length} tables on one sheet`);
  return faults;
}

interface Look {
  readonly bold: boolean;
  readonly isUnderlined: boolean;
  readonly size: number;
  readonly ink: string;
  readonly ground: string;
  readonly wraps: boolean;
}

interface Looks {
  readonly of: (style: number) => Look;
}

function looksOf(styles: Node): Looks {
  const fonts = child(styles, 'fonts')?.children ?? [];
  const fills = child(styles, 'fills')?.children ?? [];
  const xfs = child(styles, 'cellXfs')?.children ?? [];
  const rgb = (node: Node | undefined, otherwise: string): string => (node?.attributes['rgb'] ?? otherwise).slice(-6);
  return {
    of: (style) => {
      const xf = xfs[style];
      const font = fonts[Number(xf?.attributes['fontId'] ?? 0)];
      const fill = child(fills[Number(xf?.attributes['fillId'] ?? 0)], 'patternFill');
      return {
        bold: child(font, 'b') !== undefined,
        isUnderlined: child(font, 'u') !== undefined,
        size: Number(child(font, 'sz')?.attributes['val'] ?? 11),
        ink: rgb(child(font, 'color'), 'FF000000'),
        ground: fill?.attributes['patternType'] === 'solid' ? rgb(child(fill, 'fgColor'), 'FFFFFFFF') : 'FFFFFF',
        wraps: child(xf, 'alignment')?.attributes['wrapText'] === '1',
      };
    },
  };
}

/** The contrast of two colours as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const light = (rgb: string): number => {
    const [r, g, b] = [0, 2, 4].map((from) => {
      const part = Number.parseInt(rgb.slice(from, from + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function lookFaults(sheet: Sheet, looks: Looks): string[] {
  const faults: string[] = [];
  const scales = all(sheet.xml, 'conditionalFormatting').map((one) => ({
    area: areaOf(one.attributes['sqref'] as string),
    shades: all(one, 'color').map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6)),
  }));
  const shadesOn = ({ column, row }: Cell): string[] =>
    scales.flatMap(({ area: { from, to }, shades }) =>
      from.column <= column && column <= to.column && from.row <= row && row <= to.row ? shades : [],
    );
  for (const cell of sheet.cells) {
    const { ink, ground, wraps } = looks.of(cell.style);
    for (const under of [ground, ...shadesOn(cell)])
      if (contrast(ink, under) < 4.5) faults.push(`${at(cell)}: ${ink} on ${under} cannot be read`);
    // What a colour says must be said in the cell too.
    if (cell.text === '' && contrast(ground, 'FFFFFF') > 1.5) faults.push(`${at(cell)} says something by its colour alone`);
    const inTable = sheet.tables.some(({ area }) => area.from.row <= cell.row && cell.row <= area.to.row);
    if (inTable && cell.isText && !wraps) faults.push(`${at(cell)} is not wrapped`);
  }
  return faults;
}

const deepest = 260;

function viewFaults(sheet: Sheet): string[] {
  const view = child(sheet.xml, 'sheetViews', 'sheetView');
  const pane = child(view, 'pane');
  const selections = all(view, 'selection');
  const [table] = sheet.tables;
  const kept = all(child(sheet.xml, 'sheetData'), 'row').filter(({ attributes }) => Number(attributes['r']) <= (table?.area.from.row ?? 0));
  const depth = kept.reduce((sum, { attributes }) => sum + Number(attributes['ht'] ?? 15), 0);
  const faults: string[] = [];
  if (selections.length === 0 || selections.some(({ attributes }) => (attributes['activeCell'] ?? 'A1') !== 'A1'))
    faults.push('the cursor is not in A1');
  if ((view?.attributes['tabSelected'] === '1') !== (sheet.index === 0)) faults.push('not the first sheet alone is chosen');
  if (table && (pane?.attributes['state'] !== 'frozen' || Number(pane.attributes['ySplit']) !== table.area.from.row))
    faults.push('the headings are not kept in sight');
  // What is kept in sight leaves a small screen room for the table: some 400 points are seen at once.
  if (depth > deepest) faults.push(`${depth} points are kept in sight, and the table is not`);
  if (pane && !table) faults.push('frozen, and there is no table');
  return faults;
}

function printFaults(sheet: Sheet, book: Node): string[] {
  const setup = child(sheet.xml, 'pageSetup')?.attributes ?? {};
  const own = all(book, 'definedName').filter(({ attributes }) => attributes['localSheetId'] === String(sheet.index));
  const named = (name: string): string => own.find(({ attributes }) => attributes['name'] === name)?.text ?? '';
  const footer = textIn(child(sheet.xml, 'headerFooter', 'oddFooter'));
  const [area, titles] = [named('_xlnm.Print_Area'), named('_xlnm.Print_Titles')];
  const faults = [
    ...(['8', '9'].includes(setup['paperSize'] ?? '') && setup['orientation'] === 'landscape' ? [] : ['neither A4 nor A3 landscape']),
    ...((setup['fitToWidth'] ?? '1') === '1' && ['0', '1'].includes(setup['fitToHeight'] ?? '') ? [] : ['not one page wide']),
    ...(footer.includes('&P') && footer.includes('&N') ? [] : ['no page numbers']),
    ...(titles === '' ? ['no print titles'] : []),
    ...(area === '' ? ['no print area'] : []),
  ];
  if (area !== '') {
    const { from, to } = areaOf(area.slice(area.lastIndexOf('!') + 1));
    const lost = sheet.cells.find(({ column, row, text }) => text !== '' && (column > to.column || row > to.row));
    if (from.column !== 0 || from.row !== 1 || lost) faults.push(`the print area leaves out ${lost ? at(lost) : 'A1'}`);
  }
  return faults;
}

function choiceFaults(sheet: Sheet): string[] {
  const offered = all(sheet.xml, 'dataValidation')
    .filter(({ attributes }) => attributes['type'] === 'list')
    .map(({ attributes }) => areaOf(attributes['sqref'] as string));
  return sheet.tables.flatMap(({ xml, area }) =>
    all(xml, 'tableColumn').flatMap(({ attributes }, column) => {
      const name = attributes['name'] as string;
      if (!/^(?:status|verdict|severity|placed how|how it stands|(?:\w+ )?rating)$/i.test(name)) return [];
      const body = sheet.cells.filter((cell) => cell.column === column && cell.row > area.from.row && cell.row <= area.to.row);
      // A first column in which nothing is said twice names the rows of a count; it is nothing to choose.
      if (column === 0 && new Set(body.map(({ text }) => text)).size === body.length && body.length < 6) return [];
      const whole = offered.some(
        ({ from, to }) => from.column <= column && column <= to.column && from.row <= area.from.row + 1 && to.row >= area.to.row,
      );
      return whole ? [] : [`nothing is offered under ${name}`];
    }),
  );
}

/** A link leads somewhere in the workbook, by words of its own, and is told by more than its colour; the contents lead to every other sheet. */
function linkFaults(sheet: Sheet, names: readonly string[], looks: Looks): string[] {
  const links = new Map(all(sheet.xml, 'hyperlink').map(({ attributes }) => [attributes['ref'] as string, attributes]));
  const addressOf = ({ column, row }: Cell): string => `${String.fromCharCode(65 + column)}${row}`;
  const faults = [...links].flatMap(([ref, { location = '' }]) => {
    const cell = sheet.cells.find((one) => addressOf(one) === ref);
    const [, to = ''] = /^'((?:[^']|'')+)'!A1$/.exec(location) ?? [];
    return [
      ...(names.includes(to.replaceAll("''", "'")) ? [] : [`the link at ${ref} leads nowhere: ${location}`]),
      ...(cell?.isText && cell.text !== '' ? [] : [`the link at ${ref} has no words`]),
      ...(cell && looks.of(cell.style).isUnderlined ? [] : [`the link at ${ref} is told by its colour alone`]),
    ];
  });
  for (const cell of sheet.cells)
    if (looks.of(cell.style).isUnderlined && !links.has(addressOf(cell))) faults.push(`${at(cell)} looks like a link and is none`);
  if (sheet.name !== 'Contents') return faults;
  const led = new Set([...links.values()].map(({ location = '' }) => location.replace(/^'|'!A1$/g, '').replaceAll("''", "'")));
  return [...faults, ...names.filter((name) => name !== 'Contents' && !led.has(name)).map((name) => `${name} is not led to`)];
}

/** A note is out of sight until asked for, so nothing may hang on it: it stands on a figure, hides no cell, and has a box. */
function noteFaults({ notes, boxes, cells }: Noted): string[] {
  const noted = notes.flatMap((part) => all(part, 'comment'));
  const shapes = boxes.flatMap((part) => all(part, 'shape'));
  const bare = noted.filter(({ attributes }) => {
    const place = placeOf(attributes['ref'] as string);
    const cell = cells.find(({ column, row }) => column === place.column && row === place.row);
    return cell === undefined || cell.isText || cell.text === '';
  });
  return [
    ...bare.map(({ attributes }) => `a note on ${attributes['ref']}, which holds no figure`),
    ...noted.filter((note) => textIn(note).trim() === '').map(({ attributes }) => `an empty note on ${attributes['ref']}`),
    ...shapes
      .filter(({ attributes }) => !/visibility:hidden/.test(attributes['style'] ?? ''))
      .map(() => 'a note that hides the cells beneath it'),
    ...(noted.length === shapes.length ? [] : ['notes without a box, or boxes without a note']),
  ];
}

function chartFaults(drawing: string, parts: ReadonlyMap<string, string>): string[] {
  const tree = treeOf(parts.get(drawing) ?? '<none/>');
  const ties = tiesOf(treeOf(parts.get(drawing.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '<none/>'), 'xl/drawings/');
  return all(tree, 'graphicFrame').flatMap((frame) => {
    const said = child(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {};
    const tie = all(frame, 'chart')[0]?.attributes['r:id'] as string;
    const chart = treeOf(parts.get(ties.get(tie)?.target ?? '') ?? '<none/>');
    const space = child(chart, 'chart');
    const axes = ['catAx', 'valAx'].map((name) => textIn(child(space, 'plotArea', name, 'title')));
    const inks = [...all(chart, 'defRPr'), ...all(chart, 'rPr')].flatMap((look) =>
      all(look, 'srgbClr').map(({ attributes }) => attributes['val'] as string),
    );
    const bars = all(chart, 'ser').flatMap((one) =>
      all(child(one, 'spPr', 'ln'), 'srgbClr').map(({ attributes }) => attributes['val'] as string),
    );
    return [
      ...((said['descr'] ?? '').length > 20 && (said['title'] ?? '') !== '' ? [] : ['a chart without alternative text']),
      ...(textIn(child(space, 'title')) === '' ? ['a chart without a title'] : []),
      ...(axes.some((title) => title === '') ? ['an axis without a title'] : []),
      ...inks.filter((ink) => contrast(ink, 'FFFFFF') < 4.5).map((ink) => `${ink} in a chart cannot be read`),
      ...bars.filter((ink) => contrast(ink, 'FFFFFF') < 4.5).map((ink) => `bars of ${ink} cannot be seen`),
      ...(all(chart, 'showVal').length > 0 ? [] : ['a chart without figures']),
    ];
  });
}
