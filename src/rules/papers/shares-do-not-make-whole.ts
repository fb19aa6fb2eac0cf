import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import { at, printedDecimals, type Row } from '../../nouns/row.ts';
import { cellIn, keyOfTable, type Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { decimalsOf } from '../../values/shares.ts';
import { count, keyOf } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { type JudgedShares, judgedShares, roundingOf, shareCell } from '../printed/printed-shares.ts';
import type { Rule } from '../rule.ts';
import { lastingPlace, placeOf } from '../standing.ts';

type Shared = Row<{ readonly share: number; readonly question?: string }>;

/** Columns of shares that should make a whole: answers to one question, and budget lines of one table and year; not of a table where a share is not its figure, which puts their sum out. */
function columnsOf(picture: Picture): (readonly [Shared, ...Shared[]])[] {
  const slips = new Set(judgedShares(picture).flatMap(({ odd, table }) => (odd.length > 0 ? [table] : [])));
  const withShare = (rows: readonly Row<{ readonly share?: number }>[]): Shared[] =>
    inOrder(rows.filter((row): row is Shared => row.share !== undefined && !slips.has(row.origin.table)));
  const table = ({ origin }: Shared): string => keyOfTable(origin.table);
  const totalled = ({ origin }: Shared): boolean => origin.table.totals.some((total) => total.field === 'share');
  const answers = grouped(withShare(picture.records.engagement), (row) =>
    totalled(row) ? null : `${table(row)}#${keyOf(row.question ?? '')}`,
  );
  const lines = grouped(withShare(picture.records.budget), (row) =>
    totalled(row) ? null : `${table(row)}#${(row as { year?: string }).year ?? ''}`,
  );
  return [...answers, ...lines].map(([, rows]) => rows).filter((rows) => rows.length > 1);
}

function judgeColumn(rows: readonly [Shared, ...Shared[]], nearPercent: number): { found?: Found; unjudged?: Unjudged } {
  const decimals = Math.max(...rows.map((row) => printedDecimals(row, 'share', row.share)));
  const total = Number(rows.reduce((sum, row) => sum + row.share, 0).toFixed(decimals));
  const rounding = roundingOf(rows.length, decimals);
  const out = Math.abs(total - 100);
  if (out <= rounding + 1e-9) return {};
  const unjudged = (because: string) => ({ unjudged: { about: rows[0].id, because, cell: at(rows[0], 'share') } });
  if (out > nearPercent) return unjudged(`the ${rows.length} shares add to ${total}%, so they may not be meant to make a whole`);
  // Each rounded the same way is out by less than a whole unit.
  if (out < 2 * rounding - 1e-9)
    return unjudged(
      `the ${rows.length} shares add to ${total}%: more than the ${said(rounding)} that rounding each to the nearest explains, and less than the ${said(2 * rounding)} that rounding each ${total > 100 ? 'up' : 'down'} does`,
    );
  const [first, ...others] = rows.map((row) => at(row, 'share')) as [Cell, ...Cell[]];
  return {
    found: {
      text: `${count(rows.length, 'share')} add to ${total}%. Rounding each up or down at the last printed place can put them out by less than ${said(2 * rounding)}, and they are out by ${Number(out.toFixed(decimals))}. One of them is likely to be misprinted; check them against the counts.`,
      about: rows.map((row) => row.id),
      evidence: evidenceOf(first, others),
    },
  };
}

function said(points: number): string {
  return String(Number(points.toFixed(6)));
}

/** A printed total of shares that its own shares make, and that is no whole. What they do not make is another rule’s. */
function judgePrinted(judged: JudgedShares): Found[] {
  const { column, odd, table } = judged;
  const { total } = column;
  if (total === null || odd.length > 0) return [];
  const rounding = roundingOf(total.rows, total.decimals);
  const printed = [...table.totals, ...(table.printed?.totals ?? [])].find(({ cell }) => cell === total.cell);
  const isMade = printed === undefined || Math.abs(printed.added - total.value) <= rounding + 1e-9;
  if (!isMade || Math.abs(total.value - 100) < 2 * rounding - 1e-9 || Math.abs(total.value - 100) <= 1e-9) return [];
  return [
    {
      text: `Under “${column.heading}”, ${count(total.rows, 'share')} make the ${total.value.toFixed(total.decimals)}% printed as “${total.name}”, and not 100%. Rounding can put them out by less than ${said(2 * rounding)}. Work the shares out again, or say what they are shares of.`,
      about: [lastingPlace(shareCell(judged, total.cell), column.heading, total.name)],
      evidence: evidenceOf(shareCell(judged, total.cell)),
      severity: 'warning',
    },
  ];
}

/** A printed total of shares under a heading that does not say they are of one whole: near it, it was meant to be. */
function judgeTotal(table: Table, total: PublishedTotal, nearPercent: number): { found?: Found; unjudged?: Unjudged } {
  const rounding = roundingOf(total.rows, decimalsOf(total.published));
  const out = Math.abs(total.published - 100);
  const isMade = Math.abs(total.published - total.added) <= rounding + 1e-9;
  if (!isMade || out <= rounding + 1e-9) return {};
  const cell = cellIn(table, total);
  const about = placeOf(cell);
  const printed = `the ${count(total.rows, 'share')} make the ${total.published}% printed as “${total.label}”`;
  if (out > nearPercent) return { unjudged: { about, because: `${printed}, so they may not be meant to make a whole`, cell } };
  if (out < 2 * rounding - 1e-9) return { unjudged: { about, because: `${printed}, which rounding each one way explains`, cell } };
  return {
    found: {
      text: `${printed.replace(/^t/, 'T')}, and not 100%. Work the shares out again.`,
      about: [lastingPlace(cell, total.field, total.label)],
      evidence: evidenceOf(cell),
    },
  };
}

/** Shares of one whole that add to something else, by more than rounding explains. */
export const sharesDoNotMakeWhole: Rule = {
  card: {
    family: 'papers',
    title: 'Shares do not make a whole',
    severity: 'advice',
    method:
      'Shares of one question, or of one budget table, are added where the table prints no total of them; where it does, in any table, the total is held against 100. Half a unit of the last printed place for every share is put down to rounding to the nearest; what is out by more than a whole unit each is found.',
    exclusions: [
      'A share that stands by itself is left alone.',
      'What is out by up to a whole unit of the last printed place for every share may all have been rounded one way, and is not judged.',
      'Shares more than `nearPercent` points away from 100, with no total, may be answers people could tick together, and are not judged.',
    ],
    why: 'A small slip in a published table makes people doubt the large figures too.',
    remedy: 'Work the shares out again from the counts.',
    source:
      'Cambridgeshire, children’s centres consultation (2017): shares that add to 100.2%, which rounding up may explain; Plymouth (2015), section 2.5: 100.01%, which rounding explains',
    limits: { nearPercent: 5 },
  },
  judge(picture, limits) {
    const columns = columnsOf(picture);
    const verdicts = columns.map((rows) => judgeColumn(rows, limits['nearPercent'] ?? 5));
    const printed = judgedShares(picture).filter(({ column }) => column.total !== null);
    const isPrinted = (cell: string, table: Table): boolean =>
      printed.some((one) => one.table === table && one.column.total?.cell === cell);
    const totals = picture.tables.flatMap((table) =>
      table.totals.filter(({ field, cell }) => field === 'share' && !isPrinted(cell, table)).map((total) => ({ table, total })),
    );
    verdicts.push(...totals.map(({ table, total }) => judgeTotal(table, total, limits['nearPercent'] ?? 5)));
    return {
      examined: columns.length + printed.length + totals.length,
      found: [...verdicts.flatMap(({ found }) => (found ? [found] : [])), ...printed.flatMap(judgePrinted)],
      unjudged: verdicts.flatMap(({ unjudged }) => (unjudged ? [unjudged] : [])),
    };
  },
};
