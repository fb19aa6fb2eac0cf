import { type ModelInput, modelOf } from '../finance/model.ts';
import { parseMoney } from '../finance/written.ts';
import type { Model } from '../nouns/model.ts';
import { formatPounds, type Pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import type { Flags } from './command.ts';

/** An amount to be reached, and by which year; null is the scenario's last. */
export interface Target {
  readonly amount: Pence;
  readonly by: FinancialYear | null;
}

/** What `--reach` and `--by` ask for, or null; refused when either cannot be read. */
export function targetOf(flags: Flags): Target | null {
  const [reach, by] = [flags['reach'], flags['by']];
  if (reach === undefined) {
    if (by !== undefined && flags['simulate'] === undefined)
      throw new Refusal('by-without-reach', '--by says by which year, and nothing says what.', 'Add --reach with an amount.');
    return null;
  }
  const amount = parseMoney(reach);
  if (amount === null || amount <= 0)
    throw new Refusal('not-an-amount', `\`${String(reach)}\` is not an amount to reach.`, "Write --reach '£900,000', 900k or 1.2m.");
  return { amount, by: yearOf(by) };
}

/** A year as it is typed after --by, or null when none is. */
export function yearOf(typed: unknown): FinancialYear | null {
  if (typed === undefined) return null;
  const year = parseYear(String(typed));
  if (year) return year;
  throw new Refusal('not-a-year', `\`${String(typed)}\` is not a financial year.`, 'Write --by 2028/29.');
}

/** The model of the package that reaches the amount with least harm, or of the most that can be reached. */
export async function reachedModel(input: ModelInput, { amount, by }: Target): Promise<Model> {
  const { scenario } = input;
  if (scenario === null)
    throw new Refusal(
      'no-scenario',
      `There is no scenario to reach ${formatPounds(amount)} with.`,
      'Put one under scenarios/ with the measures to choose among; `commission init` writes a first workspace.',
    );
  const { reachOf, wantedOf } = await import('../finance/reach.ts');
  const { loadSolver } = await import('./solver.ts');
  const reach = reachOf(wantedOf({ ...input, scenario }, amount, by), await loadSolver());
  const ids = (reach.chosen ?? reach.most)?.measures ?? [];
  return { ...modelOf({ ...input, scenario: { ...scenario, measures: scenario.measures.filter(({ id }) => ids.includes(id)) } }), reach };
}
