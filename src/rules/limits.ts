import { ownLimits, type Workspace } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { Limits, Rule } from './rule.ts';

type Rules = Readonly<Record<string, Rule>>;
type Overrides = Workspace['limits'];

function refuse(what: string, word: string, known: readonly string[]): never {
  const near = nearest(word, known);
  const listed = what === 'rule' ? '`commission rules` lists them.' : `Known: ${known.join(', ')}.`;
  const remedy = near ? `Did you mean \`${near}\`?` : known.length > 0 ? listed : 'It has no limits to set.';
  throw new Refusal(what === 'rule' ? 'unknown-rule' : 'unknown-limit', `There is no ${what} \`${word}\`.`, remedy);
}

/** Refuses a rule code nobody knows, with the nearest that is known. */
export function knownCode(rules: Rules, code: string): string {
  return Object.hasOwn(rules, code) ? code : refuse('rule', code, Object.keys(rules));
}

/** Shares of a whole; a tolerance or a change may be more than the whole. */
const shares = /^(?!tolerance|change).*Percent$/;

function sound(code: string, name: string, value: number): void {
  const most = shares.test(name) ? 100 : Number.POSITIVE_INFINITY;
  if (value >= 0 && value <= most) return;
  throw new Refusal(
    'limit-out-of-range',
    `The limit \`${name}\` of \`${code}\` is ${value}.`,
    most === 100 ? 'It is a share in percent: write a number from 0 to 100.' : 'Write a number of 0 or more.',
  );
}

/** The limits each rule judges by: its own, then the workspace's, then any given for this run. A code or limit nobody knows is refused, and a value no limit can have; what is no rule's is left to those it is for. */
export function limitsFor(rules: Rules, ...overrides: readonly Overrides[]): Readonly<Record<string, Limits>> {
  const merged: Record<string, Limits> = Object.fromEntries(Object.entries(rules).map(([code, rule]) => [code, rule.card.limits]));
  for (const [code, given] of overrides.flatMap((set) => Object.entries(set))) {
    if (Object.hasOwn(ownLimits, code)) continue;
    const own = (rules[knownCode(rules, code)] as Rule).card.limits;
    for (const [name, value] of Object.entries(given)) {
      if (!Object.hasOwn(own, name)) refuse(`limit of \`${code}\``, name, Object.keys(own));
      sound(code, name, value);
    }
    merged[code] = { ...merged[code], ...given };
  }
  return merged;
}

/** The limits another rule judges by in this workspace: how a rule knows what that one says already. */
export function limitsIn(workspace: Pick<Workspace, 'limits'>, code: string, own: Limits): Limits {
  return { ...own, ...workspace.limits[code] };
}
