import { bodyKeys } from '../../nouns/authority.ts';
import type { Contract } from '../../nouns/contract.ts';
import { namesHealthBody } from '../../nouns/health-body.ts';
import { isSaidUnlet } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Row } from '../../nouns/row.ts';
import { addDays, type Day, day } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { keyOf } from '../../values/text.ts';
import { isCouncil } from '../buyers/buyers.ts';
import { inOrder } from '../order.ts';
import { providerNames } from '../standing.ts';
import { endOf } from '../term.ts';

/** A contract that was let, with whom, and its days as far as they are known. */
export interface Agreement {
  readonly row: Row<Contract>;
  readonly holders: readonly string[];
  /** Key of the body that let it; empty where the register does not say. */
  readonly body: string;
  /** Key of the body whose payments would show it: that, else the one public body that its register says commissions it; empty where neither is told. */
  readonly payer: string;
  readonly reference: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Contracts of the registers that were let, in the order they were written. */
export function agreementsIn(picture: Picture): Agreement[] {
  const named = providerNames(picture);
  const keyed = bodyKeys(picture.workspace.organisation);
  return inOrder(picture.records.contracts)
    .filter(({ status }) => !isSaidUnlet(status))
    .map((row) => ({
      row,
      holders: (row.provider ?? []).flatMap((words) => {
        const name = named(words);
        return name === null ? [] : [keyOf(name)];
      }),
      body: row.body === undefined ? '' : keyed(row.body),
      payer: payerOf(row, keyed),
      reference: keyOf(row.ref ?? row.ocid ?? ''),
      from: row.start ?? null,
      to: endOf(row) ?? null,
    }));
}

function payerOf({ body, commissioner = [] }: Contract, keyed: (name: string) => string): string {
  if (body !== undefined) return keyed(body);
  const [only = '', ...others] = commissioner;
  return others.length === 0 && (isCouncil(only) || namesHealthBody(only)) ? keyed(only) : '';
}

/** Whether a payment and a contract may be of one body: a file that names none speaks for its workspace. */
export function sameBody(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/** How many days before its first a contract may be paid in advance. */
export const leadDays = 31;
const [firstEver, lastEver] = [day('1900-01-01'), day('9999-12-31')];

/** The days on which a contract may be paid: an advance of a month, and invoices so many days late. A day that is not known leaves them open. */
export function daysIn({ from, to }: Agreement, graceDays: number): Period {
  const isOpen = to === null || to > '9990';
  return { from: from === null ? firstEver : addDays(from, -leadDays), to: isOpen ? lastEver : addDays(to, graceDays) };
}

/** Names some of these bodies may also go by, unless a person says otherwise: the key of the likely name gives theirs. */
export function namesLike(picture: Picture, bodies: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = (picture.parties.proposals ?? []).flatMap(({ names: [a, b] }) => [[a, b] as const, [b, a] as const]);
  return new Map(pairs.filter(([, body]) => bodies.has(keyOf(body))).map(([name, body]) => [keyOf(name), body]));
}
