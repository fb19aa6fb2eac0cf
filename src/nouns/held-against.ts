import { formatCell } from '../values/cell.ts';
import { betterWay, shareBeside, shareBesideSaid } from './better.ts';
import type { Kpi } from './intent.ts';
import { at, figureWritten, noteOn, type Row } from './row.ts';

/** A result held against its target: met, or missed, and how that was told, as part of a sentence; or why the two cannot be held against one another, and the field that would have to be mended. */
export type Held =
  | { readonly is: 'met' | 'missed'; readonly way: 'more' | 'less' | null; readonly because: string }
  | { readonly is: 'untold'; readonly because: string; readonly field: 'actual' | 'target' | 'measure' };

/** What stands in a cell of a result or its target where no figure could be read, quoted; null where nothing is written, or nothing that could be one. */
export function unreadFigure(row: Row<Kpi>, field: 'actual' | 'target'): string | null {
  const unread = noteOn(row, field, 'unreadable') ?? noteOn(row, field, 'ambiguous');
  if (unread) return `“${unread.quoted}”, which cannot be read`;
  const held = noteOn(row, field, 'not stated');
  return held && /[\d*[]/.test(held.quoted) ? `“${held.quoted}”, which is no figure` : null;
}

/** Which way is better: as the table says, else as the sign of the target does; null where neither does, or they do not agree. */
function wayOf(row: Row<Kpi>): 'more' | 'less' | null | 'both' {
  const { better } = row;
  const said = betterWay(better === undefined ? {} : { better });
  const sign = row.origin.marks?.['target']?.sign;
  const signed = sign === undefined ? null : sign === '≥' || sign === '>' ? 'more' : 'less';
  const way = said === null ? null : said === 'high' ? 'more' : 'less';
  return way !== null && signed !== null && way !== signed ? 'both' : (way ?? signed);
}

/** Why two figures are not of one measure: other units, or a share of one beside a percentage; null where nothing says so. */
function unlike(row: Row<Kpi>, actual: number, target: number): string | null {
  const [unit, other] = [row.origin.marks?.['actual']?.unit, row.origin.marks?.['target']?.unit];
  const share = unit === undefined && other === undefined ? shareBeside(actual, target) : null;
  const isMixed = (unit === '%') !== (other === '%');
  const bare = unit === '%' ? target : actual;
  const isPlain = (unit === '%' ? other : unit) === undefined;
  if (isMixed && isPlain && bare > 0 && bare <= 1)
    return `${bare} may be a share, which is ${Number((bare * 100).toFixed(6))}%, or a percentage`;
  if (share !== null) return shareBesideSaid(share);
  if (unit === other || (isMixed && isPlain)) return null;
  return 'they are not said to be in the same unit';
}

/** Holds a result against its target by which way is better. A rating is not asked. */
export function heldAgainst(row: Row<Kpi>): Held {
  const { actual, target } = row;
  if (actual === undefined) return { is: 'untold', because: unreadFigure(row, 'actual') ?? 'no result is stated', field: 'actual' };
  const said = figureWritten(row, 'actual', actual);
  if (target === undefined) {
    const unread = unreadFigure(row, 'target');
    const because =
      unread === null ? `${said}: no target is stated` : `${said}: its target at ${formatCell(at(row, 'target'))} is ${unread}`;
    return { is: 'untold', because, field: 'target' };
  }
  const against = `${said} against a target of ${figureWritten(row, 'target', target)}`;
  const mixed = unlike(row, actual, target);
  if (mixed !== null) return { is: 'untold', because: `${against}: ${mixed}`, field: 'target' };
  const way = wayOf(row);
  if (way === 'both') return { is: 'untold', because: `${against}: its sign and what is said to be better do not agree`, field: 'target' };
  const sign = row.origin.marks?.['target']?.sign;
  const isStrict = sign === '<' || sign === '>';
  if (actual === target && !isStrict) return { is: 'met', way: null, because: against };
  if (way === null) return { is: 'untold', because: `${against}: whether more or less is better is not stated`, field: 'measure' };
  const isMet = actual !== target && (way === 'more' ? actual > target : actual < target);
  return { is: isMet ? 'met' : 'missed', way, because: `${against}, where ${way} is better` };
}
