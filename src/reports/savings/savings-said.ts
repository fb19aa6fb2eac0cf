import type { Saving } from '../../nouns/money.ts';
import type { Row } from '../../nouns/row.ts';
import { formatPounds, sum } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';

type Entry = Row<Saving>;

const figures = ['approved', 'forecast', 'achieved'] as const;

const called = ({ ref, title, id, year }: Entry): string => `${ref ?? title ?? id}${year === undefined ? '' : ` (${year})`}`;

/** What the cell of a figure holds that is no amount: words, or nothing. */
function instead({ origin: { notes } }: Entry, figure: string): string {
  const note = notes.find(({ field, quoted }) => field === figure && quoted !== '');
  return note === undefined ? '' : `, whose cell reads “${note.quoted}”`;
}

/** Savings that state no amount where others of their year do: left out of a total that stands beside whole ones. */
function leftOut(rows: readonly Entry[]): readonly string[] {
  return figures.flatMap((figure) => {
    const stating = new Set(rows.filter((row) => row[figure] !== undefined).map(({ year }) => year));
    const silent = rows.filter((row) => row[figure] === undefined && stating.has(row.year));
    if (silent.length === 0) return [];
    const who = silent.length > 4 ? count(silent.length, 'saving') : list(silent.map((row) => `${called(row)}${instead(row, figure)}`));
    return [`In no total of what is ${figure}: ${who}.`];
  });
}

/** What of the approved total is not cashable, or does not last: a total of unlike savings is no sum to take from a budget. */
function mixed(rows: readonly Entry[]): readonly string[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort();
  return years.flatMap((year) => {
    const own = rows.filter((row) => row.year === year && row.approved !== undefined);
    const kinds = [
      { what: 'not cashable', of: own.filter(({ cashable }) => cashable === false) },
      { what: 'for one year only', of: own.filter(({ recurrent }) => recurrent === false) },
    ].filter(({ of }) => of.length > 0 && of.length < own.length);
    if (kinds.length === 0) return [];
    const parts = kinds.map(({ what, of }) => `${formatPounds(sum(of.flatMap(({ approved }) => approved ?? [])))} that is ${what}`);
    return [`Approved${year === undefined ? '' : ` of ${year}`} holds ${list(parts)}.`];
  });
}

/** What must be said beside the totals of a savings tracker: what is in none of them, and what unlike things are in one. */
export function saidOfTotals(rows: readonly Entry[]): readonly string[] {
  return [...leftOut(rows), ...mixed(rows)];
}
