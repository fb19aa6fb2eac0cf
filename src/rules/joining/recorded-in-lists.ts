import type { Found } from '../../nouns/finding.ts';
import type { ListedAgain } from '../../nouns/joined.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, nameOf } from '../../nouns/row.ts';
import { fieldAbout } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, nothing, sum } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { lineOf } from '../decision-line.ts';
import { writtenAgain } from '../frameworks/listed-again.ts';
import { evidenceOf, grouped, sortedByCell } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import { few, lastingName, quoted, tableName } from '../standing.ts';
import { type Entry, referenceOf } from './repeats.ts';

function cellsOf({ whole, rows }: ListedAgain): [Cell, ...Cell[]] {
  const valued = (row: Entry): Cell => at(row, row.annualValue === undefined ? 'totalValue' : 'annualValue');
  return [at(whole, 'title'), valued(whole), ...rows.flatMap((row) => [at(row, 'title'), valued(row)])];
}

/** What is certain of one list and one register: it counts once, and nothing is asked. */
function told(all: readonly [ListedAgain, ...ListedAgain[]]): Found {
  const [first, ...others] = all.flatMap(cellsOf) as [Cell, ...Cell[]];
  const [{ rows, whole }] = all;
  const names = all.map((one) => one.whole);
  return {
    text: `A list of services that states no days writes ${count(all.length, 'contract')} of the register again, for the same money: ${quoted(names.map(nameOf))}. ${formatPounds(sum(all.map(writtenAgain)))} of the list is counted once, at the register’s ${all.length === 1 ? 'row' : 'rows'}. A row of the list that is a contract of its own needs a reference of its own.`,
    about: [`${lastingName(rows[0].origin.table)} beside ${lastingName(whole.origin.table)}`],
    evidence: evidenceOf(first, others),
    severity: 'advice',
    apart: 'listed-again',
  };
}

function settledBy({ whole, rows }: ListedAgain): string {
  const line = (ref: string): string => lineOf('field', fieldAbout('contracts', rows[0].id, 'ref'), ref);
  return referenceOf(whole) === null
    ? 'If they are, give the contract a reference and each of them that one; if not, one of their own.'
    : `If they are, add to decisions.csv for each as here: ${line(whole.ref ?? '')}. If not, a reference of its own: ${line('own')}.`;
}

/** Rows of a list that add to a contract: both sums, until somebody says. */
function asked(one: ListedAgain): Found {
  const [first, ...others] = cellsOf(one);
  const { whole, rows } = one;
  const parts = rows.map((row) => `“${nameOf(row)}” ${formatPounds(row.annualValue ?? nothing)}`);
  return {
    text: `${list(parts)} of a list of services add exactly to the ${formatPounds(yearlyValue(whole) ?? nothing)} a year of “${nameOf(whole)}”, of the same provider. Are they parts of it? Until it is settled each row counts on the map, and ${formatPounds(writtenAgain(one))} may be counted twice. ${settledBy(one)}`,
    about: [whole.id, ...rows.map(({ id }) => id)],
    evidence: evidenceOf(first, others),
    amount: writtenAgain(one),
    apart: 'parts-in-a-list',
  };
}

function manyAsked(all: readonly [ListedAgain, ...ListedAgain[]]): Found {
  const [first, ...others] = all.flatMap(cellsOf) as [Cell, ...Cell[]];
  const amount = sum(all.map(writtenAgain));
  return {
    text: `Rows of a list of services add exactly to what a contract of the same provider comes to in a year, ${all.length} times: ${few(all.map(({ whole }) => `“${nameOf(whole)}”`))}. Are they parts of it? Until it is settled every row counts on the map, and ${formatPounds(amount)} may be counted twice. ${settledBy(all[0])}`,
    about: all.map(({ whole }) => whole.id),
    evidence: evidenceOf(first, others),
    amount,
    apart: 'parts-in-lists',
  };
}

const between = ({ whole, rows }: ListedAgain): string => `${tableName(whole.origin.table)} and ${tableName(rows[0].origin.table)}`;

/** What lists of services write again of the contracts of a register: what counts once as one finding for each two tables, and what is asked. */
export function recordedInLists(picture: Picture, most: number): Found[] {
  const all = sortedByCell(picture.joined.listedAgain, ({ whole }) => at(whole, 'title'));
  const of = (isTold: boolean) =>
    grouped(
      all.filter((one) => one.isTold === isTold),
      between,
    ).map(([, own]) => own);
  return [...of(true).map(told), ...of(false).flatMap((own) => (own.length > most ? [manyAsked(own)] : own.map(asked)))];
}
