import type { Found } from '../../nouns/finding.ts';
import type { AcrossColumn, AcrossTotal, PublishedTotal } from '../../nouns/printed.ts';
import type { Table } from '../../nouns/table.ts';
import { cellIn } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, fromPounds } from '../../values/money.ts';
import { count, list, slug } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import { lastingPlace, ofAll } from '../standing.ts';
import { crossedBy } from './crossing.ts';
import { alternatives, readingsThatFit } from './total-readings.ts';

const eachAtMost = 4;

function pounds(value: number, isMoney: boolean): string {
  return isMoney ? formatPounds(fromPounds(value)) : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function rowSaid(row: AcrossTotal, isMoney: boolean, crossing: readonly PublishedTotal[]): string {
  const { name, value, added, parts } = row;
  const sums = list(parts.map((part) => `${pounds(part.value, isMoney)} under “${part.name}”`));
  const readings = readingsThatFit(value, parts, (one) => pounds(one, isMoney));
  const fits = readings.length === 0 ? '' : `, which would fit if ${alternatives(readings)}`;
  const crossed =
    crossing.length === 0
      ? ''
      : `, and so the total of ${list(crossing.map(({ label, cell }) => `“${label}” at ${cell}`))} is out by as much`;
  return `“${name}” says ${pounds(value, isMoney)}, and ${sums} ${parts.length === 1 ? 'is' : 'add to'} ${pounds(added, isMoney)}${fits}${crossed}`;
}

/** One column of totals is one thing to mend, however many of its rows do not fit. */
export function judgeAcross(table: Table, column: AcrossColumn): Found[] {
  const [first, ...others] = column.odd;
  if (first === undefined) return [];
  const place = (cell: string): Cell => cellIn(table, { ...column, cell });
  const totals = [...table.totals, ...(table.printed?.totals ?? [])];
  const largest = Math.max(...column.odd.map(({ value, added }) => Math.abs(value - added)));
  const more = others.length > eachAtMost - 1 ? ` And ${count(others.length - eachAtMost + 1, 'row')} more.` : '';
  return [
    {
      text: `Under “${column.heading}”, ${ofAll(column.odd.length, column.rows)} ${column.rows === 1 ? 'row' : 'rows'} ${column.odd.length === 1 ? 'is' : 'are'} not what the columns beside ${column.odd.length === 1 ? 'it' : 'them'} add to: ${column.odd
        .slice(0, eachAtMost)
        .map((row) =>
          rowSaid(
            row,
            column.money,
            totals.filter((total) => crossedBy(table, total) === row),
          ),
        )
        .join('; ')}.${more} Find the figure that is wrong, or print the total again.`,
      about: column.odd.map(({ cell, name }) => lastingPlace(place(cell), column.heading, name)),
      evidence: evidenceOf(
        place(first.cell),
        column.odd.flatMap(({ cell, parts }) => [place(cell), ...parts.map((part) => place(part.cell))]),
      ),
      apart: `across-${slug(column.heading)}-by-${Number(largest.toFixed(6))}`,
      ...(column.money ? { amount: fromPounds(largest) } : {}),
    },
  ];
}
