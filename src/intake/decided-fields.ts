import type { Kind } from '../nouns/kinds.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/row.ts';
import { type Decision, decidedAt } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, nearest } from '../values/text.ts';
import { kindIn, type Lexicons } from './lexicon.ts';
import { isMonthFirst } from './readers/days.ts';
import { plainContext, readers } from './readers/index.ts';
import { tableKinds } from './tables/index.ts';
import type { AnyKind, Field, FieldType } from './tables/table-kind.ts';

/** The types of field a person may decide in decisions.csv. Amounts, numbers and lengths are changed in the file that keeps them, where they add up. */
const decidable: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'list', 'leads', 'day', 'timeframe', 'flag']);

/** Which field of which record a `field` decision is about: `activities/A-3/status`. A reference may hold slashes of its own. */
interface FieldAbout {
  readonly kind: AnyKind;
  readonly id: string;
  readonly field: string;
}

/** What a field of a kind of table holds: a text, a day, a timeframe. Undefined where the kind has no such field. */
export function fieldType(kind: Kind, field: string): FieldType | undefined {
  return tableKinds.find((one) => one.kind === kind)?.fields[field];
}

/** Whether a field of a kind of table is one that decisions.csv may decide. */
export function isDecidable(kind: Kind, field: string): boolean {
  const type = fieldType(kind, field);
  return type !== undefined && decidable.has(type);
}

function knownOr<T extends string>(word: string, known: readonly T[], what: string, { about, cell }: Decision): T {
  const found = known.find((one) => keyOf(one) === keyOf(word));
  if (found !== undefined) return found;
  const near = nearest(word, known);
  throw new Refusal(
    'field-unknown',
    `The \`field\` decision about “${about}” names no ${what}: \`${word}\`.`,
    near === null ? 'Write it as kind/id/field: activities/A-3/status.' : `Did you mean \`${near}\`?`,
    cell,
  );
}

function aboutOf(decision: Decision, lexicons: Lexicons): FieldAbout {
  const parts = decision.about.split('/').map((part) => part.trim());
  const named = knownOr(
    parts[0] ?? '',
    tableKinds.map((one) => one.kind),
    'kind of table',
    decision,
  );
  const kind = kindIn(lexicons, named);
  const fields = Object.keys(kind.fields).filter((field) => isDecidable(named, field));
  const field = knownOr(parts.length > 2 ? (parts.at(-1) as string) : '', fields, `field of ${named} that is decided here`, decision);
  return { kind, id: parts.slice(1, -1).join('/'), field };
}

/** What a text comes to as a field of a kind of table, or the reason why it comes to nothing. */
export function readField({ fields }: AnyKind, field: string, text: string): { readonly value: unknown } | { readonly fault: string } {
  const { type, ends } = fields[field] as Field;
  if (type === 'day' && isMonthFirst(text)) return { fault: 'its month stands first, and a day is written day first here' };
  const days = { ...plainContext.days, edge: ends ? ('last' as const) : ('first' as const) };
  const reading = readers[type](text, { ...plainContext, days });
  if ('value' in reading) return { value: reading.value };
  return { fault: 'fault' in reading ? reading.fault : 'it says nothing' };
}

function decidedValue({ kind, field }: FieldAbout, { about, decision, cell }: Decision): unknown {
  const read = readField(kind, field, decision);
  if ('value' in read) return read.value;
  throw new Refusal(
    'decision-unreadable',
    `\`${decision}\` cannot be read as the ${field} of “${about}”: ${read.fault}.`,
    'Correct it in decisions.csv, or take the line out.',
    cell,
  );
}

function decidedRow<R extends Row<object>>(row: R, { field }: FieldAbout, value: unknown, decision: Decision): R {
  const { origin } = row;
  // Who decided it and why stands in decisions.csv, and goes where that is allowed to go.
  const note = { kind: 'decided' as const, field, quoted: decision.decision, text: `the ${field} is a recorded decision` };
  const notes = [...origin.notes.filter((one) => one.field !== field), note];
  return { ...row, [field]: value, origin: { ...origin, notes, decided: { ...origin.decided, [field]: decidedAt(decision) } } };
}

/**
 * Records with the fields that people have decided otherwise than their files have them (`field` decisions in force), each with the line
 * of decisions.csv as its cell. The later of two lines wins. A line of an unknown kind of table or field, or one that cannot be read as
 * its field, is refused with the cell; a record that is not there is left to the rule `unused-decision`.
 */
export function withDecidedFields(records: Records, inForce: readonly Decision[], lexicons: Lexicons): Records {
  const decisions = inForce.filter(({ kind }) => kind === 'field');
  if (decisions.length === 0) return records;
  const changed: { [K in Kind]?: Row<object>[] } = {};
  for (const decision of decisions) {
    const about = aboutOf(decision, lexicons);
    const value = decidedValue(about, decision);
    const { kind } = about.kind;
    const rows: readonly Row<object>[] = changed[kind] ?? records[kind];
    changed[kind] = rows.map((row) => (keyOf(row.id) === keyOf(about.id) ? decidedRow(row, about, value, decision) : row));
  }
  return { ...records, ...changed } as Records;
}
