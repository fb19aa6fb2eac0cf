import type * as z from 'zod/mini';
import { type Place, Refusal } from '../values/refusal.ts';
import { capital, list, nearest } from '../values/text.ts';

/**
 * A YAML file as plain data, with the line each node begins on, by JSON pointer (`/measures/0/amount`).
 * One made from what was typed has no file and no lines: each node knows its flag instead.
 */
export interface Document {
  readonly file: string;
  readonly value: unknown;
  readonly lines: Readonly<Record<string, number>>;
  readonly flags?: Readonly<Record<string, string>>;
}

type Path = readonly PropertyKey[];

/** What is known of a node by its pointer, or of the nearest node above it. */
function nearestAt<T>(known: Readonly<Record<string, T>>, path: Path): T | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const pointer = path.slice(0, depth).map((step) => `/${String(step)}`);
    const found = known[pointer.join('')];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The line of a node, or of the nearest node above it. */
export function lineOf(document: Document, path: Path): number {
  return nearestAt(document.lines, path) ?? 1;
}

/** Where a node stands: its file and line, or the flag it was typed with. */
export function placeIn(document: Document, path: Path): Place {
  if (document.flags) return { file: nearestAt(document.flags, path) ?? document.file };
  return { file: document.file, line: lineOf(document, path) };
}

function keysAt(schema: unknown, path: Path): string[] {
  let node = schema as { _zod?: { def: Record<string, unknown> } } | undefined;
  const unwrap = (n: typeof node): typeof node => {
    const inner = n?._zod?.def['innerType'] as typeof node | undefined;
    if (inner) return unwrap(inner);
    // Of what may be written short or in full, the full form is the one that has keys.
    const options = (n?._zod?.def['options'] as (typeof node)[] | undefined)?.map(unwrap);
    return options?.find((one) => one?._zod?.def['shape'] !== undefined) ?? n;
  };
  for (const step of path) {
    node = unwrap(node);
    const def = node?._zod?.def;
    const shape = def?.['shape'] as Record<string, typeof node> | undefined;
    node = shape?.[String(step)] ?? ((typeof step === 'number' ? def?.['element'] : def?.['valueType']) as typeof node);
  }
  return Object.keys((unwrap(node)?._zod?.def['shape'] as object | undefined) ?? {});
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, step) => (held as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step], value);
}

/** What a wrong value should have been, and how to write it. */
interface Wanted {
  readonly is: string;
  readonly remedy: string;
}

const mend = 'Mend the value on that line and run again.';

function shapeWanted(expected: string, keys: readonly string[]): Wanted {
  if (expected === 'array') return { is: 'a list is needed', remedy: 'Begin each entry with `- `, or put them between [ and ].' };
  if (expected === 'object' || expected === 'record') {
    const written = keys.map((key) => `${key}: …`).join(', ');
    return keys.length === 0
      ? { is: 'keys with values are needed', remedy: mend }
      : { is: `it should hold ${list(keys.map((key) => `\`${key}\``))}`, remedy: `Write it as { ${written} }.` };
  }
  if (expected === 'number') return { is: 'a plain number is needed', remedy: 'Write it as 50000, without a sign, a comma or quotes.' };
  return { is: `${expected === 'string' ? 'text' : expected === 'boolean' ? 'true or false' : `a ${expected}`} is needed`, remedy: mend };
}

function expectation(issue: z.core.$ZodIssue, document: Document, schema: unknown): Wanted {
  if (issue.code === 'invalid_type') {
    const value = valueAt(document.value, issue.path);
    if (value === undefined) return { is: 'it is missing', remedy: mend };
    const { is, remedy } = shapeWanted(issue.expected, keysAt(schema, issue.path));
    return { is: `${is}, and it reads \`${typeof value === 'string' ? value : JSON.stringify(value)}\``, remedy };
  }
  if (issue.code === 'invalid_value')
    return { is: `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')} is needed`, remedy: mend };
  return { is: issue.code === 'too_small' ? 'it is empty or too small' : 'what it holds does not fit', remedy: mend };
}

const firsts = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

const nth = (index: number): string => firsts[index] ?? `${index + 1}th`;

/** What one entry of a list is called: `measures` holds measures. */
function entryOf(key: string): string {
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return key.endsWith('s') ? key.slice(0, -1) : `entry of \`${key}\``;
}

/** Where a node is, in words: an entry of a list by its id, else by its place in it. `the first cost of measure \`offer\``; empty for the whole file. */
function whereInWords(document: Document, path: Path): string {
  const parts: string[] = [];
  path.forEach((step, at) => {
    const key = at === 0 ? null : path[at - 1];
    if (typeof step === 'number') {
      const { id } = (valueAt(document.value, path.slice(0, at + 1)) ?? {}) as { readonly id?: unknown };
      const entry = typeof key === 'string' ? entryOf(key) : 'entry';
      parts.unshift(typeof id === 'string' && id !== '' ? `${entry} \`${id}\`` : `the ${nth(step)} ${entry}`);
    } else if (typeof path[at + 1] !== 'number') parts.unshift(`\`${String(step)}\``);
  });
  return parts.join(' of ');
}

/** The document's value when it fits the schema; else a refusal with the line, and a did-you-mean for a key nobody knows. */
export function validated<T>(document: Document, schema: z.ZodMiniType<T>): T {
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  // A key that is misspelt is also a key that is missing; the misspelling is what to tell.
  const { issues } = result.error;
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue;
  const where = whereInWords(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const known = keysAt(schema, issue.path);
    const near = nearest(key, known);
    throw new Refusal(
      'unknown-key',
      `\`${key}\` is not a key ${where ? `of ${where}` : 'this file may hold'}.`,
      near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`,
      { file: document.file, line: lineOf(document, [...issue.path, key]) },
    );
  }
  const { is, remedy } = expectation(issue, document, schema);
  throw new Refusal('unfit-value', `${where ? capital(where) : 'The file'} cannot be used: ${is}.`, remedy, {
    file: document.file,
    line: lineOf(document, issue.path),
  });
}
