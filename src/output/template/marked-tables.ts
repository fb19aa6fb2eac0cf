import { address } from '../../values/cell.ts';
import type { Package } from '../package/package.ts';
import { textOf } from '../package/package.ts';
import { relationshipsOf } from '../package/relationships.ts';
import type { Worksheet } from '../package/worksheets.ts';
import { placeNamed } from '../package/worksheets.ts';
import { attributeOf, childrenOf, rootOf, spliced } from '../package/xml.ts';
import { stretchOf } from './references.ts';

/** A table of a workbook, as Excel marks it: its part, its name, its headings, and the rows from its heading to its last row of data. */
export interface MarkedTable {
  readonly part: string;
  readonly sheet: Worksheet;
  readonly name: string;
  readonly headings: readonly string[];
  readonly left: number;
  readonly header: number;
  readonly last: number;
  readonly totals: boolean;
}

/** The tables of a worksheet. One without a row of headings cannot be filled by its headings, and is left out. */
export function markedTables(from: Package, sheet: Worksheet): MarkedTable[] {
  return relationshipsOf(from, sheet.part).flatMap(({ kind, part }): MarkedTable[] => {
    if (kind !== 'table' || part === null) return [];
    const xml = textOf(from, part);
    const root = rootOf(xml);
    const at = root && stretchOf(placeNamed(sheet.name, attributeOf(root.tag, 'ref') ?? ''));
    if (!root || !at || attributeOf(root.tag, 'headerRowCount') === '0') return [];
    const columns = childrenOf(xml, root).find(({ name }) => name === 'tableColumns');
    const totals = Number(attributeOf(root.tag, 'totalsRowCount') ?? 0) > 0;
    return [
      {
        part,
        sheet,
        name: attributeOf(root.tag, 'displayName') ?? attributeOf(root.tag, 'name') ?? '',
        headings: (columns ? childrenOf(xml, columns) : []).map(({ tag }) => attributeOf(tag, 'name') ?? ''),
        left: at.left,
        header: at.top,
        last: at.bottom - (totals ? 1 : 0),
        totals,
      },
    ];
  });
}

/** The part of a table that now reaches to another last row of data. */
export function withLastRow(xml: string, table: MarkedTable, last: number): string {
  const root = rootOf(xml);
  if (!root) return xml;
  const right = table.left + table.headings.length - 1;
  const to = (row: number): string => `${address(table.left, table.header)}:${address(right, row)}`;
  const set = (tag: string, ref: string): string => tag.replace(/(\sref\s*=\s*)("[^"]*"|'[^']*')/, `$1"${ref}"`);
  const filter = childrenOf(xml, root).find(({ name }) => name === 'autoFilter');
  const filtered = filter ? spliced(xml, filter.start, set(filter.tag, to(last)), filter.tag.length) : xml;
  return spliced(filtered, root.start, set(root.tag, to(last + (table.totals ? 1 : 0))), root.tag.length);
}
