import type { Page } from '../nouns/page.ts';
import { partsOf } from '../values/day.ts';
import { type Imprint, titleWithYear } from './imprint.ts';
import { openPackage } from './package/package.ts';
import { withCharts } from './xlsx/charts/with-charts.ts';
import { withFonts } from './xlsx/fonts.ts';
import { withHowMade } from './xlsx/how-made.ts';
import { totalNames } from './xlsx/names.ts';
import { repacked } from './xlsx/package.ts';
import { withPageLinks } from './xlsx/page-links.ts';
import { sheetPlans, tablePlaces } from './xlsx/places.ts';
import { sharedTexts } from './xlsx/shared-texts.ts';
import { addSheet, withLooks, withRows } from './xlsx/sheet.ts';
import type { Layout } from './xlsx/sheet-parts.ts';
import { type SheetRows, sheetRows } from './xlsx/sheet-rows.ts';
import { stepNotes, withStepNotes } from './xlsx/step-notes.ts';

// Stored, not squeezed: `repacked` squeezes the parts once, with their dates. The writer passes this on; its types forgot it.
const unpacked: object = { zip: { compression: 'STORE' } };

/**
 * Pages as an Excel workbook: one table a sheet, or a whole page on one where that is asked for; live formulas each with the value worked out here beside it, real dates,
 * amounts in pounds, a defined name for every total, how it was made among its properties and the first step of each figure in a note, A4 landscape one page wide. The same pages give the same bytes.
 */
export async function workbook(pages: readonly Page[], imprint: Imprint, layout: Layout = 'table'): Promise<Uint8Array> {
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js');
  const { default: Looks } = await import('exceljs/lib/xlsx/xform/style/styles-xform.js');
  const book = new Workbook();
  const { year, month, date } = partsOf(imprint.asOf);
  const day = new Date(Date.UTC(year, month - 1, date));
  book.title = titleWithYear(imprint);
  book.subject = imprint.organisation;
  book.creator = imprint.organisation;
  book.lastModifiedBy = imprint.organisation;
  book.company = imprint.organisation;
  book.description = `As of ${imprint.asOf}. Made with commission ${imprint.version}.`;
  // The writer has always written a language; only its types forgot it.
  (book as typeof book & { language: string }).language = 'en-GB';
  book.created = day;
  book.modified = day;
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const plans = sheetPlans(pages, layout);
  const places = tablePlaces(plans);
  const shared = { texts: sharedTexts(), looks: new Looks(true) };
  const rows = new Map<string, SheetRows>();
  for (const plan of plans) {
    const own = sheetRows(plan, places, shared);
    rows.set(plan.name, own);
    addSheet(book, plan, own, imprint);
  }
  for (const { name, ref } of totalNames(places)) book.definedNames.add(ref, name);
  const { from } = imprint;
  const written = withFonts(withLooks(await openPackage(new Uint8Array(await book.xlsx.writeBuffer(unpacked))), shared));
  const linked = withPageLinks(withCharts(written, plans), plans);
  // What does not say how it was made cannot be made again to ask: its figures carry no note that says how to.
  const made = from ? withHowMade(withStepNotes(linked, stepNotes(plans, rows)), { ...imprint, from }) : linked;
  return repacked(withRows(made, rows, shared));
}
