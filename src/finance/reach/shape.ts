import { keyOf } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { earns } from '../guards.ts';
import { decommission } from '../measures/decommission.ts';
import { ofRises } from '../measures/demand.ts';
import { fundOf } from '../measures/grant.ts';
import { kindOf } from '../measures/index.ts';
import { ofReviews } from '../measures/indexation.ts';
import type { Measure } from '../measures/measure.ts';
import { signs } from '../measures/measure.ts';
import { repaidOn } from '../measures/reserve.ts';
import { WHOLE } from '../portion.ts';
import type { RollLine } from '../rolling.ts';
import { selected } from '../scenario/selector.ts';
import { countsIncome } from '../spread.ts';
import { isOfPrice, takesPlace } from '../standing.ts';
import { type Going, goingOf, type Part } from './going.ts';
import type { Pools } from './pools.ts';

/**
 * How a piece comes to its amount: `money` (pence) shared by what is left; a `share` of what is left where anything is; a `rate` of what is
 * left, below nothing too; or the difference to a `price` (pence) that its pools come to together.
 */
type How = 'money' | 'share' | 'rate' | 'price';

/** One thing a measure begins: an amount on some pools, under one term of the total, from one year on. */
export interface Piece extends Going {
  readonly how: How;
  readonly size: number;
  readonly pools: readonly number[];
  readonly term: keyof typeof signs;
  /** Whether what it is on rises (1) or falls (-1). */
  readonly sign: 1 | -1;
  /** Of a price: whether it may be above the old one. */
  readonly mayRise: boolean;
  /** Whether its lines are all income, and it is of that income. */
  readonly isIncome: boolean;
  /** Whether it is money from outside, with no bound in what its lines cost. */
  readonly earns: boolean;
  /** Whether it ends its pools: what would come on them later in the year it takes only from then. */
  readonly ends: boolean;
  /** Whether it takes the place of all that is on its pools. */
  readonly takesPlace: boolean;
}

/** A measure as a search or a simulation sees it. */
export interface Shape {
  readonly measure: Measure;
  readonly pieces: readonly Piece[];
  /** Pools it moves the money to, of a reallocation. */
  readonly to: readonly number[];
  /** Whether no package can hold it, whatever else is in: the roll-forward refuses it as it is written. */
  readonly isRefused: boolean;
  /** Whether it is about the price that lasts, whatever passes beside it. */
  readonly isOfPrice: boolean;
}

/** What shapes are read against. */
export interface Setting extends Part {
  readonly pools: Pools;
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
}

/** The shape of a measure, whatever its kind: one piece, but one for each review of a price, and one for each year a counted demand rises. */
export function shapeOf(measure: Measure, setting: Setting): Shape {
  const { pools } = setting;
  const { toLine } = measure;
  const on = measure.on ?? measure.fromLine;
  const ofFund = lineFund(measure, setting.lines);
  const pieces = on === null ? [] : piecesOf(measure, pools.on(on), ofFund === 'all', setting);
  // An amount of money on `each line` could mean two things.
  const isUnclear =
    (on?.reach === 'each line' && pieces.some(({ how }) => how === 'money' || how === 'price')) || toLine?.reach === 'each line';
  return { measure, pieces, to: toLine ? pools.on(toLine) : [], isRefused: ofFund === 'some' || isUnclear, isOfPrice: isOfPrice(measure) };
}

function piecesOf(measure: Measure, pools: readonly number[], isOfFund: boolean, setting: Setting): readonly Piece[] {
  const { amount, kind } = measure;
  const { term, orTerm } = kindOf(measure);
  const own = kind === 'grant' && !isOfFund ? 'income' : term;
  const isIncome = isOfIncome(measure, setting);
  const to = { term: own, sign: signs[own], mayRise: orTerm !== undefined };
  const basic = { pools, ...to, isIncome, earns: earns(measure), ends: false, takesPlace: takesPlace(measure) };
  const piece = (how: How, size: number, more: Partial<Piece> = {}, run = {}): Piece => ({
    ...basic,
    ...goingOf({ ...measure, ...run }, how === 'money' ? size : 0, setting),
    how,
    size,
    ...more,
  });
  // A share of income is one of what is below nothing.
  const ofShare = (size: number): Piece => (isIncome ? piece('rate', -size) : piece('share', size));
  if (kind === decommission.kind) return endingPieces(measure, pools, setting, piece);
  const rises = ofRises(measure, setting.years);
  if (rises) return rises.map(({ from, money }) => piece('money', money, {}, { from }));
  const reviews = ofReviews(measure, setting.years);
  if (reviews) return reviews.map(({ from, rate }) => piece('rate', rate, {}, { from, to: measure.recurrent ? null : measure.to }));
  if (kind !== 'merge' && kind !== 'reprice') {
    if (!('money' in amount)) return [ofShare(amount.basisPoints / WHOLE)];
    const repaid = repaidOn(measure);
    const back = repaid === null ? [] : [piece('money', -amount.money, {}, { from: repaid, to: repaid })];
    return [piece('money', amount.money), ...back];
  }
  if ('money' in amount) return [piece('price', amount.money)];
  // A price that is a share of the old one falls by the rest of it, or rises by what is above the whole.
  const falls = (WHOLE - amount.basisPoints) / WHOLE;
  return [falls < 0 ? piece('share', -falls, { term: orTerm ?? own, sign: signs[orTerm ?? own] }) : piece('share', falls)];
}

/** Whether a measure is of the income of its lines: they are all income. */
function isOfIncome(measure: Measure, { lines }: Setting): boolean {
  const on = countsIncome(measure) && measure.on !== null ? selected(measure.on, lines) : [];
  return on.length > 0 && on.every(({ amount }) => amount < 0);
}

type Make = (how: How, size: number, more?: Partial<Piece>) => Piece;

/** The end of a contract: all that is left on its lines, and on those that pay for others too just what is its own. */
function endingPieces(measure: Measure, pools: readonly number[], { pools: all, lines }: Setting, piece: Make): readonly Piece[] {
  const own = ownAmounts(measure);
  const fixed = lines.filter(({ id }) => own.has(id)).map((line) => ({ pools: all.of([line]), money: own.get(line.id) as number }));
  const whole = pools.filter((pool) => !fixed.some((each) => each.pools.includes(pool)));
  // All of it, as planned: a draw may make it less.
  const share = 'basisPoints' in measure.amount ? measure.amount.basisPoints / WHOLE : 1;
  return [
    ...(whole.length > 0 ? [piece('rate', share, { pools: whole, ends: true })] : []),
    ...fixed.map((each) => piece('money', each.money * share, { pools: each.pools })),
  ];
}

const ownAmounts = (measure: Measure): ReadonlyMap<string, number> =>
  measure.kind === decommission.kind ? (measure.own as ReadonlyMap<string, number>) : new Map();

/** Lines of which a measure takes an amount of its own: each must be a pool apart. */
export function linesApart(measures: readonly Measure[], lines: readonly RollLine[]): readonly (readonly RollLine[])[] {
  const ids = new Set(measures.flatMap((measure) => [...ownAmounts(measure).keys()]));
  return lines.filter(({ id }) => ids.has(id)).map((line) => [line]);
}

/** Whether the lines of a grant are of its fund: all, none, or some, which is refused. */
function lineFund(measure: Measure, lines: readonly RollLine[]): 'all' | 'some' | 'none' {
  const fund = fundOf(measure);
  if (fund === null || measure.on === null) return 'none';
  const on = selected(measure.on, lines);
  const own = on.filter(({ names }) => names.fund.some((each) => keyOf(each) === keyOf(fund)));
  return own.length === 0 ? 'none' : own.length === on.length ? 'all' : 'some';
}
