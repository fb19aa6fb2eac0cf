import type { Parties, Party } from '../../nouns/placement.ts';
import type { Records } from '../../nouns/records.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { count, keyOf, list, tidy } from '../../values/text.ts';
import type { Likened } from './likened.ts';
import type { candidatePairs } from './party-candidates.ts';
import { bestName, difference, groupsOf } from './party-groups.ts';
import { likelySame } from './party-likeness.ts';
import { partyKey } from './party-names.ts';
import { type Role, type Spelling, spellingsOf, together } from './party-spellings.ts';

/** A party as settled: the name it goes by, every spelling of it, and the decision that says so, if one does. */
interface Settled {
  readonly name: string;
  readonly spellings: readonly Spelling[];
  readonly decisions: readonly Decision[];
}

/** One spelling met both among commissioners and among providers. */
function bothRoles(known: Spelling, spelling: Spelling): Spelling {
  return {
    ...known,
    companies: together(known.companies, spelling.companies),
    charities: together(known.charities, spelling.charities),
    times: known.times + spelling.times,
  };
}

function decidedNames(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(decisions.filter(({ kind }) => kind === 'party').map((decision) => [keyOf(decision.about), decision]));
}

/** Groups as the names have it, with what people decided put first: a decided spelling goes to the name decided, and so does a group whose spelling is that very name. */
function withDecisions(groups: ReadonlyMap<string, readonly Spelling[]>, decided: ReadonlyMap<string, Decision>): Settled[] {
  const byName = new Map<string, { name: string; spellings: Spelling[]; decisions: Decision[] }>();
  const rest: (readonly Spelling[])[] = [];
  for (const group of groups.values()) {
    const own = group.filter(({ text }) => decided.has(keyOf(text)));
    for (const spelling of own) {
      const decision = decided.get(keyOf(spelling.text)) as Decision;
      const target = byName.get(keyOf(decision.decision)) ?? { name: tidy(decision.decision), spellings: [], decisions: [] };
      target.spellings.push(spelling);
      target.decisions.push(decision);
      byName.set(keyOf(decision.decision), target);
    }
    if (own.length < group.length) rest.push(group.filter((spelling) => !own.includes(spelling)));
  }
  const apart: Settled[] = [];
  for (const group of rest) {
    const target = group.map(({ text }) => byName.get(keyOf(text))).find((one) => one !== undefined);
    if (target) target.spellings.push(...group);
    else apart.push({ name: bestName(group), spellings: group, decisions: [] });
  }
  return [...apart, ...byName.values()];
}

function all(spellings: readonly Spelling[], numbers: (spelling: Spelling) => ReadonlySet<string>): string[] {
  return [...new Set(spellings.flatMap((spelling) => [...numbers(spelling)]))].sort();
}

function partyOf({ name, spellings: whole, decisions }: Settled, spellings: readonly Spelling[]): Party {
  const others = spellings.filter(({ text }) => text !== name);
  const [companies, charities] = [all(whole, (one) => one.companies), all(whole, (one) => one.charities)];
  const bases = new Set(whole.map(({ key }) => key?.base));
  const numbers = [...companies.map((number) => `company number ${number}`), ...charities.map((number) => `charity number ${number}`)];
  const decision = decisions[0];
  const because = decision
    ? `decided by ${decision.by || 'a person'}: ${decision.reason || `it goes by "${name}"`}`
    : spellings.length === 1
      ? 'one spelling'
      : bases.size > 1
        ? `${count(spellings.length, 'name')} beside one ${list(numbers)}`
        : `${count(spellings.length, 'spelling')} that differ in ${list([...new Set(others.map((one) => difference(one, name)))])} only`;
  return {
    name,
    spellings: spellings.map(({ text, cell }) => ({ text, cell })),
    because,
    ...(companies.length > 0 ? { companies } : {}),
    ...(charities.length > 0 ? { charities } : {}),
  };
}

/** Lengths at which three names or more of a column end, and none goes on: where the column was cut. */
function edgesOf(spellings: readonly Spelling[]): ReadonlyMap<string, number> {
  const longest = new Map<string, { length: number; times: number }>();
  for (const { column, text } of spellings) {
    const known = longest.get(column) ?? { length: 0, times: 0 };
    if (text.length > known.length) longest.set(column, { length: text.length, times: 1 });
    else if (text.length === known.length) longest.set(column, { length: text.length, times: known.times + 1 });
  }
  return new Map([...longest].filter(([, { times }]) => times > 2).map(([column, { length }]) => [column, length]));
}

function likenedOf(settled: readonly Settled[]): Likened[] {
  const edges = edgesOf(settled.flatMap(({ spellings }) => spellings));
  return settled.flatMap(({ name, spellings, decisions }, index) => {
    const bases = new Map<string, Spelling>();
    for (const spelling of spellings) {
      const base = spelling.key?.base ?? '';
      const known = bases.get(base);
      if (!known || spelling.name === name || (known.name !== name && spelling.name < known.name)) bases.set(base, spelling);
    }
    const [first, ...others] = spellings as readonly [Spelling, ...Spelling[]];
    const companies = others.reduce((met, one) => together(met, one.companies), first.companies);
    const charities = others.reduce((met, one) => together(met, one.charities), first.charities);
    const aliases = new Map(spellings.flatMap((one) => one.aliases.map((alias) => [partyKey(alias)?.base ?? '', alias])));
    const times = spellings.reduce((sum, one) => sum + one.times, 0);
    return [...bases].map(([base, { name: text, words, cell, column, text: written }]) => ({
      party: String(index),
      goesBy: name,
      text,
      letters: keyOf(text),
      base,
      words,
      aliases,
      companies,
      charities,
      cell,
      times,
      endsAtEdge: edges.get(column) === written.length,
      decided: decisions.length > 0,
    }));
  });
}

/**
 * Who is who among providers and commissioners of contracts, services and spend. Spellings are one party when they differ in
 * case, punctuation, word breaks, `Ltd` or a usual abbreviation, when they stand beside one company or charity number, or when a
 * decision of kind `party` (about: a spelling, decision: the name it goes by) says so. Likeness alone never joins two bodies: it
 * makes a proposal. Give it the decisions in force, and `pairs` only to hold other names against each other than those that can be alike.
 */
export function settleParties(records: Records, decisions: readonly Decision[], pairs?: typeof candidatePairs): Parties {
  const byRole = spellingsOf(records);
  const whole = new Map<string, Spelling>();
  for (const spelling of [...byRole.commissioners.values(), ...byRole.providers.values()]) {
    const known = whole.get(spelling.text);
    whole.set(spelling.text, known ? bothRoles(known, spelling) : spelling);
  }
  const settled = withDecisions(groupsOf(whole.values()), decidedNames(decisions));
  const parties = (role: Role): Party[] => {
    const mine = settled.map((party) => ({ party, own: party.spellings.flatMap(({ text }) => byRole[role].get(text) ?? []) }));
    return mine.filter(({ own }) => own.length > 0).map(({ party, own }) => partyOf(party, own));
  };
  const nobody = [...whole.values()].filter(({ key }) => key === null).map(({ text }) => text);
  return {
    providers: parties('providers'),
    commissioners: parties('commissioners'),
    proposals: likelySame(likenedOf(settled), pairs),
    nobody,
  };
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

/** Whether a text names somebody: `Various`, `VCS`, `TBC` and `Redacted Personal Data` do not. */
export function namesSomebody(text: string): boolean {
  return partyKey(text) !== null;
}
