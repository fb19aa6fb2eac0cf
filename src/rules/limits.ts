import { ownLimits, type Workspace } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { Limits, Rule } from './rule.ts';

type Rules = Readonly<Record<string, Rule>>;
type Overrides = Workspace['limits'];

function refuse(what: string, word: string, known: readonly string[]): never {
  const near = nearest(word, known);
  const remedy = near ? `Did you mean \`${near}\`?` : known.length > 0 ? `Known: ${known.join(', ')}.` : 'It has no limits to set.';
  throw new Refusal(what === 'rule' ? 'unknown-rule' : 'unknown-limit', `There is no ${what} \`${word}\`.`, remedy);
}

/** Refuses a rule code nobody knows, with the nearest that is known. */
export function knownCode(rules: Rules, code: string): string {
  return Object.hasOwn(rules, code) ? code : refuse('rule', code, Object.keys(rules));
}

/** The limits each rule judges by: its own, then the workspace's, then any given for this run. A code or limit nobody knows is refused; what is no rule's is left to those it is for. */
export function limitsFor(rules: Rules, ...overrides: readonly Overrides[]): Readonly<Record<string, Limits>> {
  const merged: Record<string, Limits> = Object.fromEntries(Object.entries(rules).map(([code, rule]) => [code, rule.card.limits]));
  for (const [code, given] of overrides.flatMap((set) => Object.entries(set))) {
    if (Object.hasOwn(ownLimits, code)) continue;
    const own = (rules[knownCode(rules, code)] as Rule).card.limits;
    for (const name of Object.keys(given)) if (!Object.hasOwn(own, name)) refuse(`limit of \`${code}\``, name, Object.keys(own));
    merged[code] = { ...merged[code], ...given };
  }
  return merged;
}

/** The limits another rule judges by in this workspace: how a rule knows what that one says already. */
export function limitsIn(workspace: Pick<Workspace, 'limits'>, code: string, own: Limits): Limits {
  return { ...own, ...workspace.limits[code] };
}
