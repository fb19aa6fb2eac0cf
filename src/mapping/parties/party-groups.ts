import { groupedBy } from '../../values/groups.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import type { Spelling } from './party-spellings.ts';

type Numbers = (spelling: Spelling) => ReadonlySet<string>;
const kinds: readonly Numbers[] = [({ companies }) => companies, ({ charities }) => charities];

/** The one number a spelling carries; none when it carries several, for then it settles nothing. */
function only(numbers: ReadonlySet<string>): string | null {
  return numbers.size === 1 ? ([...numbers][0] as string) : null;
}

/** A group whose names carry different numbers comes apart by number; what carries none stays by itself. */
function apartByNumber(key: string, spellings: readonly Spelling[], numbers: Numbers): [string, Spelling[]][] {
  const met = new Set(spellings.map((spelling) => only(numbers(spelling))).filter((number) => number !== null));
  if (met.size < 2) return [[key, [...spellings]]];
  return [...groupedBy(spellings, (spelling) => `${key} #${only(numbers(spelling)) ?? ''}`)];
}

function numbersIn(spellings: readonly Spelling[], numbers: Numbers): Set<string> {
  return new Set(spellings.map((spelling) => only(numbers(spelling))).filter((number) => number !== null));
}

/** The numbers of each kind that some names carry. */
type Carried = readonly Set<string>[];

function agree(one: Carried, other: Carried): boolean {
  return one.every((mine, kind) => {
    const theirs = other[kind] as Set<string>;
    return mine.size === 0 || theirs.size === 0 || [...theirs].some((number) => mine.has(number));
  });
}

/** Groups that carry one number are one party, whatever their names; unless another number keeps them apart. */
function joinedByNumber(groups: Map<string, Spelling[]>, numbers: Numbers): Map<string, Spelling[]> {
  const holder = new Map<string, string>();
  const carried = new Map<string, Carried>();
  const rootOf = new Map<string, string>();
  // In the order of their keys, so that the order of the rows plays no part.
  for (const [key, spellings] of [...groups].sort(inOrderOf(([key]) => key))) {
    const own = kinds.map((kind) => numbersIn(spellings, kind));
    const met = [...(own[kinds.indexOf(numbers)] as Set<string>)].sort();
    const known = met.map((number) => holder.get(number)).find((one) => one !== undefined && agree(carried.get(one) as Carried, own));
    const root = known ?? key;
    rootOf.set(key, root);
    if (known === undefined) carried.set(root, own);
    else for (const [kind, more] of own.entries()) for (const number of more) carried.get(root)?.[kind]?.add(number);
    for (const number of met) if (!holder.has(number)) holder.set(number, root);
  }
  const inOrder = new Map<string, Spelling[]>();
  for (const [key, spellings] of groups) {
    const root = rootOf.get(key) as string;
    const own = inOrder.get(root);
    if (own) for (const spelling of spellings) own.push(spelling);
    else inOrder.set(root, [...spellings]);
  }
  return inOrder;
}

/**
 * Spellings in groups of one party each, by the exact key of the name. Where two companies differ in legal form alone, each form stays apart;
 * different company or charity numbers keep one name apart, and the same number joins different names.
 */
export function groupsOf(spellings: Iterable<Spelling>): Map<string, readonly Spelling[]> {
  const forms = new Map<string, Set<string>>();
  const named = [...spellings].filter(({ key }) => key !== null);
  for (const { key } of named) if (key?.form) forms.set(key.base, (forms.get(key.base) ?? new Set()).add(key.form));
  let groups: Map<string, Spelling[]> = groupedBy(named, (spelling) => {
    const { base, form } = spelling.key as NonNullable<Spelling['key']>;
    return (forms.get(base)?.size ?? 0) > 1 ? `${base} ${form ?? ''}` : base;
  });
  for (const numbers of kinds) groups = new Map([...groups].flatMap(([key, own]) => apartByNumber(key, own, numbers)));
  for (const numbers of kinds) groups = joinedByNumber(groups, numbers);
  return groups;
}

/** The spelling to go by: one that is not shouted, has no filler in it and nothing beside the name, then the most frequent, then the first in the alphabet. */
export function bestName(spellings: readonly Spelling[]): string {
  const rank = ({ text, name, times }: Spelling): number =>
    (name === name.toUpperCase() && /\p{L}{4}/u.test(name) ? 0 : 4e6) +
    (/\bprovided\b/i.test(text) ? 0 : 2e6) +
    (text === name ? 1e6 : 0) +
    Math.min(times, 1e5);
  const [first, ...others] = spellings as readonly [Spelling, ...Spelling[]];
  return others.reduce((best, one) => (rank(one) > rank(best) || (rank(one) === rank(best) && one.name < best.name) ? one : best), first)
    .name;
}

/** What tells one spelling from the name its party goes by. */
export function difference({ text, name: bare, key }: Spelling, name: string): string {
  if (text.toLowerCase() === name.toLowerCase()) return 'capital letters';
  if (keyOf(text) === keyOf(name)) return 'punctuation';
  if (keyOf(text).replaceAll(' ', '') === keyOf(name).replaceAll(' ', '')) return 'word breaks';
  if (text !== bare && (keyOf(bare) === keyOf(name) || key !== null)) return 'a number, a branch or a trading name';
  return 'a legal form, an abbreviation or the word "provided"';
}
