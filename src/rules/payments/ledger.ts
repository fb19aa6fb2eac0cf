import { bodyKeys } from '../../nouns/authority.ts';
import type { Unjudged } from '../../nouns/finding.ts';
import { addDays, type Day, earlier, later } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import type { Period } from '../../values/period.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped } from '../order.ts';
import { type Agreement, agreementsIn, daysIn, leadDays, sameBody } from './agreements.ts';
import { type Payment, paidIn } from './payments.ts';

/** Payments that belong together and the contracts they may be under: all of one payee, or those that carry a contract’s reference. */
export interface Account {
  readonly payee: string;
  readonly key: string;
  readonly by: 'name' | 'reference';
  readonly payments: readonly [Payment, ...Payment[]];
  readonly agreements: readonly Agreement[];
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
function accountsOf(payments: readonly Payment[], agreements: readonly Agreement[]): Account[] {
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

/** What was paid and what was let, joined. */
export interface Ledger {
  readonly payments: readonly Payment[];
  /** None where the files hold no spend. */
  readonly agreements: readonly Agreement[];
  readonly accounts: readonly Account[];
  readonly undated: readonly Unjudged[];
  /** Payments that name nobody, and those booked as no purchase. */
  readonly setAside: readonly Unjudged[];
}

/** Things that name no body are of the one body the others name; where those name several, of this organisation. */
function withBodies<T extends { readonly body: string }>(
  things: readonly T[],
  others: readonly { readonly body: string }[],
  own: string,
): T[] {
  const bodies = new Set(others.map(({ body }) => body).filter((body) => body !== ''));
  return bodies.size < 2 ? [...things] : things.map((thing) => (thing.body === '' ? { ...thing, body: own } : thing));
}

/** Joins what was paid to what was let. */
export const ledgerOf = ofPicture((picture): Ledger => {
  const { payments: paid, undated, setAside } = paidIn(picture);
  const { organisation } = picture.workspace;
  const own = bodyKeys(organisation)(organisation);
  const register = picture.records.spend.length === 0 ? [] : agreementsIn(picture);
  const payments = withBodies(paid, register, own);
  const agreements = withBodies(register, paid, own);
  return { payments, agreements, accounts: accountsOf(payments, agreements), undated, setAside };
});

/** Periods run together where they meet, in order. */
function merged(periods: readonly Period[]): Period[] {
  const together: Period[] = [];
  for (const next of [...periods].sort(inOrderOf(({ from }) => from))) {
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
  for (const payment of [...payments].sort(inOrderOf(({ day }) => day))) {
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
