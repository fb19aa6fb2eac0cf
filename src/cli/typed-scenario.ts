import { type Scenario, scenarioFrom } from '../finance/scenario/scenario.ts';
import { documentOfSavings, firstYearOf, type TypedSavings } from '../finance/scenario/typed-savings.ts';
import { Refusal } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Flags } from './command.ts';

/** The savings typed with `--saving`, `--from` and `--years`; null where none is, or where it is to be asked for. Refuses half of it, and names the missing flag. */
export function typedSavings(flags: Flags): TypedSavings | null {
  const [savings, from, years] = [flags['saving'], flags['from'], flags['years']] as [(string[] | true)?, string?, string?];
  if (savings === true) return null;
  if (savings === undefined) {
    const alone = ['from', 'years'].find((flag) => flags[flag] !== undefined);
    if (alone === undefined) return null;
    throw new Refusal('saving-missing', `\`--${alone}\` is for a saving, and none is typed.`, 'Add --saving "Line=900000".');
  }
  if (from === undefined)
    throw new Refusal('from-missing', 'On which day does the saving begin?', 'Add --from 2018-04-01, with a day of your own.');
  return { savings, from, years: years ?? '3' };
}

/** The year typed savings begin in, for a budget that states no year of its own. */
export function yearTyped(typed: TypedSavings | null): FinancialYear | null {
  return typed && firstYearOf(typed);
}

/** What was typed as a scenario on a budget of this year, through the reader of scenario files; none where nothing was typed. */
export function scenarioTyped(typed: TypedSavings | null, base: FinancialYear): readonly Scenario[] {
  return typed ? [scenarioFrom(documentOfSavings(typed, base))] : [];
}
