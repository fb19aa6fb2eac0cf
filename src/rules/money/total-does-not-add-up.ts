import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import type { Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import { cellIn } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, pence, roundHalfAway } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { decimalsOf } from '../../values/shares.ts';
import { count } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';
import { byCell, evidenceOf, grouped } from '../order.ts';
import { type CastsOf, castsOf, ownRowSays } from '../printed/cross-cast.ts';
import { crossedBy } from '../printed/crossing.ts';
import { judgedShares } from '../printed/printed-shares.ts';
import { alternatives, readingsThatFit } from '../printed/total-readings.ts';
import { judgeAcross } from '../printed/totals-across.ts';
import { unreadSaid } from '../printed/unread-parts.ts';
import type { Rule } from '../rule.ts';
import { allRecords, lastingPlace, placeOf, tableName } from '../standing.ts';
import { significantWords } from '../words.ts';

const shares = new Set(['share', 'payShare']);

/** A printed total with its table, and what is known of the column it stands in. */
interface Printed {
  readonly table: Table;
  readonly total: PublishedTotal;
  /** Nothing says what the column holds: what looks like a total may be an average. */
  readonly isOpen: boolean;
}

function cellOf({ table, total }: Printed): Cell {
  return cellIn(table, total);
}

function isShare({ table, total }: Printed): boolean {
  return shares.has(total.field) || (table.printed?.shares.some((column) => column.total?.cell === total.cell) ?? false);
}

type Values = readonly number[];

const recordsByTable = ofPicture((picture) => new Map(grouped(allRecords(picture), ({ origin: { table } }) => tableName(table))));

/** The figures a printed total stands for; of a column with many totals they are gathered once. */
function valuesIn(picture: Picture): (printed: Printed) => Values {
  const columns = new Map<string, Values>();
  const columnOf = (table: Table, field: string): Values =>
    (recordsByTable(picture).get(tableName(table)) ?? [])
      .map((row) => (row as unknown as Readonly<Record<string, unknown>>)[field])
      .filter((value) => typeof value === 'number');
  return ({ table, total: { parts, field } }) => {
    if (parts) return parts.map(({ value }) => value);
    const key = `${tableName(table)}\n${field}`;
    const values = columns.get(key) ?? columnOf(table, field);
    columns.set(key, values);
    return values;
  };
}

/** How far rounding alone can put a total out: half a unit of the last printed place for every row and for itself, a penny where the figures have pence. A sum of whole pounds and whole counts is exact. */
function tolerance(printed: Printed, values: Values): number {
  const { table, total } = printed;
  if (total.money) return values.some((value) => value % 100 !== 0) ? 0.5 * (total.rows + 1) : 0;
  const column = table.printed?.shares.find((one) => one.total?.cell === total.cell);
  const decimals = Math.max(decimalsOf(total.published), ...values.map(decimalsOf), ...(column?.shares.map((one) => one.decimals) ?? []));
  if (decimals === 0 && !isShare(printed)) return 0;
  return (0.5 / 10 ** decimals) * (Math.max(total.rows, 1) + 1);
}

function written(printed: Printed, value: number): string {
  if (printed.total.money) return formatPounds(pence(roundHalfAway(value)));
  return `${Number(value.toFixed(6)).toLocaleString('en-GB', { maximumFractionDigits: 6 })}${isShare(printed) ? '%' : ''}`;
}

function mayBeAverage({ total, isOpen }: Printed, values: Values): boolean {
  return isOpen && values.length > 1 && total.published >= Math.min(...values) && total.published <= Math.max(...values);
}

const leavingOut = /\b(?:exclud(?:ing|es)|excl\.?|not including|without|before|net of)\s+([^()]+)/i;

/** Whether a total is out by what its own name leaves out: `Budget (excluding CERA)` below a row of CERA. */
function saysItLeavesOut({ label, parts = [] }: PublishedTotal, out: number, within: number): boolean {
  const words = significantWords(leavingOut.exec(label)?.[1] ?? '');
  if (words.size === 0) return false;
  const named = parts.filter(({ name }) => [...words].every((word) => significantWords(name).has(word)));
  return named.length > 0 && Math.abs(out + named.reduce((sum, { value }) => sum + value, 0)) <= within;
}

function judgeTotal(
  printed: Printed,
  values: Values,
  castOf: CastsOf,
  rows: readonly Row<object>[],
): { found?: Found; unjudged?: Unjudged } {
  const { total } = printed;
  if (total.rows === 0 && values.length === 0)
    return { unjudged: { about: placeOf(cellOf(printed)), because: 'no row stands above it', cell: cellOf(printed) } };
  const out = total.published - total.added;
  const within = tolerance(printed, values) + 1e-9;
  if (Math.abs(out) <= within || saysItLeavesOut(total, out, within)) return {};
  const cell = cellOf(printed);
  const about = placeOf(cell);
  const say = (value: number): string => written(printed, value);
  if (total.unread > 0) {
    const because =
      unreadSaid(total, rows, say) ??
      `${count(total.unread, 'row')} above it ${total.unread === 1 ? 'has' : 'have'} no figure that can be read, so what it should be is not known`;
    return { unjudged: { about, because, cell } };
  }
  if (mayBeAverage(printed, values))
    return {
      unjudged: { about, because: 'it lies between the least and the most of its rows, so it may be an average and no total', cell },
    };
  const by = say(Math.abs(out));
  const { cast, proven } = castOf(printed.table, total.field);
  const readings = total.parts === undefined ? [] : readingsThatFit(total.published, total.parts, say, proven);
  return {
    found: {
      text: `“${total.label}” says ${written(printed, total.published)}, and the ${count(total.rows, 'row')} above it ${total.rows === 1 ? 'is' : 'add to'} ${written(printed, total.added)}: the printed total is ${by} too ${out > 0 ? 'high' : 'low'}. ${readings.length === 0 ? 'Find the row that is wrong or missing, or print the total again.' : `It would fit if ${alternatives(readings)}. Find which it is, or print the total again.`}${ownRowSays(printed.table, total, cast, say)}`,
      about: [lastingPlace(cell, total.field, total.label)],
      evidence: evidenceOf(cell),
      apart: `${total.field}-by-${Number(out.toFixed(6))}`,
      ...(total.money ? { amount: pence(roundHalfAway(Math.abs(out))) } : {}),
    },
  };
}

/** Totals of shares that are out because a share is not its figure are said with that share, and totals of a figure whose row is out as well with that row. */
function isSaidElsewhere(picture: Picture): (printed: Printed) => boolean {
  const said = judgedShares(picture).filter(({ odd }) => odd.length > 0);
  return ({ table, total }) =>
    crossedBy(table, total) !== null || said.some((one) => one.table === table && one.column.total?.cell === total.cell);
}

/** A printed total that its own rows do not make. */
export const totalDoesNotAddUp: Rule = {
  card: {
    family: 'money',
    title: 'A printed total does not add up',
    severity: 'error',
    method:
      'Every total that a table prints, below its rows or beside them, is added up again from its own figures, whatever kind of table it is. Sums of whole pounds and whole counts must agree exactly; sums of money with pence, percentages, decimals and figures in thousands or millions may differ by half a unit of the last printed place for every figure and for the total. A figure that the other columns of its row make is not offered as the slip. A column is taken to total those beside it when two rows in three are their sum, or where there are too few to tell, when it is headed Total and they are years, quarters or alike.',
    exclusions: [
      'A table that prints no total is left alone.',
      'A total whose name says what it leaves out (“excluding grants”) is right without the rows that bear that name.',
      'Totals of two tables are not compared with each other.',
      'A total of shares that is out because one share is not its figure is left to `share-does-not-match-count`.',
      'When a row under the total could not be read, or none stands above it, or it may be an average, a difference is not judged.',
    ],
    why: 'Whoever adds it up will believe neither figure.',
    remedy: 'Find the row that is wrong, missing or counted twice; then correct the total in the source file.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 2.5 and 7.6: totals that agree to the pound',
    limits: {},
  },
  judge(picture) {
    const tables = [...picture.tables].sort(
      (a, b) =>
        byCell({ file: a.file, sheet: a.sheet, cell: 'A1' }, { file: b.file, sheet: b.sheet, cell: 'A1' }) || compare(a.range, b.range),
    );
    const isSaid = isSaidElsewhere(picture);
    const totals = tables.flatMap((table) => [
      ...table.totals.map((total) => ({ table, total, isOpen: false })),
      ...(table.printed?.totals ?? []).map((total) => ({ table, total, isOpen: true })),
    ]);
    const across = tables.flatMap((table) => (table.printed?.across ?? []).map((column) => ({ table, column })));
    const valuesOf = valuesIn(picture);
    const rowsOf = (table: Table): readonly Row<object>[] => recordsByTable(picture).get(tableName(table)) ?? [];
    const castOf = castsOf(rowsOf);
    const judged = totals
      .filter((printed) => !isSaid(printed))
      .map((printed) => judgeTotal(printed, valuesOf(printed), castOf, rowsOf(printed.table)));
    return {
      examined: totals.length + across.reduce((n, { column }) => n + column.rows, 0),
      found: [...judged.flatMap(({ found }) => found ?? []), ...across.flatMap(({ table, column }) => judgeAcross(table, column))],
      unjudged: judged.flatMap(({ unjudged }) => unjudged ?? []),
    };
  },
};
