import type { Grid } from '../grid.ts';
import { attributeOf, decoded } from '../markup.ts';
import { relationsOf, type SheetPart, sharedStrings, stylesOf, tagsOf } from '../packages/book-parts.ts';
import { gridFrom } from '../packages/cells.ts';
import { damaged, notRead, tooLarge } from '../packages/refusals.ts';
import { rowsOf } from '../packages/rows-of.ts';
import { type BookContext, sheetReading } from '../packages/sheet-cells.ts';
import { type Member, type Members, membersOf, mustBeHonest, piecesOf, textOf } from '../packages/zip.ts';
import { beginsWith, type Format } from './format.ts';

/** A workbook of a sheet a day for three years is still read. */
const sheetsAtMost = 1_200;

async function relationsFrom(members: Members, part: string, file: string): Promise<ReturnType<typeof relationsOf>> {
  const member = members.get(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  return member ? relationsOf(await textOf(member, file), part) : new Map();
}

/** The workbook's own part, wherever its exporter put it. */
async function workbookPart(members: Members, file: string): Promise<string> {
  const named = [...(await relationsFrom(members, '', file)).values()].find(({ type }) => type === 'officeDocument')?.part;
  const part = [named, 'xl/workbook.xml'].find((name) => name !== undefined && members.has(name));
  if (part === undefined) throw damaged(file);
  return part;
}

async function gridOf({ name, hidden, part }: SheetPart, members: Members, context: BookContext, file: string): Promise<Grid> {
  const reading = sheetReading(context, file);
  await rowsOf(piecesOf(members.get(part) as Member, file), 'row', reading.taker, file, 'worksheet');
  return gridFrom(name, hidden, reading);
}

/** Excel workbooks (.xlsx, .xlsm): a zip package, read sheet by sheet; sheets that are only a chart are passed over. */
export const xlsx: Format = {
  name: 'xlsx',
  recognises: (bytes) => beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0x50, 0x4b, 0x05, 0x06]),
  open: async (bytes, file) => {
    const members = membersOf(bytes);
    if (!members) throw damaged(file);
    if (members.has('xl/workbook.bin')) throw notRead(file, 'a binary Excel workbook (.xlsb)');
    const book = await workbookPart(members, file);
    const relations = await relationsFrom(members, book, file);
    const text = async (type: string): Promise<string> => {
      const member = members.get([...relations.values()].find((relation) => relation.type === type)?.part ?? '');
      return member ? textOf(member, file) : '';
    };
    const xml = await textOf(members.get(book) as Member, file);
    const context: BookContext = {
      strings: sharedStrings(await text('sharedStrings')),
      styles: stylesOf(await text('styles')),
      from1904: tagsOf(xml, 'workbookPr').some((tag) => /^(1|true)$/i.test(attributeOf(tag, 'date1904') ?? '')),
      days: new Map(),
    };
    const sheets = tagsOf(xml, 'sheet').flatMap((tag): SheetPart[] => {
      const relation = relations.get(/\s(?:[\w.-]+:)?id\s*=\s*["']([^"']*)/i.exec(tag)?.[1] ?? '');
      if (!relation || relation.type === 'chartsheet' || relation.type === 'dialogsheet') return [];
      const hidden = /hidden/i.test(attributeOf(tag, 'state') ?? '');
      return [{ name: decoded(attributeOf(tag, 'name') ?? ''), hidden, part: relation.part }];
    });
    if (sheets.length > sheetsAtMost) throw tooLarge(file);
    const parts = sheets.map(({ part }) => members.get(part));
    if (parts.includes(undefined) || new Set(parts).size < parts.length) throw damaged(file);
    mustBeHonest(parts as Member[], file);
    const grids: Grid[] = [];
    for (const sheet of sheets) grids.push(await gridOf(sheet, members, context, file));
    if (grids.length === 0) throw damaged(file);
    return { format: 'xlsx', grids };
  },
};
