import type { Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { keyOf } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped } from '../order.ts';
import { providerNames } from '../standing.ts';
import { namingKey } from '../words.ts';
import { type Agreement, sameBody } from './agreements.ts';
import { type Account, ledgerOf } from './ledger.ts';
import { notASupplier } from './payees.ts';

/** Where money was paid: a body and a department, as far as the spend files name them. */
export interface Area {
  /** As the file writes it, for a sentence: `Children’s Services`, else the body, else `the spend files`. */
  readonly name: string;
  readonly cell: Cell;
  readonly paid: Pence;
  /** Of that, to payees with a contract or a service in these files. */
  readonly held: Pence;
  /** The larger of the share of the money and the share of the payees, in percent. */
  readonly percent: number;
  /** Whether the registers themselves name the department. */
  readonly named: boolean;
}

/** Departments the registers name, as their telling words. */
function departmentsIn(agreements: readonly Agreement[]): ReadonlySet<string> {
  return new Set(agreements.flatMap(({ row }) => (row.department === undefined ? [] : [namingKey(row.department)])));
}

/**
 * How far the registers reach into what was paid. A register of one department says nothing of another’s payments: an area is known
 * by how much of its money, and how many of its payees, have a contract here. Give it payees that may well be suppliers.
 */
function areasOf(
  accounts: readonly Account[],
  agreements: readonly Agreement[],
  isHeld: (account: Account) => boolean,
): ReadonlyMap<string, Area> {
  const departments = departmentsIn(agreements);
  const paid = accounts.flatMap((account) => {
    const held = isHeld(account);
    return account.payments.map((payment) => ({ payment, held }));
  });
  return new Map(
    grouped(paid, ({ payment }) => payment.area).map(([key, own]) => {
      const { row, body } = own[0].payment;
      const [all, held] = [own, own.filter((each) => each.held)];
      const [paidIn, heldIn] = [all, held].map((some) => sum(some.map(({ payment }) => payment.amount))) as [Pence, Pence];
      const [payees, holders] = [all, held].map((some) => new Set(some.map(({ payment }) => payment.key)).size) as [number, number];
      const percent = Math.max(paidIn > 0 ? (100 * heldIn) / paidIn : 0, (100 * holders) / payees);
      const ours = agreements.filter((agreement) => sameBody(agreement.body, body));
      return [
        key,
        {
          name: row.department ?? row.body ?? 'the spend files',
          cell: at(row, row.department === undefined ? 'body' : 'department'),
          paid: paidIn,
          held: heldIn,
          percent,
          named: ours.length > 0 && row.department !== undefined && departments.has(namingKey(row.department)),
        },
      ];
    }),
  );
}

/** The earliest day on which a contract of the registers ended: one that ended before may have been taken out of them. Null where no end is known. */
export function keptSince(agreements: readonly Agreement[], body: string): Day | null {
  return agreements.reduce<Day | null>((earliest, { body: own, from, to }) => {
    if (to === null || !sameBody(own, body) || (from !== null && to < from)) return earliest;
    return earliest === null || to < earliest ? to : earliest;
  }, null);
}

/** The service providers of the files: who runs a service may be paid for it though no register names its contract. */
export function serviceProviders(picture: Picture): ReadonlySet<string> {
  const named = providerNames(picture);
  return new Set(
    picture.records.services.flatMap((row) =>
      (row.provider ?? []).flatMap((words) => [named(words)].flatMap((name) => (name === null ? [] : [keyOf(name)]))),
    ),
  );
}

/** Whether a payee of these files holds a contract or runs a service in them. */
function heldIn(picture: Picture): (account: Account) => boolean {
  const runs = serviceProviders(picture);
  return ({ agreements, key }) => agreements.length > 0 || runs.has(key);
}

/** How far the registers of these files reach into what each body and department paid to suppliers, by the key of the area. */
export const reachIn = ofPicture((picture): ReadonlyMap<string, Area> => {
  const { accounts, agreements } = ledgerOf(picture);
  if (accounts.length === 0) return new Map();
  const own = keyOf(picture.workspace.organisation);
  const isHeld = heldIn(picture);
  const suppliers = accounts.filter((account) => isHeld(account) || notASupplier(account.payee, own) === null);
  return areasOf(suppliers, agreements, isHeld);
});

/** Of whose money or payees less than this is held by contracts or services here, the register is somewhere else. */
export const registerPercent = 25;

/** Whether the registers reach into an area far enough to say what they do not hold. */
export function isReached(area: Area | undefined, percent: number): boolean {
  return area !== undefined && (area.named || area.percent >= percent);
}

/** The areas whose contracts stand somewhere else, each once. */
export function unreached(areas: ReadonlyMap<string, Area>, percent: number): Unjudged[] {
  return [...areas.values()]
    .filter((area) => area.paid > 0 && !isReached(area, percent))
    .map(({ name, cell, paid, held }) => ({
      about: name,
      because: `contracts here account for ${formatPounds(held)} of the ${formatPounds(paid)} paid to suppliers, so the others seem to stand in another register`,
      cell,
    }));
}
