import type { ColumnStatus } from '../nouns/table.ts';
import { once, onceFor } from '../values/once.ts';
import { keyOf } from '../values/text.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import { firstOfTwo, type Hit, hitsOn, sure, type Way, wayOf } from './heading-hits.ts';
import { alternativesOf, isOnlyUnit, mended, wordsOfHeading } from './heading-words.ts';
import { bagOf, type Lexicon, type Lexicons } from './lexicon.ts';
import { fieldAtPath, isOcdsPath } from './ocds/fields.ts';
import { partHeaded } from './readers/amount-basis.ts';
import { type Senses, sensesIn, sensesOf } from './senses.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { withoutVat } from './vat-given.ts';

/** What a heading is read as in one kind of table. `rank` breaks ties: the phrase a field is known by first is the better. */
export interface HeadingMatch {
  readonly field: string;
  readonly part?: FinancialYear;
  readonly also?: string;
  readonly confidence: number;
  readonly status: Exclude<ColumnStatus, 'pinned' | 'unmapped'>;
  readonly because: string;
  readonly rank: number;
}

const yearWords = /(?:\bfy\s*)?(?<!\d)(?:20\d{2}|\d{2})\s*[/–-]\s*(?:20\d{2}|\d{2})(?!\d)/i;

/** A heading without the financial year it names, and that year. */
export function splitYear(heading: string): { readonly key: string; readonly text: string; readonly year: FinancialYear | null } {
  const match = yearWords.exec(heading);
  const year = match ? parseYear(match[0]) : null;
  const text = year && match ? heading.replace(match[0], ' ') : heading;
  return { key: year && isOnlyUnit(text) ? '' : keyOf(text), text, year };
}

/** What a bracket may say that is no mere aside: another end, another value. */
const telling =
  /\b(?:ext\w*|option\w*|max\w*|min\w*|latest|possible|incl\w*|annual|p\.?a|per|total|whole|life\w*|saving\w*|from|to|low|high|break|review|notice|previous|last)\b/i;

/** A heading without what stands in brackets behind it, where that only explains it: `Likelihood (1-5)`. */
function withoutAside(text: string): string | null {
  const bare = text.replace(/\s*[([][^()[\]]*[)\]]/g, (aside) => (telling.test(aside) ? aside : ' ')).trim();
  return bare !== text.trim() && /\p{L}{2}/u.test(bare) ? bare : null;
}

/** What has more words than this is a sentence, and no heading misspelt. */
const wordsAtMost = 10;

/** The heading with every word that is in no vocabulary mended, and null when there was nothing to mend. */
function respelled(text: string, { words: vocabulary, wordsByLength }: Lexicons): string | null {
  const words = wordsOfHeading(text);
  if (words.length > wordsAtMost) return null;
  const now = words.map((word) => (vocabulary.has(word) ? word : (mended(word, vocabulary, wordsByLength) ?? word)));
  return now.some((word, i) => word !== words[i]) ? now.join(' ') : null;
}

/** A heading taken apart once, for every kind of table to be asked. */
interface Forms {
  readonly heading: string;
  readonly key: string;
  readonly year: FinancialYear | null;
  readonly ways: readonly Way[];
  /** What it says by sense, without its year and its asides. */
  readonly senses: Senses;
}

/** The ways a heading may be read: as written, as it was meant to be spelt, and by the parts it offers. */
function formsOf(heading: string, lexicons: Lexicons): Forms {
  const { key, text, year } = splitYear(heading.replaceAll('#', ' number '));
  const way = (said: string, by: number, because: string | null): Way => ({ ...wayOf(said), by, because });
  const spelling = respelled(text, lexicons);
  const bare = withoutAside(text);
  const untaxed = withoutVat(text);
  const taxless = untaxed === null ? [] : [way(untaxed, 0.97, `“${untaxed}” is what it is known by, and its VAT is read apart`)];
  const plain = bare === null ? [] : [way(bare, 0.92, `“${bare}” is what it is known by, without its brackets`)];
  const parts = alternativesOf(text).map((part, i) => way(part, i === 0 ? 0.96 : 0.94, `“${part}” in the heading is one it is known by`));
  const meant = spelling === null ? [] : [way(spelling, 0.92, `the heading is a spelling of “${spelling}”`)];
  return { heading, key, year, ways: [way(text, 1, null), ...taxless, ...plain, ...meant, ...parts], senses: sensesIn(bare ?? text) };
}

/** A path into an Open Contracting notice leads to one field of a contract, or to none. */
function atPath(kind: AnyKind, heading: string): HeadingMatch[] {
  const found = kind.kind === 'contracts' ? fieldAtPath(heading) : null;
  return found
    ? [{ ...found, status: statusOf(found.confidence), because: 'the heading is its place in a published notice', rank: 0 }]
    : [];
}

/** What may be stated year by year: figures, and no words of the line they are of. */
const yearly: ReadonlySet<string | undefined> = new Set(['money', 'percent', 'count', 'number']);

/** Whether a field of a kind of table may have a column a year. */
export function takesYear(kind: AnyKind, field: string): boolean {
  const type = kind.fields[field]?.type;
  return type === 'milestones' || (yearly.has(type) && Object.hasOwn(kind.fields, 'year'));
}

/** A heading that names a year gives its field to that year; where the kind knows no years, its money is an annual value, perhaps. */
function dated(kind: AnyKind, hit: Hit, year: FinancialYear | null): Hit & { readonly part?: FinancialYear } {
  const type = kind.fields[hit.field]?.type;
  if (year === null) return hit;
  if (takesYear(kind, hit.field)) return { ...hit, part: year };
  if (type !== 'money' || !Object.hasOwn(kind.fields, 'annualValue')) return hit;
  return { ...hit, field: 'annualValue', confidence: Math.min(0.8, hit.confidence), because: `it holds the value of ${year}` };
}

/** What a heading says is for a month, a quarter or a week is no value of a whole term: so many of it make the annual value. */
function forPart(kind: AnyKind, hit: Hit, heading: string): Hit {
  const part = hit.field === 'totalValue' && Object.hasOwn(kind.fields, 'annualValue') ? partHeaded(heading) : null;
  return part === null ? hit : { ...hit, field: 'annualValue', because: `it holds a value for a ${part.called}` };
}

/** A value a contract had at first gives way to one that says how it stands, and is its value where no other is stated. */
function atFirst(hit: Hit, heading: string): Hit {
  return hit.field === 'totalValue' && /\b(?:original|initial)\b/i.test(heading)
    ? { ...hit, confidence: Math.min(0.92, hit.confidence) }
    : hit;
}

/** What is spent, committed or left of a contract is not what it is worth, whatever words of worth stand beside. */
const ofItsCourse = /\bto date\b|\b(?:remaining|balance|outstanding|unspent|spent|paid|invoiced|committed)\b/i;
const worth: ReadonlySet<string> = new Set(['totalValue', 'annualValue', 'maxValue']);

function matchesIn(kind: AnyKind, { heading, key, year, ways, senses }: Forms, lexicons: Lexicons): HeadingMatch[] {
  if (isOcdsPath(heading)) return atPath(kind, heading);
  const lexicon = lexicons.of.get(kind.kind) as Lexicon;
  if (key === '') {
    const field = kind.ofYear ?? Object.entries(kind.fields).find(([, { type }]) => type === 'milestones')?.[0];
    if (year === null || field === undefined) return [];
    const because = kind.ofYear ? `a year stands for the ${field} of that year` : 'a year stands for what is to be reached in it';
    return [{ field, part: year, confidence: 0.9, status: 'known', because, rank: 0 }];
  }
  const two = firstOfTwo(heading, lexicon);
  if (two) return [{ ...two, status: statusOf(two.confidence) }];
  const best = new Map<string, Hit>();
  for (const way of ways) {
    for (const hit of hitsOn(lexicon, way)) {
      const held = best.get(hit.field);
      const confidence = hit.confidence * way.by;
      if (!held || confidence > held.confidence || (confidence === held.confidence && hit.rank < held.rank))
        best.set(hit.field, { ...hit, confidence, because: way.because ?? hit.because });
    }
  }
  for (const { field, isWhole, because } of sensesOf(kind, senses)) {
    const confidence = isWhole ? 0.85 : 0.72;
    if ((best.get(field)?.confidence ?? 0) < confidence) best.set(field, { field, confidence, because, rank: 50 });
  }
  // What is headed in pounds is no words, whatever else its heading says: `Contract £`.
  const isWords = ({ field }: Hit): boolean => ['text', 'list'].includes(kind.fields[field]?.type ?? '');
  return [...best.values()]
    .filter((hit) => !heading.includes('£') || !isWords(hit))
    .filter(({ field, confidence }) => confidence >= sure || !worth.has(field) || !ofItsCourse.test(heading))
    .map((hit) => dated(kind, forPart(kind, atFirst(hit, heading), heading), year))
    .map((hit) => ({ ...hit, status: statusOf(hit.confidence) }))
    .sort((a, b) => b.confidence - a.confidence || a.rank - b.rank);
}

// A row is looked at as a header by itself, over the next and under the last; and the sheets of a file are headed alike.
const matchesByKind = onceFor((lexicons: Lexicons) =>
  once((heading: string): ReadonlyMap<string, readonly HeadingMatch[]> => {
    const forms = formsOf(heading, lexicons);
    return new Map(lexicons.kinds.map((kind) => [kind.kind, matchesIn(kind, forms, lexicons)]));
  }, 1_000),
);

/** Every field a heading could be read as in a kind of table, the surest first. `OwnProvision` is read as `Own provision`, `Dept.` as `Department`; a misspelt heading, or one that holds a known one among other words, is only proposed. */
export function matchesOf({ kind }: AnyKind, heading: string, lexicons: Lexicons): readonly HeadingMatch[] {
  return matchesByKind(lexicons)(heading).get(kind) ?? [];
}

/** Whether a heading is one that some kind of table is known by. */
export function isKnown(heading: string, lexicons: Lexicons): boolean {
  const bag = bagOf(wordsOfHeading(heading));
  return [...lexicons.of.values()].some((lexicon) => lexicon.bags.has(bag));
}

/** The status a confidence earns by itself. */
export function statusOf(confidence: number): HeadingMatch['status'] {
  return confidence === 1 ? 'exact' : confidence >= sure ? 'known' : 'proposed';
}

/** How one heading reads in a kind of table, or null. */
export function matchHeading(kind: AnyKind, heading: string, lexicons: Lexicons): HeadingMatch | null {
  return matchesOf(kind, heading, lexicons)[0] ?? null;
}
