import type { Parties, Party } from '../nouns/placement.ts';
import type { Records } from '../nouns/records.ts';
import { at, type Origin } from '../nouns/table.ts';
import type { Decision } from '../nouns/workspace.ts';
import type { Cell } from '../values/cell.ts';
import { count, keyOf, list, tidy } from '../values/text.ts';
import { type PartyKey, partyKey } from './party-names.ts';

type Role = 'providers' | 'commissioners';

interface Spelling {
  readonly text: string;
  readonly cell: Cell;
  times: number;
}

type Spellings = Map<string, Spelling>;

function met(into: Spellings, texts: readonly (string | undefined)[], origin: Origin, field: string): void {
  for (const written of texts) {
    if (written === undefined) continue;
    const text = tidy(written);
    const known = into.get(text);
    if (known) known.times += 1;
    else into.set(text, { text, cell: at({ origin }, field), times: 1 });
  }
}

function spellingsOf(records: Records): Record<Role, Spellings> {
  const providers: Spellings = new Map();
  const commissioners: Spellings = new Map();
  for (const row of [...records.services, ...records.contracts]) {
    met(providers, row.provider ?? [], row.origin, 'provider');
    met(commissioners, row.commissioner ?? [], row.origin, 'commissioner');
  }
  for (const row of records.contracts) met(commissioners, [row.body], row.origin, 'body');
  for (const row of records.spend) met(providers, [row.provider], row.origin, 'provider');
  return { providers, commissioners };
}

/** Tells a name without a legal form from two companies that differ in nothing else: where forms clash, each stays apart. */
function groupKeys(spellings: Iterable<Spelling>): Map<string, string> {
  const keys = new Map<string, PartyKey>();
  const forms = new Map<string, Set<string>>();
  for (const { text } of spellings) {
    const key = partyKey(text);
    if (!key) continue;
    keys.set(text, key);
    if (key.form) forms.set(key.base, (forms.get(key.base) ?? new Set()).add(key.form));
  }
  return new Map([...keys].map(([text, { base, form }]) => [text, (forms.get(base)?.size ?? 0) > 1 ? `${base} ${form ?? ''}` : base]));
}

function decidedNames(decisions: readonly Decision[]): Map<string, Decision> {
  return new Map(decisions.filter(({ kind }) => kind === 'party').map((decision) => [keyOf(decision.about), decision]));
}

/** The spelling to go by: one that is not shouted and has no filler in it, the most frequent, the first met. */
function bestOf(spellings: readonly Spelling[]): string {
  const rank = ({ text, times }: Spelling): number =>
    (text === text.toUpperCase() && /\p{L}{4}/u.test(text) ? 0 : 2e6) + (/\bprovided\b/i.test(text) ? 0 : 1e6) + Math.min(times, 1e5);
  return (spellings as readonly [Spelling, ...Spelling[]]).reduce((best, one) => (rank(one) > rank(best) ? one : best)).text;
}

function difference(text: string, name: string): string {
  if (text.toLowerCase() === name.toLowerCase()) return 'capital letters';
  if (keyOf(text) === keyOf(name)) return 'punctuation';
  if (keyOf(text).replaceAll(' ', '') === keyOf(name).replaceAll(' ', '')) return 'word breaks';
  return 'a legal form, an abbreviation or the word "provided"';
}

function partyOf(name: string, spellings: readonly Spelling[], decision: Decision | undefined): Party {
  const others = spellings.filter(({ text }) => text !== name);
  const because = decision
    ? `decided by ${decision.by || 'a person'}: ${decision.reason || `it goes by "${name}"`}`
    : others.length === 0
      ? 'one spelling'
      : `${count(spellings.length, 'spelling')} that differ in ${list([...new Set(others.map(({ text }) => difference(text, name)))])} only`;
  return { name, spellings: spellings.map(({ text, cell }) => ({ text, cell })), because };
}

/**
 * Who is who among providers and commissioners of contracts, services and spend. Spellings are one party when they differ in
 * case, punctuation, word breaks, `Ltd` or a usual abbreviation, or when a decision of kind `party` (about: a spelling,
 * decision: the name it goes by) says so; likeness alone never joins two bodies. Give it the decisions in force.
 */
export function settleParties(records: Records, decisions: readonly Decision[]): Parties {
  const byRole = spellingsOf(records);
  const all = [...byRole.commissioners.values(), ...byRole.providers.values()];
  const keys = groupKeys(all);
  const decided = decidedNames(decisions);
  const groups = new Map<string, Spelling[]>();
  const groupOf = new Map<string, string>();
  for (const spelling of all) {
    const key = keys.get(spelling.text);
    if (key === undefined) continue;
    const decision = decided.get(keyOf(spelling.text));
    const group = decision ? `decided ${keyOf(decision.decision)}` : key;
    groupOf.set(spelling.text, group);
    groups.set(group, [...(groups.get(group) ?? []), spelling]);
  }
  // A spelling nobody decided joins the party that goes by its very name.
  for (const [text, group] of groupOf) {
    const target = `decided ${keyOf(text)}`;
    if (!groups.has(target) || group === target || group.startsWith('decided ')) continue;
    groups.set(target, [...(groups.get(target) ?? []), ...(groups.get(group) ?? [])]);
    for (const spelling of groups.get(group) ?? []) groupOf.set(spelling.text, target);
    groups.delete(group);
  }
  const parties = (role: Role): Party[] => {
    const mine = new Map<string, Spelling[]>();
    for (const spelling of byRole[role].values()) {
      const group = groupOf.get(spelling.text);
      if (group === undefined) continue;
      const known = mine.get(group);
      if (known) known.push(spelling);
      else mine.set(group, [spelling]);
    }
    return [...mine].map(([group, spellings]) => {
      const decision = spellings.map(({ text }) => decided.get(keyOf(text))).find((one) => one !== undefined);
      const name = decision?.decision ?? [...decided.values()].find((one) => group === `decided ${keyOf(one.decision)}`)?.decision;
      return partyOf(name ?? bestOf(groups.get(group) ?? spellings), spellings, decision);
    });
  };
  return { providers: parties('providers'), commissioners: parties('commissioners') };
}

/** A lookup from any spelling to the one name its party goes by; a name nobody met stays as it is, and what names nobody is null. For many questions. */
export function namesOf(parties: Parties): (text: string) => string | null {
  const names = new Map<string, string>();
  for (const { name, spellings } of [...parties.commissioners, ...parties.providers])
    for (const { text } of spellings) if (!names.has(text)) names.set(text, name);
  return (text) => names.get(tidy(text)) ?? (namesSomebody(text) ? tidy(text) : null);
}

/** The one name a party goes by, from any of its spellings; a text nobody met is given back tidied. */
export function canonical(parties: Parties, text: string): string {
  return namesOf(parties)(text) ?? tidy(text);
}

/** Whether a text names somebody: `Various`, `VCS` and `TBC` do not. */
export function namesSomebody(text: string): boolean {
  return partyKey(text) !== null;
}
