import type { Page } from '../nouns/page.ts';
import type { Clash } from '../nouns/timeline.ts';
import { formatDay } from '../values/day.ts';
import { count, list } from '../values/text.ts';

/** As many clashes as are worth reading at once; those with most procurements come first. */
const shown = 8;

function said({ kind, who, from, to, titles }: Clash): string {
  const named = `${list(titles.slice(0, 6))}${titles.length > 6 ? ` and ${titles.length - 6} more` : ''}`;
  if (kind === 'meeting') return `${who} on ${formatDay(from)} is the last that serves for ${count(titles.length, 'decision')}: ${named}.`;
  return `${who} has ${count(titles.length, 'procurement')} under way at once from ${formatDay(from)} to ${formatDay(to)}: ${named}.`;
}

/** Where a pipeline asks for one meeting or one person at the same time. */
export function clashesList(clashes: readonly Clash[]): Page['blocks'] {
  if (clashes.length === 0) return [];
  const more = clashes.length > shown ? ` (the ${shown} with most of ${clashes.length})` : '';
  const items = clashes.slice(0, shown).map((clash) => ({ text: said(clash), cells: [] }));
  return [{ kind: 'list', heading: `Asked for at the same time${more}`, items, tone: 'warn' }];
}
