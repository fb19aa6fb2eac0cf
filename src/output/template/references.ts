import { columnIndex } from '../../values/cell.ts';
import { unescapeXml } from '../package/xml.ts';

/** A stretch of cells on a sheet: columns from nought, rows from one, both ends included. */
export interface Stretch {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const stretch = /^(?:'((?:[^']|'')+)'|([^'!()]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The stretch a reference such as `'Our plan'!$B$4:$B$9` names; null for what names none. */
export function stretchOf(text: string): Stretch | null {
  const [, quoted, bare, left, top, right = left, bottom = top] = stretch.exec(text.trim()) ?? [];
  if (left === undefined || top === undefined) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare ?? '',
    left: columnIndex(left),
    right: columnIndex(right as string),
    top: Number(top),
    bottom: Number(bottom),
  };
}

/** A stretch of a sheet as a reference from elsewhere names it. */
export function onSheet(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

/** A table that has become longer or shorter: its columns, its heading’s row, and the last row of its data then and now. */
export interface Grown {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly was: number;
  readonly is: number;
}

/** A reference to data of a table, as it must read now; anything else stays. */
export function followed(text: string, grown: readonly Grown[], sheet: string | null = null): string {
  const at = stretchOf(sheet === null ? unescapeXml(text) : onSheet(sheet, text));
  if (!at || !text.includes(':')) return text;
  const table = grown.find(
    (one) =>
      one.sheet.toLowerCase() === at.sheet.toLowerCase() &&
      one.left <= at.left &&
      at.right <= one.right &&
      at.bottom === one.was &&
      (at.top === one.header || at.top === one.header + 1),
  );
  return table ? text.replace(/(\d+)(\s*)$/, `${table.is}$2`) : text;
}
