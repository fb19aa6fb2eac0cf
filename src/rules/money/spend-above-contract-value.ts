import type { Found, Unjudged } from '../../nouns/finding.ts';
import { placedContracts } from '../../nouns/placement.ts';
import { at, nameOf } from '../../nouns/row.ts';
import { addDays, type Day } from '../../values/day.ts';
import { formatPounds, less, type Pence, pence } from '../../values/money.ts';
import { overlap, type Period } from '../../values/period.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { daysOf, type FinancialYear, yearOf } from '../../values/year.ts';
import { evidenceOf, grouped } from '../order.ts';
import { type Agreement, daysIn } from '../payments/agreements.ts';
import { type Account, byTerm, ledgerOf } from '../payments/ledger.ts';
import { largestOf, type Payment, paidInWords, totalPaid } from '../payments/payments.ts';
import { type Area, isReached, reachIn, registerPercent } from '../payments/register-reach.ts';
import { countedOnce, mostAYear, valueField, valueFields, worthTogether, yearlyWorth } from '../payments/worth.ts';
import type { Limits, Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

type Paid = readonly [Payment, ...Payment[]];

/** Payments held against what they may come to: over the terms, or in one year. */
interface Held {
  readonly payments: Paid;
  readonly agreements: readonly Agreement[];
  readonly allowed: Pence;
  readonly of: string;
  /** Where only some months of the year are in the files: how many, and what a year at their rate comes to. */
  readonly rate?: { readonly months: number; readonly year: FinancialYear; readonly comesTo: Pence };
}

/** The months of a financial year in which a body paid anybody, as far as the files tell, by the body and the year. */
type MonthsPaid = (body: string, year: FinancialYear) => ReadonlySet<string>;

// A fifth is what VAT adds, and more than two late months of the year before.
const explainedPercent = 20;

/** What was paid, or comes to be paid in the year at the rate of the months that are here. */
function comesTo({ payments, rate }: Held): Pence {
  return rate?.comesTo ?? totalPaid(payments);
}

function over(held: Held, percent: number): boolean {
  return comesTo(held) * 100 > held.allowed * (100 + percent);
}

const monthOf = (day: Day): string => day.slice(0, 7);

// Fewer months tell no rate, and more than half in one of them is a payment in advance or for arrears.
const fewestMonths = 3;

/** Payments of a year of which the files have only some months, as a year at their rate: where the payee is paid in each of them, about alike, and its contracts run all year. Null where nothing can be said. */
function atTheirRate(own: Paid, year: FinancialYear, under: readonly Agreement[], monthsPaid: MonthsPaid): Held['rate'] | null {
  const days = daysOf(year);
  const here = monthsPaid(own[0].body, year);
  const months = here.size;
  if (months < fewestMonths || months > 11) return null;
  if (under.some(({ from, to }) => from === null || from > days.from || (to !== null && to < days.to))) return null;
  const each = grouped(own, ({ day }) => monthOf(day)).map(([, some]) => totalPaid(some));
  const total = totalPaid(own);
  if (each.length < months || each.some((some) => some * 2 > total)) return null;
  return { months, year, comesTo: pence(Math.round((total * 12) / months)) };
}

/** The day a payment is for: what comes late, on a day when no contract runs any more, is for the last day of the one that ended. */
function dayOfWork({ day, last }: Payment, agreements: readonly Agreement[], graceDays: number): Day {
  const isRunning = ({ from, to }: Agreement): boolean => (from === null || from <= last) && (to === null || day <= to);
  if (agreements.some(isRunning)) return day;
  const ends = agreements.flatMap(({ to }) => (to !== null && to < day && day <= addDays(to, graceDays) ? [to] : []));
  return ends.reduce<Day | null>((latest, end) => (latest === null || end > latest ? end : latest), null) ?? day;
}

/** All that can be compared of some payments: the whole against the whole terms, each year against the most its contracts are worth a year. */
function comparisons(payments: readonly Payment[], agreements: readonly Agreement[], graceDays: number, monthsPaid: MonthsPaid): Held[] {
  const days = payments.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const running = (period: Period): Agreement[] => agreements.filter((agreement) => overlap(daysIn(agreement, graceDays), period) !== null);
  const all = running({ from: first, to: last });
  const whole = all.every(({ from, to }) => from !== null && to !== null) ? worthTogether(all) : null;
  const years = grouped(payments, (payment) => yearOf(dayOfWork(payment, agreements, graceDays))).flatMap(([year, own]): Held[] => {
    const days = daysOf(year as FinancialYear);
    const under = agreements.filter((agreement) => overlap(daysIn(agreement, 0), days) !== null);
    if (under.length === 0 || under.some((agreement) => agreement.from === null || yearlyWorth(agreement) === null)) return [];
    const held = { payments: own, agreements: under, allowed: mostAYear(under, days), of: 'in a year' };
    const rate = atTheirRate(own, year as FinancialYear, under, monthsPaid);
    return rate ? [held, { ...held, rate }] : [held];
  });
  return [
    ...(whole === null ? [] : [{ payments: payments as unknown as Paid, agreements: all, allowed: whole, of: 'over the whole term' }]),
    ...years,
  ];
}

/** The department that paid most of it, of several; all of it where one paid, or where the contracts name who does. */
function surelyUnder(payments: readonly Payment[], agreements: readonly Agreement[]): readonly Payment[] {
  const departments = grouped(payments, ({ area }) => area).map(([, some]) => ({ some, department: keyOf(some[0].row.department ?? '') }));
  if (departments.length < 2) return payments;
  const named = new Set(agreements.map(({ row }) => keyOf(row.department ?? '')));
  const own = departments.filter(({ department }) => department !== '' && named.has(department)).flatMap(({ some }) => some);
  if (own.length > 0) return own;
  return departments.map(({ some }) => some).reduce((most, some) => (totalPaid(some) > totalPaid(most) ? some : most));
}

function worst(held: readonly Held[], percent: number): Held | undefined {
  return held
    .filter((each) => over(each, percent))
    .sort((a, b) => Number(a.rate !== undefined) - Number(b.rate !== undefined) || comesTo(b) / b.allowed - comesTo(a) / a.allowed)[0];
}

function found(account: Account, held: Held, isReachedThere: boolean): Found {
  const { payments, agreements, allowed, of, rate } = held;
  const above = less(comesTo(held), allowed);
  const percent = Math.floor((above * 100) / allowed);
  const [first, ...others] = agreements.map(({ row }) => at(row, valueField(row)));
  const shared = agreements.filter(({ holders }) => holders.length > 1).length;
  const explained = above * 100 <= allowed * explainedPercent;
  const titles = quoted(agreements.map(({ row }) => nameOf(row)));
  const joined = account.by === 'reference' ? `the reference “${agreements[0]?.row.ref ?? ''}” they carry` : 'the payee’s name';
  const paid = rate
    ? `${paidInWords(payments)}, and the files hold ${count(rate.months, 'month')} of payments of ${rate.year}: at that rate the year comes to ${formatPounds(rate.comesTo)}`
    : paidInWords(payments);
  const against = [
    rate ? 'the months that are missing may have less' : '',
    explained ? 'VAT, or late invoices of another year, could be all of it' : '',
    shared > 0 ? 'other suppliers are paid from the same value' : '',
    agreements.some(({ row }) => row.currentEnd !== undefined) ? 'it was extended, and its value may be of the first term' : '',
    isReachedThere ? '' : 'contracts here account for little of what was paid there, so it may be another body’s money',
  ].filter((words) => words !== '');
  return {
    text: `“${account.payee}” was paid ${paid}, ${percent}% above the ${formatPounds(allowed)} that ${agreements.length === 1 ? `its contract ${titles} is` : `its ${count(agreements.length, 'contract')} ${titles} are together`} worth ${of}. Payments are joined to contracts by ${joined}.${against.length > 0 ? ` Against it: ${list(against)}.` : ''} Record the change that allows it, correct the value, or ask what was paid for.`,
    about: agreements.map(({ row }) => row.id),
    evidence: first === undefined ? largestOf(payments) : evidenceOf(first, [...others, ...largestOf(payments)]),
    amount: above,
    ...(explained || !isReachedThere || rate ? { severity: 'advice' as const } : {}),
    apart: account.key.replaceAll(' ', '-'),
  };
}

/** Why nothing can be held against what was paid: a value or a day is missing. */
function incomparable(agreements: readonly Agreement[]): Unjudged | null {
  const of =
    (field: string, because: string) =>
    ({ row }: Agreement): Unjudged => ({ about: row.id, because, cell: at(row, field) });
  const unvalued = agreements.find((agreement) => valueFields.every((field) => agreement.row[field] === undefined));
  if (unvalued) return of('totalValue', 'its provider was paid, and no value is stated to hold that against')(unvalued);
  const undated = agreements.find(({ from, to }) => from === null || to === null);
  return undated
    ? of(undated.from === null ? 'start' : 'end', 'its provider was paid, and which days are its term is not known')(undated)
    : null;
}

function answer(
  account: Account,
  agreements: readonly Agreement[],
  areas: ReadonlyMap<string, Area>,
  limits: Limits,
  monthsPaid: MonthsPaid,
): Found | Unjudged | null {
  const [percent, graceDays] = [limits['tolerancePercent'] ?? 10, limits['graceDays'] ?? 60];
  const { inside } = byTerm(account, graceDays);
  const sure = comparisons(surelyUnder(inside, agreements), agreements, graceDays, monthsPaid);
  const held = worst(sure, percent);
  const isThere = ({ area }: Payment): boolean => isReached(areas.get(area), limits['registerPercent'] ?? registerPercent);
  if (held !== undefined) return found(account, held, account.by === 'reference' || held.payments.some(isThere));
  if (inside.length === 0) return null;
  if (sure.length === 0) return incomparable(agreements);
  if (worst(comparisons(inside, agreements, graceDays, monthsPaid), percent) === undefined) return null;
  const because = 'several departments paid it, and which payments are under its contracts cannot be told';
  return { about: account.payee, because, cell: at((inside[0] as Payment).row, 'department') };
}

/** A provider paid more than its contracts are worth. */
export const spendAboveContractValue: Rule = {
  card: {
    family: 'money',
    title: 'Spend above the contract’s value',
    severity: 'warning',
    method:
      'Payments that carry a contract’s reference are held against that contract, all others of a provider against all its contracts together, for nothing says which they are under. What was paid in their terms, `graceDays` for late invoices allowed, is compared with the most they may be worth over the whole term, options and extensions counted, a contract that two rows write and a framework above its lots once; and what was paid for a financial year, late invoices counted in the year a contract ended, with the most they are worth a year at once. More than `tolerancePercent` above either is found, once, by the larger. Where the files hold some months of a year (three or more) and a payee is paid in each of them, about alike, under contracts that run all year, a year at that rate is held against it too, as advice. Up to a fifth above is advice, for VAT alone could be that; so is what no reference joins where less than `registerPercent` of the money and payees there is held by contracts or services here. Of several departments that paid, those the contracts name count, else the one that paid most.',
    exclusions: [
      'A payee with no contract is left to `spend-without-contract`, and payments after the term to `spend-after-contract-end`.',
      'What is booked as tax, pay, benefits, loans or grants is left alone.',
      'Where a value or a day of the term is missing, so that nothing can be held against what was paid, it is not judged.',
      'Where only the payments of several departments together would be too much, it is not judged.',
      'Payments with no day are not judged.',
    ],
    why: 'Either the contract was changed and nobody wrote it down, or money goes out that nobody agreed.',
    remedy: 'Find the change or the order behind it and record it; or correct the value in the register.',
    source:
      'Procurement Act 2023 ss.74-75 and SI 2023/1348 reg 13, changes of a contract; Local Government Transparency Code 2015, contract register: sum to be paid',
    limits: { tolerancePercent: 10, graceDays: 60, registerPercent },
  },
  judge(picture, limits) {
    const ledger = ledgerOf(picture);
    const accounts = ledger.accounts.filter(({ agreements }) => agreements.length > 0);
    const months = new Map(
      grouped(ledger.payments, ({ body, day }) => `${body}\n${yearOf(day)}`).map(([key, own]) => [
        key,
        new Set(own.map(({ day }) => monthOf(day))),
      ]),
    );
    const monthsPaid: MonthsPaid = (body, year) => months.get(`${body}\n${year}`) ?? new Set();
    const places = placedContracts(picture.placements);
    const answers = accounts.flatMap((account) => {
      const agreements = countedOnce(account.agreements, (id) => places.get(id));
      return answer(account, agreements, reachIn(picture), limits, monthsPaid) ?? [];
    });
    return {
      examined: accounts.length,
      found: answers.filter((each): each is Found => 'evidence' in each),
      unjudged: [...answers.filter((each): each is Unjudged => 'because' in each), ...ledger.undated],
    };
  },
};
