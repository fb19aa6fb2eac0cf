import { keyOf } from '../values/text.ts';
import type { Kpi, Outcome } from './intent.ts';
import { noteOn, type Row } from './row.ts';
import type { Workspace } from './workspace.ts';

/** Which way is better for an indicator: as the table says, else as its own best and worst columns show; null where neither says. */
export function betterWay({ better, best, worst }: Pick<Outcome, 'better' | 'best' | 'worst'>): 'high' | 'low' | null {
  const said = keyOf(better ?? '');
  if (/\b(?:high|higher|more|up|increase|increasing|bigger|maximi[sz]e|above)\b/.test(said)) return 'high';
  if (/\b(?:low|lower|less|down|decrease|decreasing|reduce|smaller|fewer|minimi[sz]e|below)\b/.test(said)) return 'low';
  if (best === undefined || worst === undefined || best === worst) return null;
  return best > worst ? 'high' : 'low';
}

/** How much worse than its comparator an outcome may be where no interval is given, in percent of the national figure. */
export const worseTolerance = { tolerancePercent: 10 };

/** The same as a workspace has it. */
export function toleranceIn({ limits }: Pick<Workspace, 'limits'>): number {
  return { ...worseTolerance, ...limits['worse-than-comparator'] }.tolerancePercent;
}

const ends = /(-?\d+(?:\.\d+)?)\s*%?\s*(?:[-–—,;]|\bto\b)\s*(-?\d+(?:\.\d+)?)/i;

/** The confidence interval of a local figure: from its own columns, from a cell that holds both ends, or from the brackets behind the figure (`4.6 (1.9–9.5)`). */
export function intervalOf(row: Row<Outcome>): { readonly lower: number; readonly upper: number } | null {
  if (row.lower !== undefined && row.upper !== undefined) return row.lower <= row.upper ? { lower: row.lower, upper: row.upper } : null;
  const written = ends.exec(row.interval ?? /\(.*\)/.exec(noteOn(row, 'local', 'caveat')?.quoted ?? '')?.[0] ?? '');
  if (!written) return null;
  const [lower, upper] = [Number(written[1]), Number(written[2])];
  return lower <= upper && row.local !== undefined && row.local >= lower && row.local <= upper ? { lower, upper } : null;
}

/** What the rating of a result says of its target: met or missed; null for amber and for what says neither. */
export function ratedAs({ rating }: Kpi): 'met' | 'missed' | null {
  const key = keyOf(rating ?? '');
  if (/\b(?:red|not met|missed|not achieved|failed|off target|below target)\b/.test(key)) return 'missed';
  return /\b(?:green|met|achieved|exceeded|on target|on track|above target)\b/.test(key) ? 'met' : null;
}
