import { type FixLine, fixListName } from '../../nouns/fix-list.ts';
import { endingOf } from '../package/ending.ts';
import { openPackage, type Package, packed, withPart } from '../package/package.ts';
import { type PlainSheet, plainWorkbook } from '../package/plain-workbook.ts';
import { sheetsOf, withWorksheet } from '../package/worksheets.ts';
import type { CellNote } from './comments-part.ts';
import { fixListXml } from './fix-list-sheet.ts';
import { withNotes } from './noted-sheet.ts';
import { isSheetCell } from './notes-drawing.ts';

// A spreadsheet program draws a box for every note; beyond some thousands it hardly opens the sheet. The list names every cell.
const mostNotes = 3000;

interface Noted {
  readonly notes: readonly CellNote[];
  readonly unnoted: number;
}

/** One note a cell, with all that is wrong with it. */
function notesOf(lines: readonly FixLine[]): Noted {
  const byCell = new Map<string, string[]>();
  for (const { cells, wrong, remedy } of lines)
    for (const cell of cells) byCell.set(cell, [...(byCell.get(cell) ?? []), `${wrong}. ${remedy}`]);
  const all = [...byCell].filter(([cell]) => isSheetCell(cell)).map(([cell, texts]) => ({ cell, text: texts.join('\n\n') }));
  return { notes: all.slice(0, mostNotes), unnoted: byCell.size - Math.min(all.length, mostNotes) };
}

function freeSheetName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = fixListName;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${fixListName} ${n}`;
  return name;
}

function annotated(from: Package, lines: readonly FixLine[], earlierList: string | null): Package {
  const { names, worksheets } = sheetsOf(from);
  const earlier = worksheets.find(({ name }) => name === earlierList);
  const first = worksheets[0]?.name ?? '';
  let book = from;
  let unnoted = 0;
  for (const sheet of worksheets) {
    if (sheet === earlier) continue;
    const noted = notesOf(lines.filter((line) => (line.sheet ?? first) === sheet.name));
    unnoted += noted.unnoted;
    book = withNotes(book, sheet.part, noted.notes, names.indexOf(sheet.name) + 1);
  }
  const list = fixListXml(book, lines, (sheet) => sheet ?? first, unnoted);
  return earlier ? withPart(book, earlier.part, list) : withWorksheet(book, freeSheetName(names), list);
}

/** A workbook handed back, and the ending its name must have: one with macros is opened under no other. */
export interface HandedBack {
  readonly bytes: Uint8Array;
  readonly ending: '.xlsx' | '.xlsm';
}

/**
 * The owner's workbook with a note on each faulty cell and a `Fix list` sheet at its end. The package is patched: parts that
 * need no change keep their very bytes, so charts, styles and drawings are as they were. Our notes of an earlier day are replaced,
 * and so is the sheet named as the list of that day.
 */
export async function annotatedWorkbook(bytes: Uint8Array, lines: readonly FixLine[], earlierList: string | null): Promise<HandedBack> {
  const from = await openPackage(bytes);
  return { bytes: await packed(annotated(from, lines, earlierList)), ending: endingOf(from) };
}

/** The same for a file that was no workbook: its sheets' values, as they were read, in a workbook of its own. */
export async function annotatedSheets(
  sheets: readonly (PlainSheet & { readonly sheet: string | null })[],
  lines: readonly FixLine[],
): Promise<HandedBack> {
  const book = plainWorkbook(sheets);
  const { names } = sheetsOf(book);
  const nameOf = new Map(sheets.map(({ sheet }, index) => [sheet, names[index] ?? null]));
  const named = lines.map((line) => ({ ...line, sheet: nameOf.get(line.sheet) ?? line.sheet }));
  return { bytes: await packed(annotated(book, named, null)), ending: '.xlsx' };
}
