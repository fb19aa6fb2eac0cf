import type { PrintedFigures, PublishedTotal, ShareColumn } from '../../nouns/printed.ts';
import type { Column } from '../../nouns/table.ts';
import type { BodyRow } from '../body-row.ts';
import type { AnyKind, Field } from '../tables/table-kind.ts';
import { publishedTotals } from '../totals.ts';
import { totalsAcross } from './across.ts';
import { type FigureColumn, figureColumns } from './columns.ts';
import type { Line } from './figure.ts';
import { sharesDown } from './shares.ts';

/** A longer table is a ledger: nobody printed it for people to add up, and only the totals of its own fields are. */
const linesAtMost = 5000;

/** Headings of figures that do not add up: a rate of the whole stands below them. */
const addsToNothing =
  /%|\b(?:rates?|average|avg|mean|median|ratio|per|unit|price|rank|score|age|index|likelihood|impact|ci|lower|upper|target|national|england|local|best|worst)\b/i;

/** Totals printed below columns that no field explains, added again like those of fields. */
function openTotals(body: readonly BodyRow[], columns: readonly FigureColumn[], shares: readonly ShareColumn[]): PublishedTotal[] {
  const isShare = ({ cell }: Column): boolean => shares.some((share) => share.cell === cell && share.total !== null);
  const isAdded = ({ column, unit }: FigureColumn): boolean => unit !== 'percent' && !addsToNothing.test(column.heading);
  const open = columns.filter((one) => one.column.field === null && (isAdded(one) || isShare(one.column)));
  if (open.length === 0) return [];
  const named = open.map(({ column }): Column => ({ ...column, field: column.heading || column.cell }));
  const fields = Object.fromEntries(
    open.map(({ unit }, i): [string, Field] => [
      (named[i] as Column).field as string,
      { type: unit === 'number' ? 'number' : unit === 'money' ? 'money' : 'percent', headings: [] },
    ]),
  );
  const kind: AnyKind = { kind: 'budget', title: '', fields, telling: [], names: [], needs: [] };
  return publishedTotals(body, named, kind);
}

/** What a table prints that its other figures should make; null when it prints nothing of the sort. The shares of consultations and of split services are judged by their own counts and bases. */
export function printedFigures(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind | null): PrintedFigures | null {
  const lines = body.filter((row): row is Line => row.is === 'data' || row.is === 'total');
  const isNamed = columns.some(({ heading }) => /total|overall|\bsum\b|^all\b|%|per\s?cent|share|proportion/i.test(heading));
  if (lines.length > linesAtMost || !(isNamed || lines.some(({ is }) => is === 'total'))) return null;
  const held = figureColumns(lines, columns);
  const across = totalsAcross(
    lines,
    columns.map((column) => held.find((one) => one.column === column) ?? null),
  );
  const shares = kind?.kind === 'engagement' || kind?.kind === 'services' ? [] : sharesDown(lines, held);
  const totals = openTotals(body, held, shares);
  return totals.length + across.length + shares.length === 0 ? null : { totals, across, shares };
}
