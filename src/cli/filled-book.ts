import { sheetTexts } from '../intake/cell-texts.ts';
import { withoutPersonal } from '../intake/personal.ts';
import type { Page } from '../nouns/page.ts';
import type { Imprint, MadeFrom } from '../output/imprint.ts';
import type { AskedOf } from '../output/template/asked-of.ts';
import type { FilledBook } from '../output/template/filled-since.ts';
import type { PlacesNow } from '../output/xlsx/edited.ts';
import { address } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { list, nearest } from '../values/text.ts';
import { sinceSaid, type WrittenPlan } from './written-plan.ts';

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

/** Why an address leads nowhere: nothing of a plan stands there, or the plan made now, of other files, has no longer what does. */
function nowhere(bare: string, says: string, since: readonly string[]): readonly [what: string, next: string] {
  return says === '' || since.length === 0
    ? [
        `No figure of the plan stands at \`${bare}\` in this workbook.`,
        'Ask about a cell of one of its tables, or by the words of its row and column.',
      ]
    : [
        `\`${bare}\` of this workbook says \`${says}\`, and no figure of the plan made now stands there. ${since.join(' ')}`,
        'Its figures lead to their cells again where the files are as they were.',
      ];
}

/** A plan’s own workbook as it stands now, beside the plan made now of these files. An address at which no cell of that plan stands is refused. */
export async function ownBook(
  { file, bytes, how }: WrittenPlan,
  { pages, from }: { readonly pages: readonly Page[]; readonly from: MadeFrom },
  text: string,
): Promise<OwnBook> {
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
  if (!plain) {
    const stands = sheets.find(({ name }) => name === own)?.rows[spot.top - 1]?.[spot.left] ?? '';
    const says = withoutPersonal(stands)?.text ?? stands;
    const [what, next] = isCell
      ? nowhere(bare, says, sinceSaid(how.from, from))
      : [`\`${bare}\` is more than one cell.`, 'Ask about one of them.'];
    throw new Refusal('figure-unknown', what, next, { file });
  }
  return { asked: { text: plain, at: `${own}!${address(spot.left, spot.top)}` }, addressOf };
}
