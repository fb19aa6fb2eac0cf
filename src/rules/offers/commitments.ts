import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { at, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Period } from '../../values/period.ts';
import { keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { buyersIn, commissionersOf } from '../buyers/buyers.ts';
import { isDecidedAlone, saysOfItself } from '../buyers/own-words.ts';
import { trainsStaff, type WayOfBuying, wayOfBuying } from '../buyers/ways-of-buying.ts';
import { referenceOf } from '../joining/repeats.ts';
import { sortedByCell } from '../order.ts';
import { outOfScope, providerNames } from '../standing.ts';
import { runsIn } from '../term.ts';
import { significantKey } from '../words.ts';
import { needsMet } from './needs.ts';

/** One row of a register or of a list of services that runs in the plan year, with all that tells whether it is one thing with another. */
export interface Commitment {
  readonly id: string;
  readonly of: Placement['of'];
  /** The row of the register; null for a service, and for a contract that only the map holds. */
  readonly row: Row<Contract> | null;
  readonly placed: Placement | null;
  readonly cell: Cell;
  readonly title: string;
  /** The telling words of its title, as a key. */
  readonly titled: string;
  readonly reference: string | null;
  readonly lot: string;
  /** Keys of those who provide it and of those who buy it; empty where nobody is named. */
  readonly providers: readonly string[];
  readonly buyers: string;
  readonly needs: readonly string[];
  readonly area: string | null;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly days: Period;
  /** Whether its days are taken from the length of its term. */
  readonly daysTaken: boolean;
  readonly value: Pence | null;
  readonly valueCell: string;
  readonly share: number;
  /** How it buys, where it is no service of its own. */
  readonly bought: WayOfBuying | null;
  /** Whether it trains those who work with families. */
  readonly forStaff: boolean;
  readonly saysJoint: boolean;
  readonly saysTogether: boolean;
  readonly saysInterim: boolean;
  /** Whether a person decided that nobody else pays for it. */
  readonly isAlone: boolean;
}

/** What a row is told apart by in the whole picture: contracts and services may bear one id. */
export function rowKey({ of, id }: Pick<Placement, 'of' | 'id'>): string {
  return `${of} ${id}`;
}

/** Needs that every one of some contracts meets, each given by its rows. */
export function needsInCommon(contracts: readonly (readonly Commitment[])[]): string[] {
  const [first = [], ...others] = contracts.map((rows) => rows.flatMap(({ needs }) => needs));
  return [...new Set(first.filter((need) => others.every((own) => own.includes(need))))].sort();
}

/** What is in scope and runs on some day of the plan year, in the order of its cells: every row of a register, and every placement. */
export function commitmentsIn(picture: Picture): Commitment[] {
  const year = daysOf(picture.workspace.year);
  const [buyersOf, elsewhere, named] = [buyersIn(picture), outOfScope(picture), providerNames(picture)];
  const rows = new Map<string, Row<object>>(
    [
      ...picture.records.contracts.map((row) => ['contracts', row] as const),
      ...picture.records.services.map((row) => ['services', row] as const),
    ].map(([of, row]) => [rowKey({ of, id: row.id }), row]),
  );
  const made = (placed: Placement | null, contract: Row<Contract> | null): Commitment[] => {
    const title = placed?.service ?? (contract ? calledOf(contract) : '');
    const own = placed ?? { of: 'contracts' as const, id: contract?.id ?? '' };
    const terms = placed ?? takenTerm(contract as Row<Contract>);
    const daysTaken = 'taken' in terms ? terms.taken : terms.daysTaken === true;
    const days = runsIn(year, terms);
    if (days === null) return [];
    const row = contract ?? rows.get(rowKey(own));
    const cell = placed?.cell ?? at(contract as Row<Contract>, 'title');
    const valueAt = placed ? (placed.at['annualValue'] ?? placed.cell) : at(contract as Row<Contract>, 'annualValue');
    const providers = placed?.providers ?? (contract?.provider ?? []).flatMap((words) => named(words) ?? []);
    const buyers = placed && placed.commissioners.length > 0 ? placed.commissioners : contract ? commissionersOf(contract) : [];
    return [
      {
        id: own.id,
        of: own.of,
        row: contract,
        placed,
        cell,
        title,
        titled: significantKey(title),
        reference: contract === null ? null : referenceOf(contract),
        lot: keyOf(contract?.lot ?? ''),
        providers: [...new Set(providers.map(keyOf))].sort(),
        buyers: buyersOf(buyers),
        needs: placed ? needsMet(placed) : [],
        area: placed?.area ?? contract?.area ?? null,
        start: terms.start,
        end: terms.end,
        days,
        daysTaken,
        value: placed ? (placed.statedToo?.rest.annualValue ?? placed.annualValue) : (contract?.annualValue ?? null),
        valueCell: formatCell(valueAt),
        share: placed?.share ?? 100,
        bought: wayOfBuying({ title, route: contract?.route, category: contract?.category, needs: placed?.needs ?? [], providers }),
        forStaff: trainsStaff(title),
        ...saysOfItself(row ?? { service: title }),
        isAlone: contract !== null && isDecidedAlone(contract),
      },
    ];
  };
  const inScope = picture.placements.filter(
    ({ status, of, id }) => status !== 'out-of-scope' && !(of === 'contracts' && elsewhere.has(id)),
  );
  const mapped = new Set(inScope.map(rowKey));
  const unmapped = picture.records.contracts.filter(
    (row) => !elsewhere.has(row.id) && !mapped.has(rowKey({ of: 'contracts', id: row.id })),
  );
  const contractOf = (placed: Placement): Row<Contract> | null =>
    placed.of === 'contracts' ? ((rows.get(rowKey(placed)) as Row<Contract> | undefined) ?? null) : null;
  return sortedByCell(
    [...inScope.flatMap((placed) => made(placed, contractOf(placed))), ...unmapped.flatMap((row) => made(null, row))],
    ({ cell }) => cell,
    ({ id }) => id,
  );
}
