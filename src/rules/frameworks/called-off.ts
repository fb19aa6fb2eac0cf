import { type Named, namedIn } from '../../nouns/after-it.ts';
import { type CalledOff, isCallOff, saying } from '../../nouns/called-off.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { OneFramework } from '../../nouns/joined.ts';
import { referenceStem } from '../../nouns/lots.ts';
import { at, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { groupedBy } from '../../values/groups.ts';
import { holderOf, keyOf } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';
import { inOrder } from '../order.ts';
import { tableName } from '../standing.ts';
import { isFramework } from './framework.ts';
import { contractsByName } from './named-next.ts';

/** The frameworks of one register, by what its titles say, and what finds any of its contracts by name. */
interface Register {
  readonly frameworks: ReadonlySet<Row<Contract>>;
  readonly named: Named<Row<Contract>>;
}

type Field = 'calledOffFrom' | 'title' | 'route' | 'description';

/** What the words of a field name by reference or title, the contract itself left out. */
function namedBy(row: Row<Contract>, field: Field, { frameworks, named }: Register): CalledOff[] {
  const words = row[field];
  if (words === undefined) return [];
  const holds = holderOf(words);
  const titled = [...frameworks].filter(({ title = '' }) => holds(title));
  return [...new Set([...namedIn(words, named), ...titled])]
    .filter((framework) => framework.id !== row.id)
    .map((framework) => ({ framework, cell: at(row, field) }));
}

/** The frameworks whose reference that of a call-off goes on from: `F1` of `F1/2`. */
function numberedUnder(row: Row<Contract>, { frameworks }: Register): CalledOff[] {
  const stem = referenceStem(row.ref);
  if (stem === '' || stem === keyOf(row.ref ?? '')) return [];
  return [...frameworks].filter(({ ref = '' }) => keyOf(ref) === stem).map((framework) => ({ framework, cell: at(row, 'ref') }));
}

/** A framework let again under its title is two rows: the one that ran as its call-off began is meant. */
function ranFor({ start }: Row<Contract>): (named: CalledOff) => boolean {
  return ({ framework }) => {
    const term = takenTerm(framework);
    return start === undefined || ((term.start ?? start) <= start && start <= (term.end ?? start));
  };
}

/** The framework a contract is called off from: the one that its register’s column names, else the words of one that says it is a call-off; null where two may be meant. */
function frameworkOf(row: Row<Contract>, register: Register): CalledOff | null {
  const written = namedBy(row, 'calledOffFrom', register);
  const says = written.length === 0 && isCallOff(row);
  const spoken = says ? [...saying.flatMap((field) => namedBy(row, field, register)), ...numberedUnder(row, register)] : [];
  const all = [...written, ...spoken.filter(({ framework }) => register.frameworks.has(framework))];
  const inTime = all.filter(ranFor(row));
  const [first, ...others] = inTime.length === 0 ? all : inTime;
  return first !== undefined && others.every(({ framework }) => framework === first.framework) ? first : null;
}

/**
 * The contracts of some registers that are called off from a framework of their own register, each with that: a column names it by its reference or its
 * title, or the words of one that says it is a call-off do, or the reference of such a one goes on from it. A framework with a row for each provider is named at its first.
 */
export function calledOffAmong(
  contracts: readonly Row<Contract>[],
  oneFrameworks: readonly OneFramework[],
): ReadonlyMap<Row<Contract>, CalledOff> {
  const beside = new Set(oneFrameworks.flatMap(({ rows: [, ...others] }) => others));
  const registers = groupedBy(inOrder(contracts), ({ origin }) => tableName(origin.table));
  return new Map(
    [...registers.values()].flatMap((rows) => {
      const own = rows.filter((row) => !beside.has(row));
      const register = { frameworks: new Set(own.filter(({ title = '' }) => isFramework(title))), named: contractsByName(own) };
      return own.flatMap((row) => {
        const found = frameworkOf(row, register);
        return found === null ? [] : [[row, found] as const];
      });
    }),
  );
}

/** Those of a picture. */
export const calledOffIn = ofPicture(({ records, joined }) => calledOffAmong(records.contracts, joined.frameworks));

/** Frameworks, each with what is called off from it. */
export function underFrameworks(
  calledOff: ReadonlyMap<Row<Contract>, CalledOff>,
): readonly (readonly [Row<Contract>, ...Row<Contract>[]])[] {
  return [...groupedBy(calledOff, ([, { framework }]) => framework)].map(([framework, named]) => [framework, ...named.map(([row]) => row)]);
}
