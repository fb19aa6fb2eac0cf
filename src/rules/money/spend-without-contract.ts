import type { Found, Unjudged } from '../../nouns/finding.ts';
import { at } from '../../nouns/row.ts';
import { type Day, earlier, formatDay } from '../../values/day.ts';
import { formatPounds } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { daysOf, yearOf, yearsOn } from '../../values/year.ts';
import { inOrder } from '../order.ts';
import { namesLike } from '../payments/agreements.ts';
import { type Account, beforeAny, ledgerOf } from '../payments/ledger.ts';
import { notASupplier } from '../payments/payees.ts';
import { inYearsAbove, largestOf, type Payment, paidInWords, totalPaid } from '../payments/payments.ts';
import { type Area, isReached, keptSince, reachIn, registerPercent, serviceProviders, unreached } from '../payments/register-reach.ts';
import type { Limits, Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

type Paid = readonly [Payment, ...Payment[]];

/** What is to be known of the files to judge a payee’s payments. */
interface Ground {
  readonly limits: Limits;
  readonly areas: ReadonlyMap<string, Area>;
  /** How many ways a payee’s name is written in these files, by its key. */
  readonly spellings: ReadonlyMap<string, number>;
  /** Names that may be another spelling of a payee’s and hold a contract, by the payee’s key. */
  readonly likenesses: ReadonlyMap<string, string>;
  /** The earliest end the registers keep, by the body that pays. */
  readonly since: (body: string) => Day | null;
  /** Payments before it are too long ago for a register that keeps only what runs. */
  readonly notBefore: Day;
  readonly own: string;
}

type Answer = Found | Unjudged | null;

/** Whether the registers can speak of a payment: they keep contracts that ended before it; or, for a payee they do not know at all, it is not long ago. */
function canTell({ agreements }: Account, { day, body }: Payment, { since, notBefore }: Ground): boolean {
  const kept = since(body);
  return (kept !== null && day >= kept) || (agreements.length === 0 && day >= notBefore);
}

function found(account: Account, payments: Paid, older: readonly Payment[], { areas, spellings, since, limits }: Ground): Found {
  const kept = since(payments[0].body);
  const untold = payments.some(({ day }) => kept === null || day < kept);
  const departments = [...new Set(payments.flatMap(({ row }) => row.department ?? []))].sort();
  const first = account.agreements.map(({ from }) => from ?? '').sort()[0] as Day | undefined;
  const times = spellings.get(account.key) ?? 1;
  const references = new Set(payments.flatMap((payment) => payment.references)).size;
  const isSure = !untold && payments.every((payment) => (areas.get(payment.area)?.percent ?? 0) >= (limits['surePercent'] ?? 50));
  const looked = [
    `Looked for by name${times > 1 ? ` in ${times} spellings` : ''}${references > 0 ? ` and by ${count(references, 'reference')} the payments carry` : ''}`,
    first === undefined ? '' : `its first contract here begins on ${formatDay(first)}`,
    !untold
      ? ''
      : kept === null
        ? 'when contracts here end is not known'
        : `no contract here ended before ${formatDay(kept)}, so one that had may be left out`,
    older.length === 0
      ? ''
      : `another ${formatPounds(totalPaid(older))} was paid before the days of which the registers keep contracts, and is not counted`,
  ].filter((words) => words !== '');
  return {
    text: `“${account.payee}” was paid ${paidInWords(payments)}${departments.length > 0 ? ` by ${quoted(departments)}` : ''}, and no contract seen in these registers covers those days. ${looked.join('; ')}. It may stand under a parent’s name or in a framework. Add the contract, or say what is paid for.`,
    about: [account.payee],
    evidence: largestOf(payments),
    amount: totalPaid(payments),
    ...(isSure ? {} : { severity: 'advice' as const }),
  };
}

/** What is to be said of one payee; null when nothing is. Payments of areas the registers do not reach are left to `unreached`. */
function answer(account: Account, ground: Ground): Answer {
  const pounds = ground.limits['poundsAYear'] ?? 5000;
  const above = inYearsAbove(beforeAny(account), pounds);
  const [payment] = above;
  if (payment === undefined) return null;
  const say = (because: string): Unjudged => ({ about: account.payee, because, cell: at(payment.row, 'provider') });
  const aside = account.agreements.length > 0 ? null : notASupplier(account.payee, ground.own);
  if (aside !== null) return say(aside);
  const like = ground.likenesses.get(account.key);
  if (like !== undefined && account.agreements.length === 0)
    return say(`it may be “${like}”, which holds a contract: decide with a line of kind party in decisions.csv`);
  const reached = inYearsAbove(
    above.filter((each) => isReached(ground.areas.get(each.area), ground.limits['registerPercent'] ?? registerPercent)),
    pounds,
  );
  if (reached.length === 0) return null;
  const told = inYearsAbove(
    reached.filter((each) => canTell(account, each, ground)),
    pounds,
  );
  const older = reached.filter((each) => !canTell(account, each, ground));
  return told.length === 0
    ? say('paid before the days of which the registers keep contracts')
    : found(account, told as unknown as Paid, older, ground);
}

/** Payments to somebody with whom no contract is seen. */
export const spendWithoutContract: Rule = {
  card: {
    family: 'money',
    title: 'Spend with no contract seen',
    severity: 'warning',
    method:
      'Payments are joined to contracts by the reference they carry, else by the payee under the one name the plan uses. A payee paid more than `poundsAYear` in a financial year with no contract in these registers, or before the first of its contracts began, is found once, with all such payments. It is advice where contracts and services here hold less than `surePercent` of the money and of the payees of a department, and where no contract that had ended by then is kept.',
    exclusions: [
      'A payee that a list of services names as a provider is left alone.',
      'Payments after a contract’s end are left to `spend-after-contract-end`.',
      'Public bodies, schools and persons, and what is booked as tax, pay, benefits, loans or grants, are not judged.',
      'A department, or a body, of whose money and of whose payees less than `registerPercent` is held by contracts or services here is not judged, unless a register names it: its own register is somewhere else.',
      'A payee that may be another spelling of one with a contract is not judged.',
      'Payments before the days of which the registers keep contracts are not judged, nor are those with no day or no name.',
    ],
    why: 'Money that goes out under no contract has no price, no term and no end, and nobody asks when it is next to be bought.',
    remedy:
      'Find the contract and add it to the register; if there is none, stop, or let one. If it stands under another name, add a line of kind party to decisions.csv.',
    source:
      'Local Government Transparency Code 2015, contracts above £5,000 and spending above £500; budget and contract held together in Plymouth, Commissioning Strategy for Children and Young People (2015)',
    limits: { poundsAYear: 5000, registerPercent, surePercent: 50 },
  },
  judge(picture, limits) {
    const { payments, agreements, accounts, undated, setAside } = ledgerOf(picture);
    const [first] = inOrder(picture.records.spend);
    if (first === undefined) return { examined: 0, found: [], unjudged: [] };
    if (agreements.length === 0)
      return {
        examined: 0,
        found: [],
        unjudged: [{ about: 'spend', because: 'these files hold no register of contracts', cell: at(first, 'amount') }],
      };
    const own = keyOf(picture.workspace.organisation);
    const runs = serviceProviders(picture);
    const areas = reachIn(picture);
    const held = new Set(agreements.flatMap(({ holders }) => holders));
    const bodies = new Set(payments.map(({ body }) => body));
    const since = new Map([...bodies].map((body) => [body, keptSince(agreements, body)]));
    const ground: Ground = {
      limits,
      areas,
      spellings: new Map(picture.parties.providers.map(({ name, spellings }) => [keyOf(name), spellings.length])),
      likenesses: namesLike(picture, held),
      since: (body) => since.get(body) ?? null,
      // Neither a plan for a year ahead nor one of a year gone by makes last year's payments older than they are.
      notBefore: earlier(daysOf(yearsOn(picture.workspace.year, -1)).from, daysOf(yearsOn(yearOf(picture.workspace.asOf), -1)).from),
      own,
    };
    const answers = accounts
      .filter(({ key, agreements: under }) => under.length > 0 || !runs.has(key))
      .flatMap((account) => answer(account, ground) ?? []);
    return {
      examined: accounts.length,
      found: answers.filter((each): each is Found => 'evidence' in each),
      unjudged: [
        ...answers.filter((each): each is Unjudged => 'because' in each),
        ...unreached(areas, limits['registerPercent'] ?? registerPercent),
        ...undated,
        ...setAside,
      ],
    };
  },
};
