import type { Found, Unjudged } from '../../nouns/finding.ts';
import { at, nameOf } from '../../nouns/row.ts';
import { addDays, addMonths, type Day, formatDay, later } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Agreement } from '../payments/agreements.ts';
import { type Account, byTerm, ledgerOf } from '../payments/ledger.ts';
import { inYearsAbove, largestOf, type Payment, paidInWords, totalPaid } from '../payments/payments.ts';
import { type Area, isReached, reachIn, registerPercent } from '../payments/register-reach.ts';
import type { Limits, Rule } from '../rule.ts';
import { endField, whyMissing } from '../term.ts';

type Ended = Agreement & { readonly to: Day };

/** The contract that ended last before a day, so many days for late invoices allowed. */
function lastEnded(agreements: readonly Agreement[], before: Day, graceDays: number): Ended | undefined {
  return agreements
    .filter((agreement): agreement is Ended => agreement.to !== null && agreement.to < before && addDays(agreement.to, graceDays) < before)
    .reduce<Ended | undefined>((last, agreement) => (last === undefined || agreement.to > last.to ? agreement : last), undefined);
}

/** Payments made after a contract of the account had ended and while none ran: by the departments that paid in its term, where some did. */
function paidAfter(account: Account, graceDays: number): Payment[] {
  const { inside, outside } = byTerm(account, graceDays);
  const own = new Set(inside.map(({ area }) => area));
  const ends = account.agreements.flatMap(({ to }) => (to === null ? [] : [to])).sort();
  const [first] = ends;
  return outside.filter(({ day, area }) => first !== undefined && day > first && (own.size === 0 || own.has(area)));
}

/** The day to which a contract could run by the options its register records; null where it records none. */
function couldRunTo({ row, to }: Ended): Day | null {
  if (row.maxEnd !== undefined) return row.maxEnd;
  const months = row.extensionLeft ?? row.extensionMonths ?? 0;
  return months > 0 ? addMonths(to, months) : null;
}

function found(account: Account, payments: readonly [Payment, ...Payment[]], last: Ended): Found {
  const { row } = last;
  const latest = payments.map(({ day }) => day).reduce(later);
  const extended = couldRunTo(last);
  const mayBeExtended = extended !== null && extended >= latest;
  const others = account.agreements.length - 1;
  const joined =
    account.by === 'reference'
      ? `The payments carry its reference, “${row.ref ?? row.ocid ?? ''}”.`
      : 'Payments are joined to contracts by the payee’s name, and no contract of that name in these registers runs on those days.';
  return {
    text: `“${account.payee}” was paid ${paidInWords(payments)}, after “${nameOf(row)}” had ended on ${formatDay(last.to)}${others > 0 ? `, the last of its ${count(others + 1, 'contract')} to end before` : ''}. ${joined}${mayBeExtended ? ` Against it: options are recorded that would take it to ${formatDay(extended)}.` : ''} Record the extension or the contract that followed, or ask what was paid for.`,
    about: [row.id],
    evidence: evidenceOf(at(row, endField(row)), largestOf(payments)),
    amount: totalPaid(payments),
    ...(mayBeExtended ? { severity: 'advice' as const } : {}),
    apart: account.key.replaceAll(' ', '-'),
  };
}

/** Where a contract with no known end may still run: which, and what the others leave to be said if it does not. */
function untold(account: Account, limits: Limits): Unjudged | null {
  const [open] = account.agreements.filter(({ to }) => to === null).map(({ row }) => row);
  const closed = account.agreements.filter(({ to }) => to !== null);
  if (open === undefined || closed.length === 0 || afterEnd({ ...account, agreements: closed }, limits) === null) return null;
  return {
    about: open.id,
    because: `its provider was paid after another contract had ended, and whether this one runs is not known: ${whyMissing(open, 'end')}`,
    cell: at(open, 'end'),
  };
}

/**
 * Whether nothing but a name joins payments to contracts that ended: none was made in their term, and the registers hold little of what
 * was paid where they were made, as where the spend is another body's. Then a supplier that many bodies use is paid by somebody else.
 */
function isChance(account: Account, areas: ReadonlyMap<string, Area>, limits: Limits): boolean {
  if (account.by === 'reference' || byTerm(account, limits['graceDays'] ?? 60).inside.length > 0) return false;
  return !account.payments.some(({ area }) => isReached(areas.get(area), limits['registerPercent'] ?? registerPercent));
}

/** What was paid by nobody who is known to have let the contract that ended. */
function byChance(account: Account, { about, evidence: [cell] }: Found): Unjudged {
  const because = `“${account.payee}” was paid after it had ended, nothing in its term, and contracts here account for little of what was paid there: it may be another body’s money`;
  return { about: about[0] as string, because, cell };
}

function afterEnd(account: Account, limits: Limits): Found | null {
  const graceDays = limits['graceDays'] ?? 60;
  const [first, ...others] = inYearsAbove(paidAfter(account, graceDays), limits['poundsAYear'] ?? 5000);
  const last = first && lastEnded(account.agreements, first.day, graceDays);
  return first && last ? found(account, [first, ...others], last) : null;
}

/** A provider paid after its contract had ended. */
export const spendAfterContractEnd: Rule = {
  card: {
    family: 'money',
    title: 'Spend after the contract’s end',
    severity: 'warning',
    method:
      'Payments are joined to contracts by the reference they carry, else by the provider. Those made more than `graceDays` after the last day of a contract, extensions taken counted, while no other contract of the provider runs, are found once where they come to more than `poundsAYear` in a financial year. Where departments paid during the term, only what they paid after it counts. It is advice where options are recorded that would cover those days.',
    exclusions: [
      'Payments to somebody with no contract here are left to `spend-without-contract`.',
      'What is booked as tax, pay, benefits, loans or grants is left alone.',
      'A provider with a contract of no last day is not judged, for that one may still run.',
      'Payments with no day are not judged.',
      'Where nothing was paid in the term, and less than `registerPercent` of the money and payees there is held by contracts or services here, it is not judged: it may be another body’s spend.',
    ],
    why: 'The work goes on at a price nobody agreed and under terms that have lapsed; or the extension was taken and the register does not say so.',
    remedy: 'Record the extension or the contract that followed. If there is neither, stop, or let one.',
    source: 'Contract milestone check C01; Local Government Transparency Code 2015, contracts above £5,000',
    limits: { poundsAYear: 5000, graceDays: 60, registerPercent },
  },
  judge(picture, limits) {
    const ledger = ledgerOf(picture);
    const accounts = ledger.accounts.filter(({ agreements }) => agreements.length > 0);
    const areas = reachIn(picture);
    const after = accounts.flatMap((account) => {
      const one = afterEnd(account, limits);
      return one === null ? [] : [{ account, found: one }];
    });
    const sure = after.filter(({ account }) => !isChance(account, areas, limits));
    return {
      examined: accounts.length,
      found: sure.map(({ found: one }) => one),
      unjudged: [
        ...after.filter((each) => !sure.includes(each)).map(({ account, found: one }) => byChance(account, one)),
        ...accounts.flatMap((account) => untold(account, limits) ?? []),
        ...ledger.undated,
      ],
    };
  },
};
