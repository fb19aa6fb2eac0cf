import type { Found } from '../../nouns/finding.ts';
import type { OneArrangement } from '../../nouns/joined.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, nameOf } from '../../nouns/row.ts';
import { fieldAbout } from '../../nouns/workspace.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds, nothing, type Pence, sum } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { commissionersOf } from '../buyers/buyers.ts';
import { lineOf } from '../decision-line.ts';
import { otherValues } from '../joining/other-values.ts';
import { comparison } from '../joining/recorded-again.ts';
import type { Entry } from '../joining/repeats.ts';
import { evidenceOf, grouped, sortedByCell } from '../order.ts';
import type { Rule } from '../rule.ts';
import { few, lastingName, tableName } from '../standing.ts';
import { endField, endOf } from '../term.ts';

const whoBuys = (row: Entry): string => list(commissionersOf(row)) || 'a body it does not name';

/** The cells of an arrangement in the order of its registers, that at which it counts first. */
function cellsOf({ rows }: OneArrangement): [Cell, ...Cell[]] {
  const valued = (row: Entry): Cell => at(row, row.annualValue === undefined ? 'totalValue' : 'annualValue');
  return rows.flatMap((row) => [at(row, 'title'), valued(row)]) as [Cell, ...Cell[]];
}

/** Days on which the registers do not agree, and which of them are used. */
function daysApart({ rows }: OneArrangement): string {
  const [first] = rows;
  const starts = new Set(rows.map(({ start }) => start)).size > 1;
  const ends = new Set(rows.map((row) => endOf(row))).size > 1;
  const said = (row: Entry): string =>
    [
      ...(starts && row.start ? [`from ${formatDay(row.start)}`] : []),
      ...(ends && endOf(row) ? [`to ${formatDay(endOf(row) as NonNullable<ReturnType<typeof endOf>>)}`] : []),
    ].join(' ') || 'not stated';
  if (!starts && !ends) return '';
  const days = rows.map((row) => `${said(row)} (${formatCell(at(row, ends ? endField(row) : 'start'))})`);
  return ` Its days differ: ${list(days)}; those of ${formatCell(at(first, 'title'))} are used.`;
}

/** One arrangement as part of a sentence: its name, and whose row stands where. */
function named({ rows }: OneArrangement): string {
  return `“${nameOf(rows[0])}” (${rows.map((row) => `${whoBuys(row)} at ${formatCell(at(row, 'title'))}`).join('; ')})`;
}

function addedAgain({ rows }: OneArrangement): Pence {
  return sum(rows.slice(1).map(({ annualValue, totalValue }) => annualValue ?? totalValue ?? nothing));
}

/** The lines of decisions.csv that settle it: who else pays for the row that would count at another, or that nobody does. */
function linesFor({ rows: [first, row = first] }: OneArrangement): { readonly one: string; readonly several: string } {
  const about = fieldAbout('contracts', row.id, 'contributions');
  const [partner = 'joint'] = commissionersOf(first).filter((name) => !commissionersOf(row).includes(name));
  return { one: lineOf('field', about, partner), several: lineOf('field', about, 'none') };
}

/** The registers of some arrangements: what is asked of their keepers is one thing, whatever joins it. */
function registersAmong(arrangements: readonly OneArrangement[]): string[] {
  return [...new Set(arrangements.flatMap(({ rows }) => rows.map(({ origin }) => lastingName(origin.table))))].sort();
}

function told(arrangements: readonly [OneArrangement, ...OneArrangement[]]): Found {
  const [one] = arrangements;
  const [first, ...others] = arrangements.flatMap(cellsOf) as [Cell, ...Cell[]];
  const what =
    arrangements.length === 1
      ? `${named(one)} is one arrangement in ${count(one.rows.length, 'row')} of the registers, by what they say of it, and counts once: ${formatPounds(addedAgain(one))} is not added again.`
      : `${count(arrangements.length, 'arrangement')} stand in several rows of the registers each, by what they say of them, and count once: ${few(arrangements.map(named))}. ${formatPounds(sum(arrangements.map(addedAgain)))} is not added again.`;
  const apart = arrangements.filter((each) => daysApart(each) !== '');
  const days =
    arrangements.length === 1
      ? daysApart(one)
      : apart.length === 0
        ? ''
        : ` The days of ${apart.length} differ between the registers (${few(apart.map(({ rows }) => `“${nameOf(rows[0])}”`))}): those of the row named first are used.`;
  return {
    text: `${what}${days} If ${arrangements.length === 1 ? 'they are two contracts' : 'one is two contracts'}, add to decisions.csv as here: ${linesFor(one).several}.`,
    about: registersAmong(arrangements),
    evidence: evidenceOf(first, others),
    severity: 'advice',
    apart: 'counted-once',
  };
}

function asked(arrangement: OneArrangement, picture: Picture): Found {
  const [first, ...others] = cellsOf(arrangement);
  const { alike, apart } = comparison(arrangement.rows, picture);
  const { one, several } = linesFor(arrangement);
  return {
    text: `${named(arrangement)} may be one arrangement that each body has in its register. Is it? They have the same ${list(alike)}${apart.length === 0 ? '' : ` and differ in ${list(apart)}`}; until it is settled each row counts, and ${formatPounds(addedAgain(arrangement))} may be counted twice. If it is one, add to decisions.csv: ${one}. If not: ${several}.`,
    about: arrangement.rows.map(({ id }) => id),
    evidence: evidenceOf(first, others),
    amount: addedAgain(arrangement),
  };
}

function manyAsked(arrangements: readonly [OneArrangement, ...OneArrangement[]]): Found {
  const [first, ...others] = arrangements.flatMap(cellsOf) as [Cell, ...Cell[]];
  const amount = sum(arrangements.map(addedAgain));
  const { one, several } = linesFor(arrangements[0]);
  return {
    text: `${count(arrangements.length, 'arrangement')} may each stand in the registers of several bodies: ${few(arrangements.map(named))}. Are they one each? Until it is settled every row counts, and ${formatPounds(amount)} may be counted twice. For each that is one, add to decisions.csv as here: ${one}. For each that is not: ${several}.`,
    about: registersAmong(arrangements),
    evidence: evidenceOf(first, others),
    amount,
    apart: 'asked-together',
  };
}

const registersOf = ({ rows }: OneArrangement): string =>
  [...new Set(rows.map(({ origin }) => tableName(origin.table)))].sort().join(' and ');

function found(picture: Picture, most: number): Found[] {
  const all = sortedByCell(picture.joined.arrangements, ({ rows: [first] }) => at(first, 'title'));
  const [sure, likely] = [all.filter(({ isTold }) => isTold), all.filter(({ isTold }) => !isTold)];
  return [
    ...grouped(sure, registersOf).map(([, own]) => told(own)),
    ...grouped(likely, registersOf).flatMap(([, own]) => (own.length > most ? [manyAsked(own)] : own.map((one) => asked(one, picture)))),
  ];
}

/** What several bodies buy together, in the register of each. */
export const sameArrangement: Rule = {
  card: {
    family: 'duplication',
    title: 'One arrangement in the registers of several bodies',
    severity: 'warning',
    method:
      'Rows of two registers or two commissioners are one arrangement when their title (its telling words), provider, lot and a value are the same, their days meet, and a row says that it is joint (section 75, pooled, jointly commissioned, who else pays), the two name a commissioner in common, or their reference is one. It counts once wherever money is added, at the row in scope that ends first; that is advice, with no amount. So are rows whose titles say one thing in other words (a need in common, the very same days, no word or number that tells them apart) when both say that they are joint. They may be one when only one of those says so, when a row says that it is joint and only the providers differ, or when nothing says so and a council and another body buy: that is a question, the amount is what may be counted twice, and more than `oneByOne` of the same registers are one. A `field` line on who else pays (“contributions”) settles it: a partner’s name makes the rows one, under two titles too where the partner buys the other row from the same provider at the same value, “none” keeps them apart. Two rows alike but for their value, where nothing says who pays what, count each and are advice: both sums are told, of two parts and of a whole with its part.',
    exclusions: [
      'Two councils that buy alike have two contracts, unless something says that they have one.',
      'Rows of different values whose register says who pays what are each body’s part, and left alone.',
      'More than six rows of one title and value are a price that many contracts have, and are left alone.',
      'Rows of one commissioner that do not say they are joint are left to `recorded-twice`.',
      'Lists of services are not compared: only rows of contract registers are.',
    ],
    why: 'A pooled budget that two partners each enter looks like twice the money, and two officers buy it again.',
    remedy: 'Agree which register leads, or say in decisions.csv who else pays, or that nobody does.',
    source: 'NHS Act 2006 section 75; SI 2000/617: one partner hosts the pooled fund',
    limits: { oneByOne: 5 },
  },
  judge: (picture, limits) => ({
    examined: picture.records.contracts.length,
    found: [...found(picture, limits['oneByOne'] ?? 5), ...otherValues(picture)],
    unjudged: [],
  }),
};
