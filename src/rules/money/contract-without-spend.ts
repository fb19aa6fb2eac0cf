import type { Found, Unjudged } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import { at, nameOf } from '../../nouns/row.ts';
import { formatDay } from '../../values/day.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { daysOver, type Period } from '../../values/period.ts';
import { count, keyOf } from '../../values/text.ts';
import { evidenceOf, grouped } from '../order.ts';
import { type Agreement, agreementsIn, daysIn, namesLike, sameBody } from '../payments/agreements.ts';
import { type Ledger, ledgerOf } from '../payments/ledger.ts';
import type { Payment } from '../payments/payments.ts';
import { coveredDays, coveredOf, paidWithin } from '../payments/spend-cover.ts';
import { wholeWorth, yearlyWorth } from '../payments/worth.ts';
import type { Limits, Rule } from '../rule.ts';
import { quoted, tableName } from '../standing.ts';
import { namingKey } from '../words.ts';

/** What is paid in smaller sums is not published. */
const leastPublished = pence(500_00);

/** A contract nothing was paid under, and the days of it the payments speak of. */
interface Unpaid {
  readonly agreement: Agreement;
  readonly days: readonly Period[];
}

type Answer = { readonly paid: true } | { readonly unseen: Agreement } | { readonly unpaid: Unpaid } | { readonly unjudged: Unjudged };

interface Ground {
  readonly limits: Limits;
  readonly covered: (body: string) => readonly Period[];
  readonly departments: (body: string) => ReadonlySet<string>;
  readonly isPaid: (agreement: Agreement, days: Period) => boolean;
  readonly likenesses: ReadonlyMap<string, string>;
}

/** What the payments of each body speak of, worked out once for each. */
function byBody<T>(payments: readonly Payment[], of: (own: readonly Payment[]) => T): (body: string) => T {
  const known = new Map<string, T>();
  return (body) => {
    const answer = known.get(body) ?? of(payments.filter((payment) => sameBody(payment.body, body)));
    known.set(body, answer);
    return answer;
  };
}

/** Whether the payments are of the contract’s department, as far as both name one. */
function whyElsewhere({ row, payer }: Agreement, { departments }: Ground): string | null {
  const paying = departments(payer);
  if (paying.size === 0) return null;
  if (row.department !== undefined) return paying.has(namingKey(row.department)) ? null : 'no payment here names its department';
  return paying.size === 1 ? 'the payments are of one department, and the contract does not name its own' : null;
}

function answer(agreement: Agreement, ground: Ground): Answer {
  const { row } = agreement;
  const because = (text: string, field: string): Answer => ({ unjudged: { about: row.id, because: text, cell: at(row, field) } });
  if (ground.isPaid(agreement, daysIn(agreement, ground.limits['lagDays'] ?? 30))) return { paid: true };
  if (agreement.holders.length === 0) return because('it names no provider to look for', 'provider');
  const days = coveredOf(agreement, ground.covered(agreement.payer), ground.limits['lagDays'] ?? 30);
  if (daysOver(days) < (ground.limits['coveredDays'] ?? 90)) return { unseen: agreement };
  const elsewhere = whyElsewhere(agreement, ground);
  if (elsewhere !== null) return because(elsewhere, 'department');
  const like = agreement.holders.flatMap((holder) => ground.likenesses.get(holder) ?? [])[0];
  if (like !== undefined)
    return because(`its provider may be “${like}”, which was paid: decide with a line of kind party in decisions.csv`, 'provider');
  if (wholeWorth(agreement) === null && yearlyWorth(agreement) === null)
    return because('no value is stated, so it may be that nothing is owed', 'totalValue');
  return { unpaid: { agreement, days } };
}

/** Contracts whose days the payments hardly speak of: one thing to say of each register, not one for every contract. */
function unseenIn(agreements: readonly Agreement[]): Unjudged[] {
  return grouped(agreements, ({ row: { origin } }) => tableName(origin.table)).map(([name, own]) => ({
    about: own.length === 1 ? own[0].row.id : name,
    because: `the payments here speak of too few days of ${count(own.length, 'contract')}`,
    cell: at(own[0].row, 'start'),
  }));
}

function found(unpaid: readonly [Unpaid, ...Unpaid[]], ledger: Ledger, spellings: number): Found {
  const rows = unpaid.map(({ agreement }) => agreement.row);
  const days = unpaid.flatMap(({ days: some }) => some).sort(inOrderOf(({ from }) => from)) as [Period, ...Period[]];
  const to = days.reduce((latest, period) => (period.to > latest ? period.to : latest), days[0].to);
  const worth = unpaid.flatMap(({ agreement }) => yearlyWorth(agreement) ?? wholeWorth(agreement) ?? []);
  const [first, ...others] = rows.map((row) => at(row, 'provider'));
  const named = [...new Set(rows.flatMap((row) => row.provider ?? []))];
  const unnamed = ledger.setAside.length > 0 ? ' some payments here name nobody or are booked as no purchase,' : '';
  return {
    text: `No payment seen in these files is to ${quoted(named)} between ${formatDay(days[0].from)} and ${formatDay(to)}, while ${rows.length === 1 ? 'its contract' : `its ${count(rows.length, 'contract')}`} ${quoted(rows.map(nameOf))} ran. Looked for by name${spellings > 1 ? ` in ${spellings} spellings` : ''} and by the contract’s reference. Against it:${unnamed} small payments are not published, and it may be paid under another name, by a partner, or once a year. Ask whether it still runs.`,
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first ?? at((unpaid[0] as Unpaid).agreement.row, 'provider'), others),
    ...(worth.length > 0 ? { amount: sum(worth as Pence[]) } : {}),
  };
}

/** A contract with nobody paid under it, in days the spend files speak of. */
export const contractWithoutSpend: Rule = {
  card: {
    family: 'money',
    title: 'A contract with no spend seen',
    severity: 'advice',
    method:
      'A contract is found of which the spend files speak for `coveredDays` or more, and in whose term no payment is to any of its providers or carries its reference. The files speak of the months they publish in full, less `lagDays` for invoices on their way. Contracts of the same providers are one finding.',
    exclusions: [
      'A contract called over or not yet let, or worth less than £500 in all, is left alone: smaller payments are not published.',
      'What a provider with several contracts is paid may be under any of them, and speaks for all that ran then.',
      'A contract is not judged when it names no provider, states no value, or is of a department whose payments are not here.',
      'A contract whose provider may be another that was paid is not judged, nor one of a body whose payments are not here.',
      'Nothing is judged where fewer than `paidPercent` of the contracts are paid for at all: those files are of other money.',
    ],
    why: 'The service may have stopped, been paid for elsewhere, or never begun; and its money is still planned for.',
    remedy: 'Ask the contract’s owner whether it runs and where it is paid from; mark it as ended if it does not.',
    source:
      'Local Government Transparency Code 2015, spending above £500; Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.6',
    limits: { coveredDays: 90, lagDays: 30, paidPercent: 25 },
  },
  judge(picture, limits) {
    const ledger = ledgerOf(picture);
    const isExpected = (agreement: Agreement): boolean =>
      !isSaidOver(agreement.row.status, picture.workspace.asOf) && (wholeWorth(agreement) ?? leastPublished) >= leastPublished;
    if (ledger.payments.length === 0) {
      const one = agreementsIn(picture).find(isExpected);
      return {
        examined: 0,
        found: [],
        unjudged: one ? [{ about: 'contracts', because: 'these files hold no payments', cell: at(one.row, 'provider') }] : [],
      };
    }
    const agreements = ledger.agreements.filter(isExpected);
    const [one] = agreements;
    if (one === undefined) return { examined: 0, found: [], unjudged: [] };
    const { payments } = ledger;
    const ground: Ground = {
      limits,
      covered: byBody(payments, coveredDays),
      departments: byBody(
        payments,
        (own) => new Set(own.flatMap(({ row }) => (row.department === undefined ? [] : [namingKey(row.department)]))),
      ),
      isPaid: paidWithin(payments),
      likenesses: namesLike(picture, new Set(payments.map(({ key }) => key))),
    };
    const answers = agreements.map((agreement) => answer(agreement, ground));
    const unpaid = answers.flatMap((each) => ('unpaid' in each ? [each.unpaid] : []));
    const paid = answers.filter((each) => 'paid' in each).length;
    const unjudged = [
      ...answers.flatMap((each) => ('unjudged' in each ? [each.unjudged] : [])),
      ...unseenIn(answers.flatMap((each) => ('unseen' in each ? [each.unseen] : []))),
    ];
    if (paid * 100 < (paid + unpaid.length) * (limits['paidPercent'] ?? 25)) {
      const because = `the payments here are to the providers of ${count(paid, 'contract')} of ${paid + unpaid.length}, so most are paid from somewhere else`;
      return {
        examined: agreements.length,
        found: [],
        unjudged: [...unjudged, { about: 'contracts', because, cell: at(one.row, 'provider') }],
      };
    }
    const spellings = new Map(picture.parties.providers.map(({ name, spellings: all }) => [keyOf(name), all.length]));
    const byProvider = grouped(unpaid, ({ agreement: { holders, body } }) => [body, ...[...holders].sort()].join('\n'));
    return {
      examined: agreements.length,
      found: byProvider.map(([, own]) => found(own, ledger, spellings.get(own[0].agreement.holders[0] as string) ?? 1)),
      unjudged,
    };
  },
};
