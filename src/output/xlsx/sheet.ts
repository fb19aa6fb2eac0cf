import type { Workbook } from 'exceljs';
import type { Imprint } from '../imprint.ts';
import { type Package, textOf, withPart } from '../package/package.ts';
import { sheetsOf } from '../package/worksheets.ts';
import type { Shared } from './cell-xml.ts';
import { markTables, shadeMap } from './mark-tables.ts';
import { offerChoices } from './offer-choices.ts';
import type { SheetPlan } from './places.ts';
import { setPrinting, setView } from './printing.ts';
import type { SheetRows } from './sheet-rows.ts';
import { tabs } from './styles.ts';

/** Adds a sheet with all it has but its rows: its columns, its tables, what may be chosen in them, how it is printed and seen. */
export function addSheet(workbook: Workbook, plan: SheetPlan, { heights }: SheetRows, imprint: Imprint): void {
  const sheet = workbook.addWorksheet(plan.name, { properties: { tabColor: tabs[plan.id === plan.page.id ? 'page' : 'further'] } });
  plan.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  // One text at least, or the writer makes no part for texts.
  sheet.getCell(1, 1).value = plan.name;
  markTables(sheet, plan);
  offerChoices(sheet, plan);
  if (plan.page.id === 'map') shadeMap(sheet, plan);
  setPrinting(sheet, plan, heights, imprint);
  setView(sheet, plan, workbook.worksheets[0] === sheet);
}

/** The workbook with the looks its cells have, in place of those the writer knows of. */
export function withLooks(from: Package, { looks }: Shared): Package {
  return withPart(from, 'xl/styles.xml', looks.xml);
}

/** The workbook with the rows of its sheets, and the texts that stand in them. The last thing done to it: a sheet without its rows is quickly read and changed. */
export function withRows(from: Package, rows: ReadonlyMap<string, SheetRows>, { texts }: Shared): Package {
  const filled = sheetsOf(from).worksheets.reduce((made, { name, part }) => {
    const own = rows.get(name);
    if (!own) return made;
    const xml = textOf(made, part)
      .replace(/(?<=<dimension ref=")[^"]*/, `A1:${own.last}`)
      .replace(/<sheetData>.*<\/sheetData>/, () => `<sheetData>${own.xml}</sheetData>`);
    return withPart(made, part, xml);
  }, from);
  return withPart(filled, 'xl/sharedStrings.xml', texts.xml());
}
