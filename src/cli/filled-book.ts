import { sheetTexts } from '../intake/cell-texts.ts';
import type { Page } from '../nouns/page.ts';
import type { Imprint } from '../output/imprint.ts';
import type { AskedOf } from '../output/template/asked-of.ts';
import type { FilledBook } from '../output/template/filled-since.ts';
import type { PlacesNow } from '../output/xlsx/edited.ts';
import { address } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { list, nearest } from '../values/text.ts';
import type { WrittenPlan } from './written-plan.ts';

/** A council’s own workbook that was filled, with the words of its sheets and the imprint it was filled with; null for a plan’s own. */
export async function filledBook(
  { file, bytes, how: { filled, ...how } }: WrittenPlan,
  imprint: Imprint,
): Promise<{ readonly book: FilledBook; readonly imprint: Imprint } | null> {
  if (!filled) return null;
  return { book: { file, bytes, filling: filled, sheets: await sheetTexts(bytes, file, true) }, imprint: { ...imprint, ...how } };
}

/** The figure somebody asks of a council’s own workbook by its cell or its name there; null for a plan’s own, or for words. */
export async function askedOfFilled(written: WrittenPlan, pages: readonly Page[], imprint: Imprint, text: string): Promise<AskedOf | null> {
  const filled = await filledBook(written, imprint);
  return filled ? (await import('../output/template/asked-of.ts')).askedOf(pages, filled.imprint, filled.book, text) : null;
}

/** How a plan’s own workbook calls the cells of the plan made now: its rows and columns may have been moved, by people or by another version of the tool. */
export interface OwnBook {
  /** The plan’s own address of the cell somebody asks for by its address in this workbook; null where words or a name are asked. */
  readonly asked: { readonly text: string; readonly at: string } | null;
  readonly addressOf: PlacesNow['addressOf'];
}

/** A plan’s own workbook as it stands now. An address at which no cell of the plan stands is refused. */
export async function ownBook({ file, bytes }: WrittenPlan, pages: readonly Page[], text: string): Promise<OwnBook> {
  const { placesNow } = await import('../output/xlsx/edited.ts');
  const { cellNames } = await import('../output/xlsx/cell-named.ts');
  const { stretchOf } = await import('../output/template/references.ts');
  const sheets = await sheetTexts(bytes, file, true);
  const { refAt, addressOf } = placesNow(pages, sheets);
  const bare = text.replace(/^'([^']*)'$/, '$1');
  const spot = stretchOf(bare);
  if (!spot) return { asked: null, addressOf };
  const names = sheets.map(({ name }) => name);
  const own = names.find((name) => name.toLowerCase() === spot.sheet.toLowerCase());
  const near = nearest(spot.sheet, names);
  if (own === undefined)
    throw new Refusal(
      'figure-unknown',
      `This workbook has no sheet \`${spot.sheet}\`.`,
      near === null ? `Its sheets are ${list(names)}.` : `Did you mean \`${near}\`?`,
      { file },
    );
  const isCell = spot.left === spot.right && spot.top === spot.bottom;
  const ref = isCell ? refAt(own, spot.left, spot.top) : null;
  const plain = ref && cellNames(pages).addressOf(ref);
  if (!plain)
    throw new Refusal(
      'figure-unknown',
      isCell ? `No figure of the plan stands at \`${bare}\` in this workbook.` : `\`${bare}\` is more than one cell.`,
      isCell ? 'Ask about a cell of one of its tables, or by the words of its row and column.' : 'Ask about one of them.',
      { file },
    );
  return { asked: { text: plain, at: `${own}!${address(spot.left, spot.top)}` }, addressOf };
}
