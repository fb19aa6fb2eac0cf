import { bodyKey } from '../nouns/authority.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Row } from '../nouns/table.ts';
import { addDays, type Day, day, earlier, later } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import { keyOf } from '../values/text.ts';
import { grouped, inOrder } from './order.ts';
import type { Payment } from './payments.ts';
import { providerNames } from './standing.ts';
import { endOf, isSaidUnlet } from './term.ts';

/** A contract that was let, with whom, and its days as far as they are known. */
export interface Agreement {
  readonly row: Row<Contract>;
  readonly holders: readonly string[];
  /** Key of the body that let it; empty where the register does not say. */
  readonly body: string;
  readonly reference: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Payments that belong together and the contracts they may be under: all of one payee, or those that carry a contract’s reference. */
export interface Account {
  readonly payee: string;
  readonly key: string;
  readonly by: 'name' | 'reference';
  readonly payments: readonly [Payment, ...Payment[]];
  readonly agreements: readonly Agreement[];
}

/** Contracts of the registers that were let, in the order they were written. */
export function agreementsIn(picture: Picture): Agreement[] {
  const named = providerNames(picture);
  return inOrder(picture.records.contracts)
    .filter(({ status }) => !isSaidUnlet(status))
    .map((row) => ({
      row,
      holders: (row.provider ?? []).flatMap((words) => {
        const name = named(words);
        return name === null ? [] : [keyOf(name)];
      }),
      body: row.body === undefined ? '' : bodyKey(row.body),
      reference: keyOf(row.ref ?? row.ocid ?? ''),
      from: row.start ?? null,
      to: endOf(row) ?? null,
    }));
}

/** Whether a payment and a contract may be of one body: a file that names none speaks for its workspace. */
export function sameBody(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/** The contracts of one body under each key; worked out once for each key and body that is asked for. */
function lookup(lists: ReadonlyMap<string, readonly Agreement[]>): (key: string, body: string) => readonly Agreement[] {
  const asked = new Map<string, readonly Agreement[]>();
  return (key, body) => {
    const list = lists.get(key);
    if (list === undefined) return [];
    const known = asked.get(`${key}\n${body}`);
    if (known) return known;
    const own = list.filter((agreement) => sameBody(agreement.body, body));
    asked.set(`${key}\n${body}`, own);
    return own;
  };
}

/**
 * Payments sorted into accounts. A payment that carries the reference of a contract belongs to that contract, unless the contract is
 * somebody else’s and the payee holds contracts of its own: then the likeness is chance. Every other payment belongs to its payee, and
 * to all the contracts the payee holds together, for nothing says which of them it is under.
 */
export function accountsOf(payments: readonly Payment[], agreements: readonly Agreement[]): Account[] {
  const each = agreements.flatMap((agreement) => agreement.holders.map((holder) => ({ holder, agreement })));
  const holdings = grouped(each, ({ holder }) => holder);
  const heldBy = lookup(new Map(holdings.map(([holder, own]) => [holder, own.map(({ agreement }) => agreement)])));
  const under = lookup(new Map(grouped(agreements, ({ reference }) => (reference.length > 2 ? reference : null))));
  const holders = new Map(
    grouped(each, ({ agreement }) => agreement.reference).map(([reference, own]) => [reference, new Set(own.map(({ holder }) => holder))]),
  );
  const joined = payments.map((payment) => {
    const own = heldBy(payment.key, payment.body);
    const reference = payment.references.find(
      (one) => under(one, payment.body).length > 0 && (own.length === 0 || holders.get(one)?.has(payment.key)),
    );
    return reference === undefined
      ? { payment, by: 'name' as const, of: payment.key, agreements: own }
      : { payment, by: 'reference' as const, of: reference, agreements: under(reference, payment.body) };
  });
  return grouped(joined, ({ payment, by, of }) => `${payment.body}\n${of}\n${by}`).map(([, own]) => ({
    payee: own[0].payment.payee,
    key: own[0].payment.key,
    by: own[0].by,
    payments: own.map(({ payment }) => payment) as [Payment, ...Payment[]],
    agreements: own[0].agreements,
  }));
}

const leadDays = 31;
const [firstEver, lastEver] = [day('1900-01-01'), day('9999-12-31')];

/** The days on which a contract may be paid: an advance of a month, and invoices so many days late. A day that is not known leaves them open. */
export function daysIn({ from, to }: Agreement, graceDays: number): Period {
  const isOpen = to === null || to > '9990';
  return { from: from === null ? firstEver : addDays(from, -leadDays), to: isOpen ? lastEver : addDays(to, graceDays) };
}

/** Periods run together where they meet, in order. */
function merged(periods: readonly Period[]): Period[] {
  const together: Period[] = [];
  for (const next of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = together.at(-1);
    if (last && next.from <= last.to) together[together.length - 1] = { from: last.from, to: later(last.to, next.to) };
    else together.push(next);
  }
  return together;
}

/** The payments of an account on days its contracts may be paid, and those on other days. */
export function byTerm(
  { payments, agreements }: Account,
  graceDays: number,
): { readonly inside: readonly Payment[]; readonly outside: readonly Payment[] } {
  const terms = merged(agreements.map((agreement) => daysIn(agreement, graceDays)));
  const inside = new Set<Payment>();
  let term = 0;
  for (const payment of [...payments].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    while (term < terms.length && (terms[term] as Period).to < payment.day) term += 1;
    const days = terms[term];
    if (days && days.from <= payment.last) inside.add(payment);
  }
  return { inside: payments.filter((payment) => inside.has(payment)), outside: payments.filter((payment) => !inside.has(payment)) };
}

/** Payments on days before any contract of the account began; all of them where it has none. */
export function beforeAny(account: Account): Payment[] {
  const firsts = account.agreements.map(({ from }) => from);
  if (firsts.length === 0) return [...account.payments];
  if (firsts.includes(null)) return [];
  const first = addDays((firsts as Day[]).reduce(earlier), -leadDays);
  return account.payments.filter(({ last }) => last < first);
}

/** Names some of these bodies may also go by, unless a person says otherwise: the key of the likely name gives theirs. */
export function namesLike(picture: Picture, bodies: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = (picture.parties.proposals ?? []).flatMap(({ names: [a, b] }) => [[a, b] as const, [b, a] as const]);
  return new Map(pairs.filter(([, body]) => bodies.has(keyOf(body))).map(([name, body]) => [keyOf(name), body]));
}
