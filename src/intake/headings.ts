import type { Column, ColumnStatus } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { keyOf } from '../values/text.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import { tableKinds } from './tables/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What a heading is read as in one kind of table. */
export interface HeadingMatch {
  readonly field: string;
  readonly part?: FinancialYear;
  readonly confidence: number;
  readonly status: Exclude<ColumnStatus, 'pinned' | 'unmapped'>;
}

const yearWords = /(?:\bfy\s*)?(?<!\d)(?:20\d{2}|\d{2})\s*[/–-]\s*(?:20\d{2}|\d{2})(?!\d)/i;

/** A heading without the financial year it names, and that year. */
export function splitYear(heading: string): { readonly key: string; readonly year: FinancialYear | null } {
  const match = yearWords.exec(heading);
  const year = match ? parseYear(match[0]) : null;
  return { key: keyOf(year && match ? heading.replace(match[0], ' ') : heading), year };
}

function spelled(field: string): string {
  return field.replace(/([A-Z])/g, ' $1').toLowerCase();
}

interface Lexicon {
  readonly exact: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, string>;
  readonly phrases: readonly { readonly words: readonly string[]; readonly field: string }[];
}

function lexiconOf(kind: AnyKind): Lexicon {
  const fields = Object.entries(kind.fields);
  const known = new Map<string, string>();
  for (const [field, { headings }] of fields)
    for (const heading of headings) if (!known.has(keyOf(heading))) known.set(keyOf(heading), field);
  return {
    exact: new Map(fields.map(([field]) => [spelled(field), field])),
    known,
    phrases: [...known].filter(([key]) => key.length > 3).map(([key, field]) => ({ words: key.split(' '), field })),
  };
}

const lexicons: ReadonlyMap<string, Lexicon> = new Map(tableKinds.map((kind) => [kind.kind, lexiconOf(kind)]));

/** Share of the heading's words that a known phrase explains, when the heading holds all of the phrase. */
function likeness(words: readonly string[], phrase: readonly string[]): number {
  return phrase.every((word) => words.includes(word)) ? phrase.length / words.length : 0;
}

/** How one heading reads in a kind of table, or null. `OwnProvision` is read as `Own provision`; a heading that holds a known one among other words is only proposed. */
export function matchHeading(kind: AnyKind, heading: string): HeadingMatch | null {
  const { key, year } = splitYear(heading);
  const lexicon = lexicons.get(kind.kind) as Lexicon;
  const part = year === null ? {} : { part: year };
  if (key === '') return year !== null && kind.kind === 'budget' ? { field: 'budget', part: year, confidence: 0.9, status: 'known' } : null;
  const exact = lexicon.exact.get(key);
  if (exact) return { field: exact, ...part, confidence: 1, status: 'exact' };
  const known = lexicon.known.get(key);
  if (known) return { field: known, ...part, confidence: 0.97, status: 'known' };
  const apart = heading.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  if (apart !== heading) return matchHeading(kind, apart);
  const words = key.split(' ');
  let best: { readonly field: string; readonly score: number } | null = null;
  for (const phrase of lexicon.phrases) {
    const score = likeness(words, phrase.words);
    if (score > (best?.score ?? 0.34)) best = { field: phrase.field, score };
  }
  return best ? { field: best.field, ...part, confidence: Math.min(0.85, 0.5 + best.score / 2.5), status: 'proposed' } : null;
}

/** The columns of a header row read as one kind of table. A field is taken by the column that fits it best; years keep theirs apart. */
export function columnsAs(
  kind: AnyKind,
  headings: readonly { readonly index: number; readonly text: string }[],
  headerRow: number,
): Column[] {
  const matches = headings.map((heading) => ({ heading, match: matchHeading(kind, heading.text) }));
  const takenBy = new Map<string, number>();
  for (const { heading, match } of matches) {
    if (!match) continue;
    const slot = `${match.field}:${match.part ?? ''}`;
    const holder = matches.find((other) => other.heading.index === takenBy.get(slot));
    if (!holder?.match || holder.match.confidence < match.confidence) takenBy.set(slot, heading.index);
  }
  return matches.map(({ heading, match }) => {
    const base = { index: heading.index, heading: heading.text, cell: address(heading.index, headerRow) };
    const mine = match && takenBy.get(`${match.field}:${match.part ?? ''}`) === heading.index ? match : null;
    if (!mine) return { ...base, field: null, confidence: 0, status: 'unmapped' as const };
    return {
      ...base,
      field: mine.field,
      ...(mine.part === undefined ? {} : { part: mine.part }),
      confidence: mine.confidence,
      status: mine.status,
    };
  });
}

/** How well a header row fits a kind: its matched columns, with a column nothing explains counted against it. Null when what tells the kind is missing. */
export function fitOf(kind: AnyKind, columns: readonly Column[]): number | null {
  const fields = new Set(columns.map((column) => column.field));
  if (!kind.telling.every((group) => group.some((field) => fields.has(field)))) return null;
  return columns.reduce((score, column) => score + (column.field === null ? -0.3 : column.confidence), 0);
}

/** The kinds a header row could be, best first. */
export function kindsFor(
  headings: readonly { readonly index: number; readonly text: string }[],
  headerRow: number,
): { readonly kind: AnyKind; readonly columns: readonly Column[]; readonly fit: number }[] {
  return tableKinds
    .map((kind) => ({ kind, columns: columnsAs(kind, headings, headerRow) }))
    .map((candidate) => ({ ...candidate, fit: fitOf(candidate.kind, candidate.columns) }))
    .filter((candidate): candidate is typeof candidate & { fit: number } => candidate.fit !== null)
    .sort((a, b) => b.fit - a.fit);
}
