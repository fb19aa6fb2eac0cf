import { type ModelInput, modelOf } from '../finance/model.ts';
import type { Target } from '../finance/scenario/target.ts';
import { parseMoney } from '../finance/scenario/written.ts';
import type { Model } from '../nouns/model.ts';
import type { Picture } from '../nouns/picture.ts';
import { formatPounds } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import type { Flags } from './command.ts';

/** What `--reach` and `--by` ask for, or null; refused when either cannot be read. */
export function targetOf(flags: Flags): Target | null {
  const [reach, by] = [flags['reach'], flags['by']];
  if (reach === undefined) {
    if (by !== undefined && flags['simulate'] === undefined)
      throw new Refusal('by-without-reach', '--by says by which year, and nothing says what.', 'Add --reach with an amount.');
    return null;
  }
  if (reach === 'shift') return { amount: null, by: yearAsked(by) };
  const amount = parseMoney(reach);
  if (amount === null || amount <= 0)
    throw new Refusal(
      'not-an-amount',
      `\`${String(reach)}\` is not an amount to reach.`,
      "Write --reach '£900,000', 900k or 1.2m; or --reach shift for the most that can move.",
    );
  return { amount, by: yearAsked(by) };
}

/** A year as it is typed after --by, or null when none is. */
export function yearAsked(typed: unknown): FinancialYear | null {
  if (typed === undefined) return null;
  const year = parseYear(String(typed));
  if (year) return year;
  throw new Refusal('not-a-year', `\`${String(typed)}\` is not a financial year.`, 'Write --by 2028/29.');
}

/** How often to play a scenario through, and from which seed; null where nobody asks. */
export interface Throws {
  readonly runs: number;
  readonly seed: number;
}

/** What `--simulate` and `--seed` ask for, or null; refused when either is not a whole number that fits. */
export function throwsOf(flags: Flags): Throws | null {
  const whole = (flag: 'simulate' | 'seed', least: number, most: number): number => {
    const number = Number(flags[flag]);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new Refusal(
      'not-a-number',
      `--${flag} takes a whole number from ${least} to ${most.toLocaleString('en-GB')}, and reads \`${String(flags[flag])}\`.`,
      flag === 'simulate' ? 'Write --simulate 10000.' : 'Write --seed 1.',
    );
  };
  if (flags['simulate'] !== undefined)
    return { runs: whole('simulate', 1, 1_000_000), seed: flags['seed'] === undefined ? 1 : whole('seed', 0, 2_147_483_647) };
  if (flags['seed'] === undefined) return null;
  throw new Refusal('seed-without-simulate', '--seed is for draws, and none are asked for.', 'Add --simulate 10000.');
}

/** What is asked of a scenario beside its model. */
export interface Asked {
  readonly target: Target | null;
  readonly throws: Throws | null;
  readonly by: FinancialYear | null;
}

/** The model as it is asked for: of the whole scenario or of the package that reaches an amount, played through or not. */
export async function modelAsked(input: ModelInput, { target, throws, by }: Asked, picture: Picture | null): Promise<Model> {
  const { scenario } = input;
  if (throws && scenario === null)
    throw new Refusal('no-scenario', 'There is no scenario to play through.', 'Put one under scenarios/ with its measures.');
  // A chance needs no harm: where some measure gives none, none is chosen, and the whole scenario is played.
  const silent = throws && scenario ? scenario.measures.filter(({ harm }) => harm === null).map(({ id }) => id) : [];
  const model = target && silent.length === 0 ? await reachedModel(input, target, picture) : modelOf(input);
  if (!throws || scenario === null) return model;
  if (by !== null && !scenario.years.includes(by))
    throw new Refusal(
      'outside-years',
      `${by} lies outside the years of this scenario, ${scenario.years[0]} to ${scenario.years.at(-1)}.`,
      'Name one of them with --by.',
      scenario.place,
    );
  const { simulated } = await import('../finance/simulation/simulate.ts');
  const shown = { ...scenario, measures: scenario.measures.filter(({ id }) => model.measures.some((one) => one.id === id)) };
  const draws = simulated({ ...input, scenario: shown }, model, { ...throws, target: target?.amount ?? null, by });
  return { ...model, draws: target ? { ...draws, said: [playedInWords(silent), ...draws.said] } : draws };
}

/** What was played: the package chosen, or all of the scenario where nothing says which measure does less harm. */
function playedInWords(silent: readonly string[]): string {
  if (silent.length === 0) return 'What is played is the package chosen to reach it.';
  const who = `${list(silent.map((id) => `\`${id}\``))} ${silent.length === 1 ? 'gives' : 'give'}`;
  return `What is played is the whole scenario: ${who} no \`harm\`, so no package was chosen.`;
}

/** How often a choice is made again because measures of it stand together as none of them may. */
const MOST_AGAIN = 20;

/** The model of the package that reaches the amount with least harm, or of the most that can be reached. */
export async function reachedModel(input: ModelInput, { amount, by }: Target, picture: Picture | null): Promise<Model> {
  const { scenario } = input;
  if (scenario === null)
    throw new Refusal(
      'no-scenario',
      amount === null ? 'There is no scenario to say what is to move.' : `There is no scenario to reach ${formatPounds(amount)} with.`,
      'Put one under scenarios/ with the measures to choose among; `commission init` writes a first workspace.',
    );
  const { reachOf } = await import('../finance/reach/reach.ts');
  const { wantedOf } = await import('../finance/reach/wanted.ts');
  const { eachAlone } = await import('../finance/alone.ts');
  const { barsOf, barsTogether } = await import('../rules/lines/bars.ts');
  const { loadSolver } = await import('./solver.ts');
  const solver = await loadSolver();
  const whole = { ...input, scenario };
  const bars = picture ? [...barsOf(picture, eachAlone(whole))] : [];
  const modelWith = (ids: readonly string[]): Model =>
    modelOf({ ...input, scenario: { ...scenario, measures: scenario.measures.filter(({ id }) => ids.includes(id)) } });
  for (let again = 0; ; again += 1) {
    const reach = reachOf(wantedOf(whole, amount, by, bars), solver);
    const best = reach.chosen ?? reach.most;
    const model = modelWith(best?.measures ?? []);
    // What each may do alone, all may not always do together.
    const fresh = picture
      ? [model, ...reach.others.map(({ measures }) => modelWith(measures))].flatMap((one) => barsTogether(picture, one))
      : [];
    if (fresh.length === 0 || again === MOST_AGAIN) return { ...model, reach: fresh.length === 0 ? reach : { ...reach, proved: false } };
    bars.push(...fresh);
  }
}
