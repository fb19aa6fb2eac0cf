import { fieldTitle } from '../nouns/field-title.ts';
import type { Column } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { partnerIn } from './contributions.ts';
import type { Heading } from './found.ts';
import { guessedBy } from './guesses.ts';
import { sure } from './heading-hits.ts';
import { type HeadingMatch, matchesOf, splitYear, statusOf } from './headings.ts';
import type { Lexicons } from './lexicon.ts';
import type { Profile } from './profile.ts';
import type { AnyKind, Field } from './tables/table-kind.ts';
import { weighed } from './weigh.ts';

/** What the cells of the columns look like, by index. */
export type Profiles = ReadonlyMap<number, Profile>;

/** What each heading could be read as in one kind of table, heading by heading. */
type Matches = readonly (readonly HeadingMatch[])[];

/** What each of some headings could be read as in one kind of table. */
export function matchesFor(kind: AnyKind, headings: readonly Heading[], lexicons: Lexicons): Matches {
  return headings.map(({ text }) => matchesOf(kind, text, lexicons));
}

interface Claim {
  readonly heading: Heading;
  readonly match: HeadingMatch;
}

/** Below this a claim on a field is not worth proposing. */
const worthSaying = 0.5;

/** A column whose best field is taken goes to another only when that is nearly as likely. */
const nearlyAsLikely = 0.1;

/** A column with nothing in it gives way to one that says something. */
function worthIn(profiles: Profiles | undefined): (claim: Claim) => number {
  return ({ heading, match }) => match.confidence - (profiles && (profiles.get(heading.index)?.said ?? 0) === 0 ? 0.1 : 0);
}

function claimsOf(kind: AnyKind, headings: readonly Heading[], matches: Matches, profiles: Profiles | undefined): Claim[] {
  const worth = worthIn(profiles);
  return headings
    .flatMap((heading, i) =>
      (matches[i] ?? []).map((match): Claim => {
        if (!profiles) return { heading, match };
        const { confidence, because } = weighed(
          match.confidence,
          match.field,
          kind.fields[match.field] as Field,
          profiles.get(heading.index),
        );
        const told = because === null ? match.because : `${match.because}; ${because}`;
        return { heading, match: { ...match, confidence, status: statusOf(confidence), because: told } };
      }),
    )
    .filter(({ match }) => match.confidence >= worthSaying)
    .sort((a, b) => worth(b) - worth(a) || a.match.rank - b.match.rank || a.heading.index - b.heading.index);
}

/** Headings that stand over several columns. */
function repeatedIn(headings: readonly Heading[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { text } of headings) if (text !== '') (once.has(text) ? again : once).add(text);
  return again;
}

/** Why a heading known for an amount is read as none: the one that was read as it. */
function gaveWay(kind: AnyKind, match: HeadingMatch | undefined, taken: ReadonlyMap<string, string>): string | null {
  const isKnown = match !== undefined && match.confidence >= sure && kind.fields[match.field]?.type === 'money';
  const before = isKnown ? taken.get(slotOf(match)) : undefined;
  return match && before ? `“${before}” is read as the ${fieldTitle(match.field).toLowerCase()}` : null;
}

/** Columns whose headings only propose a field, known where what they are told from stands beside them and is of the same year. */
function besideOthers({ toldBeside = [] }: AnyKind, columns: readonly Column[]): Column[] {
  return columns.map((column): Column => {
    const told = toldBeside.find(({ field, says }) => column.field === field && column.status === 'proposed' && says.test(column.heading));
    const other =
      told && columns.find(({ field, part, status }) => told.others.includes(field ?? '') && part === column.part && status !== 'proposed');
    return other ? { ...column, confidence: sure, status: 'known', because: `it stands beside “${other.heading}”` } : column;
  });
}

/** What one column may be read as: a field, a field of a year, or what one partner pays. */
function slotOf({ field, part }: HeadingMatch, heading = ''): string {
  return field === 'contributions' ? `${field}:${partnerIn(heading)}` : `${field}:${part ?? ''}`;
}

/** The columns of a header row read as one kind of table. A field is taken by the column that fits it best; years keep theirs apart. With profiles, what the cells hold is weighed, and columns the headings leave open are told by it. */
export function columnsAs(kind: AnyKind, headings: readonly Heading[], headerRow: number, matches: Matches, profiles?: Profiles): Column[] {
  const taken = new Map<string, string>();
  const best = new Map<number, number>();
  const chosen = new Map<number, HeadingMatch>();
  for (const { heading, match } of claimsOf(kind, headings, matches, profiles)) {
    const slot = slotOf(match, heading.text);
    if (!best.has(heading.index)) best.set(heading.index, match.confidence);
    if (taken.has(slot) || chosen.has(heading.index)) continue;
    if (match.confidence < (best.get(heading.index) as number) - nearlyAsLikely) continue;
    taken.set(slot, heading.text);
    chosen.set(heading.index, match);
  }
  const repeated = repeatedIn(headings);
  const columns = headings.map(({ index, text }, i): Column => {
    const base = { index, heading: text, cell: address(index, Math.max(1, headerRow)) };
    const match = chosen.get(index);
    if (!match) {
      const why = repeated.has(text) ? 'another column is headed the same, and was taken before it' : gaveWay(kind, matches[i]?.[0], taken);
      return { ...base, field: null, confidence: 0, status: 'unmapped', ...(why === null ? {} : { because: why }) };
    }
    const { field, part, also, confidence, status, because } = match;
    const parts = { ...(part === undefined ? {} : { part }), ...(also === undefined || taken.has(`${also}:`) ? {} : { also }) };
    return { ...base, field, ...parts, confidence, status, because };
  });
  const told = besideOthers(kind, columns);
  return profiles ? guessedBy(kind, told, profiles) : told;
}

/** Whether a column is headed by nothing but a financial year, and read as no field. */
function isBareYear({ field, heading }: Column): boolean {
  const { key, year } = splitYear(heading);
  return field === null && key === '' && year !== null;
}

/** The columns of amounts by year that tell a kind beside what it is known by there; none where they do not. */
function yearsBeside({ besideYears }: AnyKind, columns: readonly Column[]): readonly Column[] {
  const isKnown = (name: string): boolean => columns.some(({ field, status }) => field === name && status !== 'proposed');
  return besideYears?.every(isKnown) ? columns.filter(isBareYear) : [];
}

/** Whether each group of fields has one that is there. */
function hasEach(groups: readonly (readonly string[])[], fields: ReadonlySet<string | null>): boolean {
  return groups.every((group) => group.some((field) => fields.has(field)));
}

/** Columns of a list of people, whose titles are Mr and Dr. */
const ofPeople = /\b(?:first ?names?|forenames?|surnames?|last ?names?|family ?names?)\b/i;

/** Whether a list says little and what it says is known: no heading that tells the kind is only proposed, and it is not of people. */
function isThinlyTold({ thinly = [] }: AnyKind, columns: readonly Column[]): boolean {
  const known = new Set(columns.flatMap(({ field, status }) => (field === null || status === 'proposed' ? [] : [field])));
  return (
    !columns.some(({ heading }) => ofPeople.test(heading)) &&
    thinly.some(({ groups, says }) => hasEach(groups, known) && (says === undefined || columns.some(({ heading }) => says.test(heading))))
  );
}

/** How well a header row fits a kind: its matched columns, with a column nothing explains counted against it. Null when what tells the kind is missing. */
export function fitOf(kind: AnyKind, columns: readonly Column[]): number | null {
  const fields = new Set(columns.flatMap(({ field, also }) => (also === undefined ? [field] : [field, also])));
  const years = yearsBeside(kind, columns).length;
  const told = years > 0 || hasEach(kind.telling, fields);
  const barely = kind.barely !== undefined && columns.length <= kind.barely.length && kind.barely.every((field) => fields.has(field));
  if (!told && !barely && !isThinlyTold(kind, columns)) return null;
  const read = columns.reduce((score, column) => score + (column.field === null ? 0 : column.confidence), 0) + sure * years;
  const open = columns.filter((column) => column.field === null).length - years;
  const sum = read - Math.min(0.3 * open, read / 2);
  return told ? sum : sum / 2;
}

/** A kind of table a header row could be. */
export interface Candidate {
  readonly kind: AnyKind;
  readonly columns: readonly Column[];
  readonly fit: number;
}

/** Whether what tells a kind of table, or barely does, could be among some headings. Most kinds are told from a row by this. */
function couldTell(kind: AnyKind, matches: Matches): boolean {
  const fields = new Set(matches.flatMap((own) => own.flatMap(({ field, also }) => (also === undefined ? [field] : [field, also]))));
  return (
    hasEach(kind.telling, fields) ||
    (kind.barely?.every((field) => fields.has(field)) ?? false) ||
    (kind.thinly ?? []).some(({ groups }) => hasEach(groups, fields))
  );
}

/** The kinds a header row could be, best first. */
export function kindsFor(headings: readonly Heading[], headerRow: number, lexicons: Lexicons, profiles?: Profiles): Candidate[] {
  return lexicons.kinds
    .flatMap((kind): Candidate[] => {
      const matches = matchesFor(kind, headings, lexicons);
      // What cells hold may open a kind that no heading names.
      if (!profiles && !couldTell(kind, matches)) return [];
      const columns = columnsAs(kind, headings, headerRow, matches, profiles);
      const fit = fitOf(kind, columns);
      return fit === null ? [] : [{ kind, columns, fit }];
    })
    .sort((a, b) => b.fit - a.fit);
}
