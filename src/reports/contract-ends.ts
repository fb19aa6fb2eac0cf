import type { Contract } from '../nouns/contract.ts';
import type { Formula, Where } from '../nouns/page.ts';
import { noteOn, type Row } from '../nouns/row.ts';
import { takenTerm } from '../nouns/taken-term.ts';
import { addMonths, type Day, formatDay } from '../values/day.ts';
import { count } from '../values/text.ts';
import { absenceOf } from './fields.ts';

type Contracts = readonly Row<Contract>[];

/** The last of the twelve months from a day. */
export function yearFrom(asOf: Day): Day {
  return addMonths(asOf, 12);
}

/** Contracts whose term, extensions taken counted, ends in the twelve months from a day; and those that state no end, not even the latest that is possible. */
export function contractsEnding<T extends Contract>(contracts: readonly T[], asOf: Day): { readonly ending: T[]; readonly unknown: T[] } {
  const until = yearFrom(asOf);
  const endOf = ({ currentEnd, end }: T): Day | undefined => currentEnd ?? end;
  return {
    ending: contracts.filter((contract) => {
      const end = endOf(contract);
      return end !== undefined && end >= asOf && end <= until;
    }),
    unknown: contracts.filter((contract) => endOf(contract) === undefined && contract.maxEnd === undefined),
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

/** Another end than that of the term is a column of the register’s page only where some contract states it. */
const states = (contracts: Contracts, field: 'currentEnd' | 'maxEnd'): boolean => contracts.some((row) => row[field] !== undefined);

/** What stands under a column in place of a day, each once: a spreadsheet program takes capitals for small letters. */
function inPlaceOf(contracts: Contracts, field: 'end' | 'currentEnd' | 'maxEnd'): string[] {
  const texts = contracts.flatMap((row) => (row[field] === undefined ? [absenceOf(row, field)] : []));
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

/** The contracts that end in the twelve months from a day, counted live over the page of contracts; `only` those whose other columns hold so. */
export function endingFormula(contracts: Contracts, asOf: Day, only: Where = {}): Formula {
  const days = { from: asOf, until: yearFrom(asOf) };
  if (!states(contracts, 'currentEnd')) return counted([{ end: days }], only);
  return counted([{ currentEnd: days }, ...inPlaceOf(contracts, 'currentEnd').map((currentEnd) => ({ end: days, currentEnd }))], only);
}

/** The contracts that state no end, counted live over the page of contracts. */
export function noEndFormula(contracts: Contracts, only: Where = {}): Formula {
  const fields = (['end', 'currentEnd', 'maxEnd'] as const).filter((field) => field === 'end' || states(contracts, field));
  const wheres = fields.reduce<readonly Where[]>(
    (made, field) => {
      const texts = inPlaceOf(contracts, field);
      return made.flatMap((where) => (texts.length > 0 ? texts : ['blank']).map((text) => ({ ...where, [field]: text })));
    },
    [{}],
  );
  return counted(wheres, only);
}
