import type { Acceptance, Finding, Found, Severity, Verdict } from '../nouns/finding.ts';
import { overtaken } from '../nouns/overtaken.ts';
import type { Decision, Workspace } from '../nouns/workspace.ts';
import { type Day, formatDay } from '../values/day.ts';
import { fingerprint } from '../values/fingerprint.ts';
import { formatPounds, type Pence } from '../values/money.ts';
import { compare } from '../values/order.ts';
import { tidy } from '../values/text.ts';
import { byCell, placesOf } from './order.ts';
import type { Rule } from './rule.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };
const longestKey = 96;

function keyFor(code: string, about: readonly string[], apart: string | undefined): string {
  const whole = `${code}:${about.join('+')}${apart === undefined ? '' : `#${apart}`}`;
  return whole.length <= longestKey
    ? whole
    : `${code}:${(apart ?? (about[0] as string)).slice(0, 48)}~${fingerprint(whole).toString(16).padStart(8, '0')}`;
}

/** What a decision may name to accept a finding: its key, or the rule's code and one thing it is about. */
export function acceptableAs({ code, key, about }: Finding): string[] {
  return [key, ...about.flatMap((id) => [`${code}:${id}`, `${code} ${id}`, `${code}/${id}`])];
}

/** Why a line of decisions.csv that is meant to accept a finding accepts nothing, as a sentence; null when it holds: until its last day, that day included. */
export function holdsNot({ decision, reason, by, until }: Decision, asOf: Day): string | null {
  if (!/^(?:$|(?:accept(?:ed)?|agreed|yes)\b)/i.test(decision.trim())) return `It says “${decision}”; write “accepted” for it to accept.`;
  const missing = [...(reason.trim() === '' ? ['why'] : []), ...(by.trim() === '' ? ['who'] : [])];
  if (missing.length > 0) return `It does not say ${missing.join(' or ')}.`;
  return until !== null && until < asOf ? `It ended on ${formatDay(until)}.` : null;
}

/** The lines of decisions.csv that accept a finding on the day: a later line about the same finding stands in place of an earlier one. */
function accepting({ decisions, asOf }: Workspace): readonly Decision[] {
  const before = overtaken(decisions, asOf);
  return decisions.filter((decision) => decision.kind === 'accept' && !before.has(decision) && holdsNot(decision, asOf) === null);
}

/** The first acceptance in decisions.csv that still stands and names a finding. */
function acceptances(workspace: Workspace): (finding: Finding) => Acceptance | null {
  const standing = accepting(workspace);
  const places = placesOf(standing, ({ about }) => [about.trim()]);
  return (finding) => {
    if (standing.length === 0) return null;
    const [first = -1] = acceptableAs(finding)
      .flatMap((name) => places.get(name)?.[0] ?? [])
      .sort((a, b) => a - b);
    const decision = standing[first];
    return decision ? { reason: decision.reason, by: decision.by, until: decision.until } : null;
  };
}

/** Whether a standing acceptance names one thing by its id: a rule that gathers such things leaves it a finding of its own, so that one yes does not stand for all. The key of a finding about several things names them together, and none of them alone. */
export function namedAlone(workspace: Workspace): (id: string) => boolean {
  const accepted = accepting(workspace);
  const ids = new Set(accepted.map(({ about }) => about.trim().replace(/^[^:/\s]+[:/\s]/, '')));
  return (id) => ids.has(id);
}

/** What a finding takes from the card of its rule. */
type Carded = { readonly card: Pick<Rule['card'], 'severity' | 'title'> };

/** An amount below nothing (in brackets, or with a minus) puts nothing at stake: it is said for what it is. */
function belowNothing(text: string, amount: Pence): string {
  const [sentences, ...lines] = text.split('\n');
  return [`${sentences} Its amount is ${formatPounds(amount)}, below nothing: a credit, or a slip of the pen.`, ...lines].join('\n');
}

/** The second of two stops where a sentence ends in a name that has its own: `Harbour Trust Ltd..` */
const secondStop = /(?<=[\p{L}\d]\.)\.(?=\s|$)/gu;

function signed(code: string, rule: Carded, found: Found): Finding {
  const about = [...new Set(found.about)].sort();
  const { evidence, amount, severity } = found;
  const isStake = amount !== undefined && amount >= 0;
  const text = amount === undefined || isStake ? found.text : belowNothing(found.text, amount);
  return {
    code,
    severity: severity ?? rule.card.severity,
    title: rule.card.title,
    text: text
      .split('\n')
      .map((line) => tidy(line).replace(secondStop, ''))
      .join('\n'),
    about,
    evidence,
    ...(isStake ? { amount } : {}),
    key: keyFor(code, found.of === undefined ? about : [found.of], found.apart),
    ...(found.ofOthers ? { ofOthers: found.ofOthers } : {}),
  };
}

/** What a rule found, signed with its code, title, severity and a key that stays while the facts do; accepted where a person said so. */
export function signAll(code: string, rule: Carded, verdict: Verdict, workspace: Workspace): Finding[] {
  const seen = new Map<string, number>();
  const acceptanceOf = acceptances(workspace);
  return verdict.found
    .map((found) => signed(code, rule, found))
    .sort((a, b) => compare(a.key, b.key) || byCell(a.evidence[0], b.evidence[0]) || compare(a.text, b.text))
    .map((finding) => {
      const times = (seen.get(finding.key) ?? 0) + 1;
      seen.set(finding.key, times);
      return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
    })
    .map((finding) => {
      const accepted = acceptanceOf(finding);
      return accepted ? { ...finding, accepted } : finding;
    });
}

/** The order findings are read in: the gravest first, what is of other councils alone after them, then by rule in the order given, the largest sum first, then by key. */
export function inReadingOrder(codes: readonly string[]): (a: Finding, b: Finding) => number {
  const place = new Map(codes.map((code, index) => [code, index]));
  return (a, b) =>
    rank[a.severity] - rank[b.severity] ||
    Number(a.ofOthers !== undefined) - Number(b.ofOthers !== undefined) ||
    (place.get(a.code) ?? codes.length) - (place.get(b.code) ?? codes.length) ||
    (b.amount ?? Number.NEGATIVE_INFINITY) - (a.amount ?? Number.NEGATIVE_INFINITY) ||
    compare(a.key, b.key);
}
