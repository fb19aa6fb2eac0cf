import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Draws, Spread, Swing } from '../../nouns/draws.ts';
import type { Model } from '../../nouns/model.ts';
import { type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { kindOf } from '../measures/index.ts';
import { type ModelInput, modelOf } from '../model.ts';
import { WHOLE } from '../portion.ts';
import { prepared } from '../prepared.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Play } from './play.ts';
import { player, type Turn } from './played.ts';
import { saidOf } from './said.ts';
import { companyOf } from './together.ts';
import { isDrawn, leaveOut, needsOf, planned, turnOf } from './turns.ts';

/** How often a scenario is played through and from which seed; what is to be reached by when, or null for all that is planned in the last year. */
export interface Dice {
  readonly runs: number;
  readonly seed: number;
  readonly target: Pence | null;
  readonly by: FinancialYear | null;
}

/**
 * Throws for each measure three shares that are uniform whatever goes together: most are its own; with the square root of a correlation
 * for a chance it takes those of its provider, or of its programme, so that two of one provider are correlated by just that much.
 */
export function thrower(
  { measures, correlation }: Scenario,
  lines: Play['lines'],
  seed: number,
): () => readonly (readonly [number, number, number])[] {
  const dice = xoroshiro128plus(seed);
  const one = (): number => uniformFloat64(dice);
  const three = (): readonly [number, number, number] => [one(), one(), one()];
  const chance = { provider: Math.sqrt(correlation.provider / WHOLE), programme: Math.sqrt(correlation.programme / WHOLE) };
  const company = measures.map((measure) => companyOf(measure, lines));
  const groups = [
    ...new Set(
      company.flatMap(({ provider, programme }) => [
        ...(provider === null ? [] : [`provider ${provider}`]),
        ...(programme === null ? [] : [`programme ${programme}`]),
      ]),
    ),
  ].sort();
  const asked = chance.provider + chance.programme > 0;
  return () => {
    const shared = new Map(asked ? groups.map((group) => [group, three()] as const) : []);
    return company.map(({ provider, programme }) => {
      const own = three();
      if (!asked) return own;
      const whose = one();
      if (whose < chance.provider) return shared.get(`provider ${provider}`) ?? own;
      return whose < chance.provider + chance.programme ? (shared.get(`programme ${programme}`) ?? own) : own;
    });
  };
}

/** The value one in so many lies at or below (nearest rank). */
function rank(sorted: Float64Array, share: number): Pence {
  return pence(Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] as number));
}

function spreadOf(values: Float64Array): Spread {
  const sorted = Float64Array.from(values).sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { p10: rank(sorted, 0.1), p50: rank(sorted, 0.5), p90: rank(sorted, 0.9), mean: pence(Math.round(mean)) };
}

/** A model as planned in cash, as budgets are set and amounts to be reached are meant: the one given, unless its prices are real. */
function inCash(input: ModelInput & { readonly scenario: Scenario }, model: Model): Model {
  return model.prices === null ? model : modelOf({ ...input, scenario: { ...input.scenario, prices: null } });
}

/** Plays a scenario through: its savings and net budget by year, the chance of reaching what is asked, and which measures move it most. `as` is its own, as planned. All of it is in cash. */
export function simulated(input: ModelInput & { readonly scenario: Scenario }, as: Model, { runs, seed, target, by }: Dice): Draws {
  const { scenario, records, workspace } = input;
  const model = inCash(input, as);
  const { uplifts, partYear, years } = scenario;
  const { lines, span, measures } = prepared(scenario, records, workspace);
  const last = years.at(-1) as FinancialYear;
  const play = player({ lines, years: span, uplifts, measures, partYear });
  const when = by ?? last;
  const many = measures.length;
  const isSaving = measures.map((measure) => kindOf(measure).term === 'savings');
  const counted = measures.map(({ recurrent, cashable }, index) => recurrent && cashable && (isSaving[index] as boolean));
  const plannedIn = (index: number, year: FinancialYear): number => {
    const { term, effects } = model.measures[index] as Model['measures'][number];
    return term === 'savings' ? (effects[year]?.cumulative ?? 0) : 0;
  };
  const at = new Map(span.map((year, index) => [year, index]));
  const outcomeOf = (turns: readonly Turn[]) => {
    const { effects, net } = play.once(turns);
    return {
      effect: (index: number, year: FinancialYear): number => effects[(at.get(year) as number) * many + index] as number,
      total: (year: FinancialYear): number => net[at.get(year) as number] as number,
    };
  };
  const asPlanned = outcomeOf(measures.map(planned));
  const sumOf = (outcome: ReturnType<typeof outcomeOf>, year: FinancialYear, isIn: readonly boolean[]): number =>
    isIn.reduce((sum, is, index) => (is ? sum + outcome.effect(index, year) : sum), 0);
  const plan = sumOf(asPlanned, when, counted);
  // As planned it must count as reached, though pence of rounding lie between this and the roll-forward.
  const exact = measures.reduce((sum, _, index) => (counted[index] ? sum + plannedIn(index, when) : sum), 0);
  const wanted = target ?? pence(exact);
  const threshold = wanted - Math.max(0, exact - plan);
  const savings = new Map(years.map((year) => [year, new Float64Array(runs)]));
  const nets = new Map(years.map((year) => [year, new Float64Array(runs)]));
  const own = measures.map(() => new Float64Array(runs));
  const result = new Float64Array(runs);
  const throws = thrower(scenario, lines, seed);
  const needing = needsOf(measures);
  for (let run = 0; run < runs; run += 1) {
    const thrown = throws();
    const turns = measures.map((measure, index) => turnOf(measure, thrown[index] as readonly [number, number, number]));
    leaveOut(turns, needing);
    const outcome = outcomeOf(turns);
    for (const year of years) {
      (savings.get(year) as Float64Array)[run] = sumOf(outcome, year, isSaving);
      (nets.get(year) as Float64Array)[run] = outcome.total(year);
    }
    for (let index = 0; index < many; index += 1) if (counted[index]) (own[index] as Float64Array)[run] = outcome.effect(index, when);
    result[run] = sumOf(outcome, when, counted);
  }
  return {
    runs,
    seed,
    years: Object.fromEntries(
      years.map((year) => [year, { savings: spreadOf(savings.get(year) as Float64Array), net: spreadOf(nets.get(year) as Float64Array) }]),
    ),
    target: wanted,
    by: when,
    isPlan: target === null,
    chance: measures.some(isDrawn) ? result.filter((value) => value >= threshold).length / runs : null,
    swings: swingsOf(model, own, result, (index) => pence(plannedIn(index, when))),
    said: saidOf({ ...scenario, measures }, lines),
  };
}

/** Each measure's part of the spread: how it goes with the whole, over how much the whole varies. */
function swingsOf(
  { measures }: Model,
  own: readonly Float64Array[],
  whole: Float64Array,
  planned: (index: number) => Pence,
): readonly Swing[] {
  const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = meanOf(whole);
  const variance = whole.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  if (variance === 0) return [];
  return measures
    .flatMap(({ id, title }, index): Swing[] => {
      const values = own[index] as Float64Array;
      const mean = meanOf(values);
      if (values.every((value) => value === values[0])) return [];
      const together = values.reduce((sum, value, run) => sum + (value - mean) * ((whole[run] as number) - middle), 0);
      return [{ measure: id, title, planned: planned(index), ...spreadOf(values), share: together / variance }];
    })
    .sort((a, b) => b.share - a.share);
}
