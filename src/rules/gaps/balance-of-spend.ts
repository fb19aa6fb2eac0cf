import type { Found } from '../../nouns/finding.ts';
import type { ResponseLevel } from '../../nouns/workspace.ts';
import { formatPounds } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { yearsOn } from '../../values/year.ts';
import { type Balance, balancesOf, type NoBalance } from '../coverage/balance.ts';
import { evidenceOf } from '../order.ts';
import type { Limits, Rule } from '../rule.ts';
import { holdsProvision } from '../standing.ts';

const levels: Readonly<Record<ResponseLevel, string>> = {
  early: 'universal and early help',
  targeted: 'targeted help',
  specialist: 'specialist and statutory help',
};

function percentOf({ amounts, total }: Balance, level: ResponseLevel): number {
  return (amounts[level] / total) * 100;
}

/** `18.0% goes to universal and early help (£360,000), ...`. */
function shares(balance: Balance): string {
  return list(
    Object.entries(levels).map(
      ([level, words]) =>
        `${percentOf(balance, level as ResponseLevel).toFixed(1)}% goes to ${words} (${formatPounds(balance.amounts[level as ResponseLevel])})`,
    ),
  );
}

/** What is worth asking of a year: too little for early help, or less of it than the year before. */
function judgeYear(now: Balance, before: Balance | undefined, limits: Limits): Found | null {
  const early = percentOf(now, 'early');
  const moved = before === undefined ? 0 : early - percentOf(before, 'early');
  const isLow = early < (limits['earlyPercent'] ?? 0);
  const isFalling = moved < -(limits['pointsDown'] ?? 0);
  if (!isLow && !isFalling) return null;
  const change =
    before === undefined
      ? ''
      : ` In ${before.year} universal and early help had ${percentOf(before, 'early').toFixed(1)}%, ${Math.abs(moved).toFixed(1)} points ${moved < 0 ? 'more' : 'less'} than now.`;
  const base = now.isAfterIncome ? ' The budget before income has other shares, which are those of the plan’s pages.' : '';
  return {
    text: [
      `Of the ${now.of} of ${now.year} that names a tier (${formatPounds(now.total)}), ${shares(now)}.${base}${change}`,
      isLow
        ? `Universal and early help has less than ${limits['earlyPercent']}%.`
        : `The share for universal and early help falls by more than ${limits['pointsDown']} points.`,
      'Is that what the strategy means by moving towards prevention?',
    ].join(' '),
    about: [`balance-${now.year}`],
    evidence: evidenceOf(now.cells[0], [...now.cells.slice(1), ...(isFalling ? (before?.cells ?? []) : [])]),
    apart: isLow ? 'low' : 'falling',
    amount: now.amounts.early,
  };
}

/** How much goes to help early, and how much late. */
export const balanceOfSpend: Rule = {
  card: {
    family: 'gaps',
    title: 'Little, or less, goes to early help',
    severity: 'advice',
    method:
      'Budget lines that name a tier, net of income where a table states that, are added by year and by the level the tier stands for: early (universal and early help), targeted, specialist. Where no budget names one, the annual values of services are, if in-house ones are among them, `namedPercent` state a value and most places are decided. It is found when the early share of the plan year is below `earlyPercent`, or more than `pointsDown` points below that of the year before; the shares and the change are said.',
    exclusions: [
      'Budget lines of other authorities are left alone.',
      'Contracts alone are not judged: what the body does itself is not in them.',
      'A budget that says it is contracted spend only, or that holds parts of a year or negative amounts, is not judged.',
      'A year of which less than `namedPercent` of the money names a tier is not judged.',
      'Nothing is judged when the tier model does not say which of its tiers are early, targeted or specialist help.',
    ],
    why: 'What is not spent early is spent late, at many times the price and after the harm.',
    remedy: 'Show the shares beside the aim, and say which line moves next year and why.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015): to move the balance of care towards prevention. The limit: English councils spent about a fifth on early intervention by 2020/21, after two fifths in 2010/11 (Pro Bono Economics for the Children’s Services Funding Alliance, 2022, as reported)',
    limits: { earlyPercent: 20, pointsDown: 2, namedPercent: 80 },
  },
  judge(picture, limits) {
    const { tierModel, year } = picture.workspace;
    if (picture.records.budget.length === 0 && !holdsProvision(picture)) return { examined: 0, found: [], unjudged: [] };
    if (tierModel.tiers.every(({ response }) => response === undefined))
      return {
        examined: 0,
        found: [],
        unjudged: [
          {
            about: 'balance',
            because: `“${tierModel.title}” does not say which of its tiers are early, targeted or specialist help`,
            cell: null,
          },
        ],
      };
    const all = balancesOf(picture, limits['namedPercent'] ?? 0);
    const known = all.filter((one): one is Balance => 'total' in one);
    const unjudged = all.filter((one): one is NoBalance => 'because' in one).map((one) => ({ about: 'balance', ...one }));
    const now = known.find((one) => one.year === year);
    const before = known.find((one) => one.year === yearsOn(year, -1));
    const found = now === undefined ? null : judgeYear(now, before, limits);
    return { examined: known.length, found: found === null ? [] : [found], unjudged };
  },
};
