import type { Column } from '../nouns/table.ts';
import type { Profile } from './profile.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A field a column could be by what it holds, when its heading does not say: how sure, and why. */
interface Guess {
  readonly field: string;
  /** A second field its cells hold. */
  readonly also?: string;
  readonly confidence: number;
  readonly because: string;
}

type Rule = (profile: Profile, heading: string) => Guess | null;

const many = (profile: Profile): boolean => profile.distinct > 1;

/** What cells tell by themselves, the surest first. A field is guessed only where the kind has it and no column holds it. */
const rules: readonly Rule[] = [
  (p) => (p.company >= 0.5 ? { field: 'companyNumber', confidence: 0.8, because: 'its cells hold company numbers' } : null),
  (p) =>
    p.organisation >= 0.25 && many(p) && p.words > 0.6 && p.council < 0.6 && p.length <= 8
      ? { field: 'provider', confidence: 0.8, because: `${Math.round(p.organisation * 100)}% of its names end as organisations do` }
      : null,
  (p) =>
    p.council >= 0.8 && p.words > 0.8 && p.distinct <= 3 && p.said > 3 && p.length <= 6
      ? { field: 'body', confidence: 0.7, because: 'it names the same public body on every row' }
      : null,
  (p) => (p.postcode >= 0.6 ? { field: 'postcode', confidence: 0.8, because: 'its cells hold postcodes' } : null),
  (p) => (p.span >= 0.6 ? { field: 'start', also: 'end', confidence: 0.8, because: 'its cells hold a first and a last day' } : null),
  (p) => (p.url >= 0.6 && p.distinct > 3 ? { field: 'url', confidence: 0.75, because: 'its cells hold web addresses' } : null),
  (p) =>
    p.standing > 0.5 && p.months < 0.5 && p.said >= 3
      ? { field: 'status', confidence: 0.75, because: `${Math.round(p.standing * 100)}% of its cells say how a contract stands` }
      : null,
  (p) => (p.grouping >= 0.8 ? { field: 'tier', confidence: 0.8, because: 'its cells hold needs-based groupings of THRIVE' } : null),
  (p, heading) =>
    p.level >= 0.8 && /^levels?$/i.test(heading.trim())
      ? { field: 'tier', confidence: 0.7, because: 'it is headed as a level, and its cells hold levels by their numbers' }
      : null,
  (p, heading) =>
    p.day >= 0.9 && (heading === '' || p.number < 0.5) && p.said >= 2 && (many(p) || p.said === 1)
      ? { field: 'date', confidence: 0.75, because: 'its cells hold dates' }
      : null,
  (p, heading) =>
    heading === '' && p.money >= 0.9 && p.day < 0.5 && p.said >= 2 && many(p)
      ? { field: 'amount', confidence: 0.7, because: 'its cells hold amounts' }
      : null,
];

/** The first column of a budget, whatever it is headed, names its lines. */
function lineOf(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const first = columns[0];
  const profile = first && profiles.get(first.index);
  const named = ['line', 'element', 'service', 'code'].some((field) => columns.some((column) => column.field === field));
  if (kind.kind !== 'budget' || named || !first || first.field !== null || !profile || profile.said < 2 || profile.words < 0.8)
    return new Map();
  return new Map([
    [first.index, { field: 'line', confidence: 0.7, because: 'it stands first and holds words, as the lines of a budget do' }],
  ]);
}

/**
 * What a register buys, where no heading says what names it: the first of its two first columns to hold words, where a provider and the days or
 * the lot of a contract stand beside them. A column of codes names nothing. What a contract is called off from is given up for it:
 * a list of frameworks names each under `Framework`.
 */
function titleOf(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const has = (...fields: readonly string[]): boolean => columns.some(({ field }) => field !== null && fields.includes(field));
  if (kind.kind !== 'contracts' || has('title', 'ref', 'description', 'ocid')) return new Map();
  if (!has('provider') || !has('start', 'end', 'currentEnd', 'maxEnd', 'lot')) return new Map();
  const named = columns.slice(0, 2).find(({ index, field }) => {
    const profile = profiles.get(index);
    const isFree = field === null || field === 'calledOffFrom';
    return isFree && profile !== undefined && profile.said >= 2 && profile.words >= 0.8 && profile.length >= 2;
  });
  if (named === undefined) return new Map();
  const because = 'it stands first of what holds words, beside the provider and the days or the lot of a contract';
  return new Map([[named.index, { field: 'title', confidence: 0.7, because }]]);
}

const besideProvider = new Set(['provider', 'companyNumber', 'charityNumber', 'sme', 'vcse']);

/**
 * A column of postcodes is the provider's where what is read before it is about the provider. Notices print a bare `Postcode` beside a region:
 * where the work is done; and under other words it is the buyer's or a site's.
 */
function postcodeOf(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const at = columns.findIndex(
    ({ index, field, heading }) =>
      field === null && /^(?:post\s?code|address)?$/i.test(heading.trim()) && (profiles.get(index)?.postcode ?? 0) >= 0.6,
  );
  const before = columns.slice(0, Math.max(0, at)).findLast(({ field }) => field !== null);
  const isTheirs = Object.hasOwn(kind.fields, 'providerPostcode') && besideProvider.has(before?.field ?? '');
  if (!isTheirs || columns.some(({ field }) => field === 'providerPostcode')) return new Map();
  const because = `its cells hold postcodes, and it stands after “${before?.heading}”`;
  return new Map([[(columns[at] as Column).index, { field: 'providerPostcode', confidence: 0.7, because }]]);
}

/** Unnamed columns between neighbours: what a kind of table usually keeps there. */
function byPlace(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const found = new Map<number, Guess>();
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  columns.forEach((column, i) => {
    const profile = profiles.get(column.index);
    if (column.heading !== '' || !profile || profile.said < 2) return;
    const [before, after] = [columns[i - 1]?.field, columns[i + 1]?.field];
    const place = (field: string, confidence: number, because: string): void => {
      if (Object.hasOwn(kind.fields, field) && !has(field) && ![...found.values()].some((guess) => guess.field === field))
        found.set(column.index, { field, confidence, because });
    };
    if (profile.day >= 0.9 && before === 'start') place('end', 0.7, 'it holds dates and stands after the start');
    else if (profile.day >= 0.9 && after === 'end') place('start', 0.7, 'it holds dates and stands before the end');
    else if (profile.words >= 0.8 && profile.length >= 3 && before === 'title')
      place('description', 0.55, 'it holds words and stands after the title');
    else if (profile.words >= 0.8 && before === 'ref' && profile.day < 0.2)
      place('title', 0.65, 'it holds words and stands after the reference');
    else if (profile.money >= 0.9 && profile.day < 0.5 && (before === 'end' || before === 'currentEnd'))
      place('totalValue', 0.6, 'it holds amounts and stands after the end');
  });
  return found;
}

/** The columns with those a heading leaves open told by what they hold, and by where they stand; each only proposed. */
export function guessedBy(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): Column[] {
  const taken = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const subject = titleOf(kind, columns, profiles);
  const guesses = new Map<number, Guess>([
    ...byPlace(kind, columns, profiles),
    ...lineOf(kind, columns, profiles),
    ...postcodeOf(kind, columns, profiles),
    ...subject,
  ]);
  for (const guess of guesses.values()) taken.add(guess.field);
  for (const rule of rules) {
    const offers = columns.flatMap((column) => {
      const profile = profiles.get(column.index);
      if (column.field !== null || guesses.has(column.index) || !profile || profile.said === 0) return [];
      const guess = rule(profile, column.heading);
      const isFree = (field: string): boolean => Object.hasOwn(kind.fields, field) && !taken.has(field);
      return guess && isFree(guess.field) && isFree(guess.also ?? guess.field) ? [{ column, guess, profile }] : [];
    });
    // Two columns that could be it equally tell nothing of which.
    const [first, second] = offers.sort((a, b) => b.profile.organisation - a.profile.organisation);
    if (!first || (second && first.guess.field !== 'provider')) continue;
    guesses.set(first.column.index, first.guess);
    taken.add(first.guess.field);
  }
  return columns.map((column) => {
    const guess = column.field === null ? guesses.get(column.index) : subject.get(column.index);
    return guess ? { ...column, ...guess, status: 'proposed' as const } : column;
  });
}
