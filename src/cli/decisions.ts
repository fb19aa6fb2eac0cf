import { join } from 'node:path';
import { readPlainTable } from '../intake/sheets.ts';
import type { Decision } from '../nouns/workspace.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, nearest } from '../values/text.ts';
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

/** What people decided, from decisions.csv: none when there is no such file; a column nobody knows or a day that cannot be read is refused. */
export async function readDecisions(world: World, root: string): Promise<Decision[]> {
  const path = join(root, 'decisions.csv');
  if (!world.exists(path)) return [];
  const rows = await readPlainTable(world.read(path), 'decisions.csv');
  const known = ['kind', 'about', 'decision', 'reason', 'by', 'until'];
  return rows.map(({ row, at }) => {
    const strange = Object.keys(row).find((heading) => heading !== '' && !known.includes(heading));
    if (strange)
      throw new Refusal(
        'heading-unknown',
        `\`${strange}\` is not a column of decisions.csv.`,
        `Its columns are ${known.join(', ')}; did you mean \`${nearest(strange, known) ?? 'kind'}\`?`,
        { file: 'decisions.csv' },
      );
    const cell = at('about');
    return {
      kind: row['kind'] ?? '',
      about: row['about'] ?? '',
      decision: row['decision'] ?? '',
      reason: row['reason'] ?? '',
      by: row['by'] ?? '',
      until: decisionDay(row['until'], 'decisions.csv', at('until').cell),
      cell,
    };
  });
}

/** Years people have decided for dates that print none (`year` decisions). */
export function decidedYears(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  return new Map(
    decisions
      .filter((decision) => decision.kind === 'year' && /^\d{4}$/.test(decision.decision))
      .map((decision) => [keyOf(decision.about), Number(decision.decision)]),
  );
}
