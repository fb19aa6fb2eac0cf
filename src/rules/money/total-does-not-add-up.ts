import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { PublishedTotal, Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, pence, roundHalfAway } from '../../values/money.ts';
import { decimalsOf } from '../../values/shares.ts';
import { count } from '../../values/text.ts';
import { byCell, evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../standing.ts';

const shares = new Set(['share', 'payShare']);

function valuesOf(picture: Picture, table: Table, field: string): number[] {
  return recordsOf(picture, table)
    .map((row) => (row as unknown as Readonly<Record<string, unknown>>)[field])
    .filter((value) => typeof value === 'number');
}

/** How far rounding alone can put a total out: half a unit of the last printed place for every row. Money and whole counts are exact. */
function tolerance(total: PublishedTotal, values: readonly number[]): number {
  const decimals = Math.max(decimalsOf(total.published), ...values.map(decimalsOf));
  if (total.money || (decimals === 0 && !shares.has(total.field))) return 0;
  return (0.5 / 10 ** decimals) * Math.max(total.rows, 1);
}

function written(total: PublishedTotal, value: number): string {
  if (total.money) return formatPounds(pence(roundHalfAway(value)));
  return `${Number(value.toFixed(6))}${shares.has(total.field) ? '%' : ''}`;
}

function judgeTotal(picture: Picture, table: Table, total: PublishedTotal): { found?: Found; unjudged?: Unjudged } {
  const values = valuesOf(picture, table, total.field);
  const out = total.published - total.added;
  if (Math.abs(out) <= tolerance(total, values) + 1e-9) return {};
  const cell: Cell = { file: table.file, sheet: table.sheet, cell: total.cell };
  const about = `${table.file}#${table.sheet ?? ''}!${total.cell}`;
  if (total.unread > 0)
    return {
      unjudged: {
        about,
        because: `${count(total.unread, 'row')} under this total could not be read, so what it should be is not known`,
        cell,
      },
    };
  const by = written(total, Math.abs(out));
  return {
    found: {
      text: `“${total.label}” says ${written(total, total.published)}, and the ${count(total.rows, 'row')} above it ${total.rows === 1 ? 'is' : 'add to'} ${written(total, total.added)}: the printed total is ${by} too ${out > 0 ? 'high' : 'low'}. Find the row that is wrong or missing, or print the total again.`,
      about: [about],
      evidence: evidenceOf(cell),
      apart: total.field,
      ...(total.money ? { amount: pence(roundHalfAway(Math.abs(out))) } : {}),
    },
  };
}

/** A printed total that its own rows do not make. */
export const totalDoesNotAddUp: Rule = {
  card: {
    family: 'money',
    title: 'A printed total does not add up',
    severity: 'error',
    method:
      'Every total row that a table prints is added up again from its own rows. Money and whole counts must agree exactly; percentages and decimals may differ by half a unit of the last printed place for every row.',
    exclusions: [
      'A table that prints no total is left alone.',
      'Totals of two tables are not compared with each other.',
      'When a row under the total could not be read, a difference is not judged.',
    ],
    why: 'Whoever adds it up will believe neither figure.',
    remedy: 'Find the row that is wrong, missing or counted twice; then correct the total in the source file.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 2.5 and 7.6: totals that agree to the pound',
    limits: {},
  },
  judge(picture) {
    const totals = [...picture.tables]
      .sort(
        (a, b) =>
          byCell({ file: a.file, sheet: a.sheet, cell: 'A1' }, { file: b.file, sheet: b.sheet, cell: 'A1' }) ||
          (a.range < b.range ? -1 : 1),
      )
      .flatMap((table) => table.totals.map((total) => judgeTotal(picture, table, total)));
    return {
      examined: totals.length,
      found: totals.flatMap(({ found }) => (found ? [found] : [])),
      unjudged: totals.flatMap(({ unjudged }) => (unjudged ? [unjudged] : [])),
    };
  },
};
