import { sheetTexts } from '../intake/cell-texts.ts';
import type { Page } from '../nouns/page.ts';
import type { Imprint } from '../output/imprint.ts';
import type { AskedOf } from '../output/template/asked-of.ts';
import type { FilledBook } from '../output/template/filled-since.ts';
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
