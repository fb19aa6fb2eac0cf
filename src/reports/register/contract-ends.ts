import type { Contract } from '../../nouns/contract.ts';
import type { Formula, Where } from '../../nouns/page.ts';
import { noteOn, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { absenceOf } from '../tables/fields.ts';
import { isTaken, noLastDay } from './last-day-taken.ts';

type Contracts = readonly Row<Contract>[];

/** The last of the twelve months from a day. */
export function yearFrom(asOf: Day): Day {
  return addMonths(asOf, 12);
}

/** Contracts that end in the twelve months from a day, by the last day every rule takes; and those of which none is known. */
export function contractsEnding(
  contracts: Contracts,
  asOf: Day,
): { readonly ending: readonly Row<Contract>[]; readonly unknown: readonly Row<Contract>[] } {
  const until = yearFrom(asOf);
  const ends = contracts.map((row) => [row, takenTerm(row).end] as const);
  return {
    ending: ends.flatMap(([row, end]) => (end !== null && end >= asOf && end <= until ? [row] : [])),
    unknown: ends.flatMap(([row, end]) => (end === null ? [row] : [])),
  };
}

/** Of contracts that state no end, how many nobody holds and that have yet to begin, for a procurement sets the end of those: `, 1 of them not let yet`. Empty where there are none. */
export function notLetAmong(unknown: readonly Contract[], asOf: Day): string {
  const n = unknown.filter(({ provider = [], start }) => provider.length === 0 && start !== undefined && start > asOf).length;
  if (n === 0) return '';
  return n === unknown.length ? ', and not let yet' : `, ${n.toLocaleString('en-GB')} of them not let yet`;
}

/** How many contracts ended before a day, extensions taken counted, and that they stand among the rest all the same: a register keeps what is over. Null where none did. */
export function endedWords(contracts: Contracts, asOf: Day): string | null {
  const ended = contracts.filter((row) => {
    const last = takenTerm(row).end ?? asOf;
    // Of an end before its start nobody knows which is wrong.
    return last < asOf && (row.start === undefined || row.start <= last);
  }).length;
  return ended === 0
    ? null
    : `${count(ended, 'contract')} ended before ${formatDay(asOf)} and ${ended === 1 ? 'is' : 'are'} counted all the same`;
}

/** How many contracts state an end that stands for none, such as 9999: they are not among those without one. Null where none does. */
export function standInWords(contracts: Contracts): string | null {
  const n = contracts.filter((row) => noteOn(row, row.currentEnd === undefined ? 'end' : 'currentEnd', 'sentinel')).length;
  return n === 0 ? null : `${count(n, 'more states', 'more state')} a day that stands for no end, such as 9999`;
}

function counted(wheres: readonly Where[], only: Where): Formula {
  const all = wheres.map((where): Formula => ({ op: 'count-where', table: 'contracts', where: { ...where, ...only } }));
  return all.reduce((one, other): Formula => ({ op: 'add', of: [one, other] }));
}

/** The columns of the register’s page that hold a contract’s last day, the one that goes before first: two of them are there only where some contract needs them. */
function endColumns(contracts: Contracts): readonly EndColumn[] {
  const needed = { currentEnd: contracts.some(({ currentEnd }) => currentEnd !== undefined), end: true, lastDay: contracts.some(isTaken) };
  return (['currentEnd', 'end', 'lastDay'] as const).filter((column) => needed[column]);
}

type EndColumn = 'currentEnd' | 'end' | 'lastDay';

/** What stands under a column in place of a day, each once: a spreadsheet program takes capitals for small letters. */
function inPlaceOf(contracts: Contracts, column: EndColumn): string[] {
  const texts =
    column === 'lastDay' ? [noLastDay] : contracts.flatMap((row) => (row[column] === undefined ? [absenceOf(row, column)] : []));
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

/** Every way in which none of these columns holds a day. */
function noneOf(contracts: Contracts, columns: readonly EndColumn[]): readonly Where[] {
  return columns.reduce<readonly Where[]>(
    (made, column) => made.flatMap((where) => inPlaceOf(contracts, column).map((text) => ({ ...where, [column]: text }))),
    [{}],
  );
}

/** The contracts that end in the twelve months from a day, counted live over the page of contracts; `only` those whose other columns hold so. */
export function endingFormula(contracts: Contracts, asOf: Day, only: Where = {}): Formula {
  const days = { from: asOf, until: yearFrom(asOf) };
  const columns = endColumns(contracts);
  const wheres = columns.flatMap((column, at) => noneOf(contracts, columns.slice(0, at)).map((where) => ({ ...where, [column]: days })));
  return counted(wheres, only);
}

/** The contracts of which no last day is known, counted live over the page of contracts. */
export function noEndFormula(contracts: Contracts, only: Where = {}): Formula {
  const wheres = noneOf(contracts, endColumns(contracts));
  return counted(wheres.length > 0 ? wheres : [{ end: 'blank' }], only);
}
