import { byar, type Interval, wilson } from '../values/interval.ts';
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

/** A confidence interval of 95% of a local figure: as its table states it, or worked out from a numerator and a denominator. */
export interface LocalInterval extends Interval {
  readonly from?: { readonly count: number; readonly of: number; readonly by: 'Wilson' | 'Byar' };
}

/** What shares and rates are printed per. */
const scales = [1, 100, 1000, 10_000, 100_000];

/** The scale that brings a figure nearest to what its numerator and denominator make; null where one of them is missing or nought. */
export function nearestScale({ number: count = 0, denominator: of = 0, local = 0 }: Outcome): number | null {
  if (count <= 0 || of <= 0 || local <= 0) return null;
  const off = (per: number): number => Math.abs(Math.log(((count / of) * per) / local));
  return scales.reduce((best, per) => (off(per) < off(best) ? per : best));
}

/** What a figure is printed per, where its numerator and its denominator make it: 1 of a share of one, 100 of a percentage; null where they do not. */
export function scaleOf(outcome: Outcome): number | null {
  const { number: count = 0, denominator: of = 0, local = 0 } = outcome;
  const per = nearestScale(outcome);
  const near = Math.max(local * 0.01, 0.5 / 10 ** decimalsIn(local));
  return per !== null && Math.abs((per * count) / of - local) <= near ? per : null;
}

function decimalsIn(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** A figure under one that is at least so many times smaller than a percentage may be a share of one. */
const timesShare = 20;

/** Of two figures of one measure the one that may be a share of one beside a percentage; null where neither may. */
export function shareBeside(one: number, other: number): number | null {
  const [low, high] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return low > 0 && low < 1 && high <= 100 && high >= low * timesShare ? low : null;
}

/** The same in words: `0.62 may be a share, which is 62%, beside a percentage`. */
export function shareBesideSaid(share: number): string {
  return `${share} may be a share, which is ${Number((share * 100).toFixed(6))}%, beside a percentage`;
}

/**
 * The interval of a figure that is its numerator over its denominator, a share or a rate per so many: of a share by Wilson's method and of a
 * rate by Byar's, as public health profiles in England have them. Null where the two do not make the figure.
 */
function workedOut(outcome: Outcome): LocalInterval | null {
  const { number: count = 0, denominator: of = 0, local = 0 } = outcome;
  const scale = scaleOf(outcome);
  if (scale === null || (scale <= 100 && count > of)) return null;
  const decimals = Math.max(1, decimalsIn(local));
  const by = scale > 100 ? 'Byar' : 'Wilson';
  const { lower, upper } = by === 'Wilson' ? wilson(count, of) : byar(count);
  const end = (value: number): number => Number(((by === 'Wilson' ? value : value / of) * scale).toFixed(decimals));
  return { lower: end(lower), upper: end(upper), from: { count, of, by } };
}

/** From what an interval is worked out that no table states, in words; empty where one does. */
export function workedOutAside({ from }: LocalInterval): string {
  return from === undefined
    ? ''
    : ` (worked out from ${from.count.toLocaleString('en-GB')} of ${from.of.toLocaleString('en-GB')} by ${from.by}’s method)`;
}

/** The confidence interval of a local figure: from its own columns, from a cell that holds both ends, from the brackets behind the figure (`4.6 (1.9–9.5)`), else from its numerator and denominator. */
export function intervalOf(row: Row<Outcome>): LocalInterval | null {
  if (row.lower !== undefined && row.upper !== undefined) return row.lower <= row.upper ? { lower: row.lower, upper: row.upper } : null;
  const written = ends.exec(row.interval ?? /\(.*\)/.exec(noteOn(row, 'local', 'caveat')?.quoted ?? '')?.[0] ?? '');
  if (!written) return workedOut(row);
  const [lower, upper] = [Number(written[1]), Number(written[2])];
  return lower <= upper && row.local !== undefined && row.local >= lower && row.local <= upper ? { lower, upper } : null;
}

/** What the rating of a result says of its target: met or missed; null for amber and for what says neither. */
export function ratedAs({ rating }: Kpi): 'met' | 'missed' | null {
  const key = keyOf(rating ?? '');
  if (/\b(?:red|not met|missed|not achieved|failed|off target|below target)\b/.test(key)) return 'missed';
  return /\b(?:green|met|achieved|exceeded|on target|on track|above target)\b/.test(key) ? 'met' : null;
}
