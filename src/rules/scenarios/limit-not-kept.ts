import type { Found } from '../../nouns/finding.ts';
import type { Bound, LimitCheck, LimitVerdict } from '../../nouns/limit.ts';
import type { Model } from '../../nouns/model.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import { few } from '../standing.ts';
import type { ScenarioRule } from './scenario-rule.ts';

const broken = ({ room }: LimitCheck): boolean => room !== null && room < 0;
const by = ({ room }: LimitCheck): Pence => pence(-(room ?? 0));

/** What breaks a bound, in words. */
function inWords(bound: Bound, check: LimitCheck): string {
  const [amount, least] = [formatPounds(pence(Math.abs(check.amount))), formatPounds(check.bound ?? pence(0))];
  if (bound === 'change-at-most')
    return `${check.title === null ? 'it' : `“${check.title}”`} ${check.amount < 0 ? 'falls' : 'rises'} by ${amount} on the year before, and may change by ${least}`;
  return `${check.title === null ? 'it' : `“${check.title}”`} comes to ${amount}, and must be at least ${least}`;
}

function finding({ title, bound, cell, checks }: LimitVerdict, { lines }: Model): readonly Found[] {
  const over = checks.filter(broken);
  const [worst] = [...over].sort((a, b) => by(b) - by(a));
  if (worst === undefined) return [];
  const years = [...new Set(over.map(({ year }) => year))];
  const own = [...new Set(over.flatMap((check) => check.line ?? []))];
  const cells = lines.filter(({ id }) => own.includes(id)).map((line) => line.cell);
  const named = own.length === 0 ? '' : ` on ${few([...new Set(over.flatMap((check) => check.title ?? []))])}`;
  const first = cell ?? cells[0] ?? lines[0]?.cell;
  if (first === undefined) return [];
  return [
    {
      text: `The limit “${title}” is broken in ${list(years)}${named}. By the most in ${worst.year}, by ${formatPounds(by(worst))}: ${inWords(bound, worst)}. Lower what is taken, or put the limit to whoever set it.`,
      about: [title, ...own],
      evidence: evidenceOf(first, cells),
      amount: by(worst),
    },
  ];
}

/** A limit the scenario sets and does not keep. */
export const limitNotKept: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A limit of the scenario is broken',
    severity: 'error',
    method:
      'Each limit of the scenario is judged in every year, line by line where it says `each line`. Found once for each limit, with every year and line that breaks it; the amount is that of the worst.',
    exclusions: ['A limit that could not be judged (a floor under a minus, a share of a pool of nothing) is a question, and not found.'],
    why: 'A floor or a partner’s share is a promise to somebody; a package that breaks it is not the one that was agreed.',
    remedy: 'Lower what is taken from the line, choose other measures with `--reach`, or change the limit with those who set it.',
    source: 'The limits of the scenario itself',
    limits: {},
  },
  judge({ model }) {
    const unjudged = model.limits.flatMap(({ title, cell, checks }) =>
      checks.flatMap(({ year, because }) => (because === null || cell === null ? [] : [{ about: `${title}, ${year}`, because, cell }])),
    );
    return {
      examined: model.limits.length,
      found: model.limits.flatMap((limit) => finding(limit, model)),
      unjudged,
    };
  },
};
