import type { Page } from '../nouns/page.ts';
import type { Imprint } from './imprint.ts';
import { setChart } from './pdf/chart.ts';
import { bytesOf, openDocument } from './pdf/document.ts';
import { setFeet } from './pdf/feet.ts';
import { destinationOf, entriesOf, setContents, setFront } from './pdf/front.ts';
import { margins, styles } from './pdf/look.ts';
import { begun, type Fonts, nextSheet, type Sheets, setParagraph, sheetsOf } from './pdf/sheet.ts';
import { setTable } from './pdf/table.ts';
import { setTimeline } from './pdf/timeline.ts';
import { setList, setWords } from './pdf/words.ts';
import { isWide } from './wide.ts';

function setPage(sheets: Sheets, page: Page, index: number): number {
  const { doc, root } = sheets;
  nextSheet(sheets, isWide(page));
  const sheet = doc.bufferedPageRange().count - 1;
  doc.addNamedDestination(destinationOf(index), 'XYZ', 0, margins.top, null as unknown as number);
  doc.outline.addItem(sheets.shown(page.title));
  const section = begun(sheets, root, 'Sect');
  setParagraph(sheets, page.title, { parent: section, tag: 'H2', style: styles.page });
  if (page.lead !== '') setParagraph(sheets, page.lead, { parent: section, tag: 'P', style: styles.lead, after: 6 });
  for (const block of page.blocks) {
    if (block.kind === 'words') setWords(sheets, block, section);
    else if (block.kind === 'list') setList(sheets, block, section);
    else {
      if (block.chart) setChart(sheets, block.chart, block, section);
      if (block.spans) setTimeline(sheets, block.spans, block, section);
      setTable(sheets, block, section, page.id === 'map');
    }
  }
  section.end();
  return sheet;
}

/**
 * Pages as a PDF to read on paper or by ear: A4, on its side where a table is wide, contents with links, bookmarks, page numbers;
 * headings, lists and tables tagged, with headings of columns and rows as such. The same pages give the same bytes.
 */
export async function pdf(pages: readonly Page[], imprint: Imprint, fonts: Fonts): Promise<Uint8Array> {
  const doc = await openDocument(imprint);
  const written = bytesOf(doc);
  const sheets = sheetsOf(doc, fonts);
  // A page that lists the pages would say again what the contents do.
  const listing = pages.find(({ id }) => id === 'contents');
  const sections = pages.filter((page) => page !== listing);
  const places = setFront(sheets, imprint, entriesOf(sections, listing));
  const begins = new Map(sections.map((page, index) => [page.id, { index, sheet: setPage(sheets, page, index) }] as const));
  setContents(sheets, places, begins);
  setFeet(sheets, imprint);
  sheets.root.end();
  doc.end();
  return written;
}
