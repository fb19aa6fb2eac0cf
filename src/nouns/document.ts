import type * as z from 'zod/mini';
import { type Place, Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';

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
    return inner ? unwrap(inner) : n;
  };
  for (const step of path) {
    node = unwrap(node);
    const def = node?._zod?.def;
    const shape = def?.['shape'] as Record<string, typeof node> | undefined;
    node = shape?.[String(step)] ?? ((typeof step === 'number' ? def?.['element'] : def?.['valueType']) as typeof node);
  }
  return Object.keys((unwrap(node)?._zod?.def['shape'] as object | undefined) ?? {});
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'it is missing'
      : `${issue.expected === 'array' ? 'a list' : issue.expected === 'object' || issue.expected === 'record' ? 'a mapping' : `a ${issue.expected}`} is needed`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')} is needed`;
  if (issue.code === 'too_small') return 'it is empty or too small';
  return 'what it holds does not fit';
}

/** The document's value when it fits the schema; else a refusal with the line, and a did-you-mean for a key nobody knows. */
export function validated<T>(document: Document, schema: z.ZodMiniType<T>): T {
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  // A key that is misspelt is also a key that is missing; the misspelling is what to tell.
  const { issues } = result.error;
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue;
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const known = keysAt(schema, issue.path);
    const near = nearest(key, known);
    throw new Refusal(
      'unknown-key',
      `\`${key}\` is not a key ${where ? `of \`${where}\`` : 'this file may hold'}.`,
      near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`,
      { file: document.file, line: lineOf(document, [...issue.path, key]) },
    );
  }
  throw new Refusal(
    'unfit-value',
    `${where ? `\`${where}\`` : 'The file'} cannot be used: ${expectation(issue)}.`,
    'Mend the value on that line and run again.',
    {
      file: document.file,
      line: lineOf(document, issue.path),
    },
  );
}
