import type { Bar } from '../../nouns/reach.ts';
import type { Pence } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { list } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import type { ModelInput } from '../model.ts';
import { prepared } from '../prepared.ts';
import type { RollLine } from '../rolling.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What is to be reached, and out of what: the scenario, its base lines and the years from the base on. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly lines: readonly RollLine[];
  readonly span: readonly FinancialYear[];
  /** What is to be saved for good; null is the most that can be moved. */
  readonly amount: Pence | null;
  readonly by: FinancialYear;
  /** What keeps measures out of the choice beside the limits. */
  readonly bars: readonly Bar[];
}

/** A scenario over a workspace's budget, and what of it is to be reached in which year (its last when none is said). Refused when the year is not one of its own. */
export function wantedOf(
  { scenario, records, workspace }: ModelInput & { readonly scenario: Scenario },
  amount: Pence | null,
  by: FinancialYear | null,
  bars: readonly Bar[] = [],
): Wanted {
  const last = scenario.years.at(-1) as FinancialYear;
  if (by !== null && !scenario.years.includes(by))
    throw new Refusal(
      'outside-years',
      `${by} lies outside the years of this scenario, ${scenario.years[0]} to ${last}.`,
      'Name one of them with --by, or widen `years`.',
      scenario.place,
    );
  const { lines, span, measures } = prepared(scenario, records, workspace);
  return { scenario: { ...scenario, measures }, lines, span, amount, by: by ?? last, bars };
}

/** Measures that lack the commissioner's own weight. */
function withoutHarm({ measures }: Scenario): readonly Measure[] {
  return measures.filter(({ harm }) => harm === null);
}

/** A measure without `harm` is asked for, never made up. */
export function askForHarm(scenario: Scenario): void {
  const silent = withoutHarm(scenario);
  if (silent[0] === undefined) return;
  throw new Refusal(
    'harm-not-given',
    `${list(silent.map(({ id }) => `\`${id}\``))} ${silent.length === 1 ? 'gives' : 'give'} no \`harm\`, and --reach chooses by it.`,
    'Give each a weight of your own from 0 to 10, as `harm: 2`; 0 says it does none.',
    silent[0].place,
  );
}
