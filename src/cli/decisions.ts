import { join } from 'node:path';
import { readPlainTable } from '../intake/sheets.ts';
import type { Decision } from '../nouns/workspace.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { fromText, keyOf, nearest } from '../values/text.ts';
import type { World } from './world.ts';

function decisionDay(text: string | undefined, file: string, line: string): Day | null {
  if (text === undefined || text === '') return null;
  const day = parseDay(text);
  if (!day)
    throw new Refusal('day-unreadable', `\`${text}\` is not a day.`, 'Write it as 2026-03-31, or leave it blank.', {
      file,
      sheet: null,
      cell: line,
    });
  return day;
}

const file = 'decisions.csv';

/** The columns of decisions.csv. */
export const headings = ['kind', 'about', 'decision', 'reason', 'by', 'until'] as const;

/** decisions.csv of a workspace as it is now: null when there is none. */
export function decisionsFile(world: World, root: string): { readonly path: string; readonly bytes: Uint8Array | null } {
  const path = join(root, file);
  return { path, bytes: world.exists(path) ? world.read(path) : null };
}

/** What people decided, from the bytes of decisions.csv: none when there is no such file; a column nobody knows or a day that cannot be read is refused. */
export async function decisionsIn(bytes: Uint8Array | null): Promise<Decision[]> {
  if (bytes === null) return [];
  const rows = await readPlainTable(bytes, file);
  return rows.map(({ row, at }) => {
    const strange = Object.keys(row).find((heading) => heading !== '' && !(headings as readonly string[]).includes(heading));
    if (strange)
      throw new Refusal(
        'heading-unknown',
        `\`${strange}\` is not a column of decisions.csv.`,
        `Its columns are ${headings.join(', ')}; did you mean \`${nearest(strange, headings) ?? 'kind'}\`?`,
        { file },
      );
    const text = (heading: string): string => fromText(row[heading] ?? '');
    return {
      kind: text('kind'),
      about: text('about'),
      decision: text('decision'),
      reason: text('reason'),
      by: text('by'),
      until: decisionDay(row['until'], file, at('until').cell),
      cell: at('about'),
    };
  });
}

/** What people decided in a workspace. */
export async function readDecisions(world: World, root: string): Promise<Decision[]> {
  return decisionsIn(decisionsFile(world, root).bytes);
}

/** Years people have decided for dates that print none (`year` decisions). */
export function decidedYears(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  return new Map(
    decisions
      .filter((decision) => decision.kind === 'year' && /^\d{4}$/.test(decision.decision))
      .map((decision) => [keyOf(decision.about), Number(decision.decision)]),
  );
}
