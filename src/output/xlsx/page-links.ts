import { address } from '../../values/cell.ts';
import { type Package, textOf, withPart } from '../package/package.ts';
import { placeNamed, type SheetLink, sheetsOf, withLinks } from '../package/worksheets.ts';
import type { SheetPlan } from './places.ts';

function linksOn({ lines }: SheetPlan, sheetOf: ReadonlyMap<string, string>): SheetLink[] {
  return lines.flatMap((line) => {
    const list = line.kind === 'link' ? sheetOf.get('contents') : undefined;
    if (list !== undefined) return [{ cell: address(0, line.row), to: placeNamed(list, 'A1') }];
    return line.kind !== 'row'
      ? []
      : line.table.columns.flatMap(({ id }, column) => {
          const to = sheetOf.get(line.of.cells[id]?.leadsTo ?? '');
          return to === undefined ? [] : [{ cell: address(column, line.row), to: placeNamed(to, 'A1') }];
        });
  });
}

/** The workbook in which a cell that names a page, or one of its sheets, leads there, and one that names the list of sheets back to it. The cell holds its words and no formula. */
export function withPageLinks(from: Package, plans: readonly SheetPlan[]): Package {
  const parts = new Map(sheetsOf(from).worksheets.map(({ name, part }) => [name, part]));
  const sheetOf = new Map(plans.toReversed().map(({ id, name }) => [id, name]));
  return plans.reduce((made, plan) => {
    const part = parts.get(plan.name);
    const links = part === undefined ? [] : linksOn(plan, sheetOf);
    return part === undefined || links.length === 0 ? made : withPart(made, part, withLinks(textOf(made, part), links));
  }, from);
}
