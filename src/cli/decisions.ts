import { join } from 'node:path';
import { isMonthFirst, readDay } from '../intake/readers/days.ts';
import { readPlainTable } from '../intake/sheets.ts';
import type { Decision } from '../nouns/workspace.ts';
import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, list, nearest } from '../values/text.ts';
import type { World } from './world.ts';

/** The last day of a decision as people write days here, `31/12/2026` or `31 December 2026`; null where none is written, `unreadable` where none can be read, the month first among them. */
function decisionDay(text: string): Day | null | 'unreadable' {
  if (text.trim() === '') return null;
  if (isMonthFirst(text)) return 'unreadable';
  const read = readDay(text);
  return 'value' in read && read.value !== undefined ? read.value : 'unreadable';
}

/** All that cannot be read is said at once: nobody mends a file line by line to be told of the next. */
function refuseDays(unread: readonly { readonly text: string; readonly cell: Cell }[]): void {
  const [first, ...others] = unread;
  if (first === undefined) return;
  const more = others.map(({ text, cell }) => `\`${text}\` (${cell.cell})`);
  throw new Refusal(
    'day-unreadable',
    `\`${first.text}\` is not a day${more.length === 0 ? '' : `, nor ${more.length === 1 ? 'is' : 'are'} ${list(more)}`}.`,
    `Write ${more.length === 0 ? 'it' : 'each'} as 31/03/2026, the day first, or 2026-03-31, or leave it blank.`,
    first.cell,
  );
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
  const unread: { text: string; cell: Cell }[] = [];
  const decisions = rows.map(({ row, at }): Decision => {
    const strange = Object.keys(row).find((heading) => heading !== '' && !(headings as readonly string[]).includes(heading));
    if (strange)
      throw new Refusal(
        'heading-unknown',
        `\`${strange}\` is not a column of decisions.csv.`,
        `Its columns are ${headings.join(', ')}; did you mean \`${nearest(strange, headings) ?? 'kind'}\`?`,
        { file },
      );
    const text = (heading: string): string => row[heading] ?? '';
    const until = decisionDay(row['until'] ?? '');
    if (until === 'unreadable') unread.push({ text: row['until'] ?? '', cell: at('until') });
    return {
      kind: text('kind'),
      about: text('about'),
      decision: text('decision'),
      reason: text('reason'),
      by: text('by'),
      until: until === 'unreadable' ? null : until,
      cell: at('about'),
      answer: at('decision'),
    };
  });
  refuseDays(unread);
  return decisions;
}

/** What people decided in a workspace. */
export async function readDecisions(world: World, root: string): Promise<Decision[]> {
  return decisionsIn(decisionsFile(world, root).bytes);
}

/** Years people have decided for dates that print none (`year` decisions). */
export function decidedYears(decisions: readonly Pick<Decision, 'kind' | 'about' | 'decision'>[]): ReadonlyMap<string, number> {
  return new Map(
    decisions
      .filter((decision) => decision.kind === 'year' && /^\d{4}$/.test(decision.decision))
      .map((decision) => [keyOf(decision.about), Number(decision.decision)]),
  );
}
