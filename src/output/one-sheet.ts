import { openPackage, packed, partNamed, textOf, withPart } from './package/package.ts';

/** A workbook whose sheets each print on one sheet of A4, upright. */
export async function oneSheetWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  let book = await openPackage(bytes);
  for (
    let n = 1, part = partNamed(book, 'xl/worksheets/sheet1.xml');
    part !== null;
    n += 1, part = partNamed(book, `xl/worksheets/sheet${n}.xml`)
  ) {
    const upright = textOf(book, part)
      .replace(/(<pageSetup\b[^>]*\borientation=")landscape"/, '$1portrait"')
      .replace(/(<pageSetup\b[^>]*\bfitToHeight=")0"/, '$11"');
    book = withPart(book, part, upright);
  }
  return packed(book);
}

/** How a page is printed on one sheet: small, close, without the list of contents and with nothing to scroll. */
const onPaper = `<style>
nav { display: none; }
main table { width: 100%; table-layout: fixed; }
main thead th:nth-child(1) { width: 27%; }
/* A figure stands in one piece, whatever the window: £404,261,046.00 is never cut. */
main thead th:nth-child(3) { width: 11rem; }
/* A telephone has no room to share by shares: a figure has the width it needs, and no word is broken. */
@media screen and (max-width: 40rem) {
  main table { table-layout: auto; min-width: 0; }
  main thead th { min-width: 0 !important; width: auto !important; }
  main thead th:first-child, main tbody th { position: static; max-width: none; }
  main th, main td { padding: .4rem .35rem; }
}
@media print {
  main thead th:nth-child(3) { width: 16%; }
  @page { size: A4 portrait; margin: 8mm 10mm; }
  body { font-size: 7.5pt; line-height: 1.25; }
  header, section { break-before: auto; page: auto; }
  section.wide { page: auto; }
  section h2, .made { display: none; }
  h1 { font-size: 13pt; margin: 1mm 0; }
  h3 { font-size: 8.5pt; margin: 1.5mm 0 .5mm; }
  p { max-width: none; margin: .5mm 0; }
  .lead { font-size: 8pt; }
  .top { border-top-width: 1mm; }
  header { padding-top: 1.5mm; }
  .scroll { margin: 1.5mm 0 .5mm; }
  table { font-size: 7pt; line-height: 1.15; }
  caption { font-size: 8.5pt; padding: 0 0 .5mm; }
  th, td { padding: .2mm 1mm; }
  .note { font-size: 6.5pt; }
  footer { margin: 1mm 0 0; padding: 0; }
  footer p { font-size: 6.5pt; margin: 0; }
}
</style>
`;

/** A page that prints on one sheet of A4. */
export function oneSheetHtml(page: string): string {
  return page.replace('</head>', `${onPaper}</head>`);
}
