import { columnIndex } from '../../values/cell.ts';
import { placeNamed } from '../package/worksheets.ts';
import { escapeXml, unescapeXml } from '../package/xml.ts';

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

/** A table that has become longer or shorter: its columns, its heading’s row, and the last row of its data then and now. */
export interface Grown {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly was: number;
  readonly is: number;
  /** Whether a row of totals stands beneath its data, and moves with them. */
  readonly totals: boolean;
}

/** A reference to data of a table, as it must read now; anything else stays. */
export function followed(text: string, grown: readonly Grown[], sheet: string | null = null): string {
  const at = stretchOf(sheet === null ? unescapeXml(text) : placeNamed(sheet, text));
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

const reference =
  /(?<![\w$!'.[\]:])(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w([.:])/g;

/** A formula of a sheet, as a workbook writes it, as it must read now: what names a table's data reaches as far as they do, what names its row of totals names it where it stands. */
export function formulaFollowing(formula: string, grown: readonly Grown[], sheet: string): string {
  const plain = unescapeXml(formula);
  const follows = plain
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, (text) => referenceFollowing(text, grown, sheet))))
    .join('');
  return follows === plain ? formula : escapeXml(follows);
}

function referenceFollowing(text: string, grown: readonly Grown[], sheet: string): string {
  const own = text.includes('!') ? null : sheet;
  if (text.includes(':')) return followed(text, grown, own);
  const at = stretchOf(own === null ? unescapeXml(text) : placeNamed(own, text));
  const table = grown.find((one) => one.totals && at !== null && isTotalOf(one, at));
  return table ? text.replace(/\d+$/, String(table.is + 1)) : text;
}

function isTotalOf(one: Grown, { sheet, left, top }: Stretch): boolean {
  return one.sheet.toLowerCase() === sheet.toLowerCase() && one.left <= left && left <= one.right && top === one.was + 1;
}
