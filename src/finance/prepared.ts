import { budgetsOf } from '../nouns/budgets.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/row.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { type FinancialYear, yearsFrom } from '../values/year.ts';
import { type Base, baseOf } from './base/base.ts';
import { mustBePaid, mustHoldYear } from './base/in-reach.ts';
import { allContracts, type Behind, behindLines, namesOf } from './base/line-names.ts';
import { mustHaveAmounts } from './blank-lines.ts';
import { withEndings } from './endings.ts';
import { namedContracts } from './ground.ts';
import { kindOf } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';
import { withOldPrices } from './old-prices.ts';
import { keepInsideMoney, partYearLines } from './part-year-lines.ts';
import type { RollLine } from './rolling.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type Selectable, type Selector, selected } from './scenario/selector.ts';

/** What a roll-forward stands on: the base, its lines with what they answer to and what stands behind each, the years from the base on, and the measures with what the workspace's tables say to them. */
export interface Prepared {
  readonly base: Base;
  readonly lines: readonly RollLine[];
  readonly behind: readonly Behind[];
  readonly span: readonly FinancialYear[];
  readonly years: readonly FinancialYear[];
  readonly measures: readonly Measure[];
}

/** The contracts a selector names, else those behind its lines where every one of them has some. */
function contractsBehind(on: Selector | null, lines: readonly RollLine[], behind: readonly Behind[]): readonly Row<Contract>[] {
  if (on === null) return [];
  const named = namedContracts(on, allContracts(behind));
  if (named !== null) return named;
  const at = new Map(lines.map(({ id }, index) => [id, index]));
  const each = selected(on, lines).map(({ id }) => behind[at.get(id) as number]?.contracts ?? []);
  return each.every(({ length }) => length > 0) ? [...new Set(each.flat())] : [];
}

/** Lays a scenario, or none, on the budget of a workspace. Refuses, with its line, a contract ended before it lawfully can be. */
export function prepared(scenario: Scenario | null, records: Records, workspace: Workspace): Prepared {
  const budget = budgetsOf(records.budget);
  const base = baseOf(budget, workspace, scenario?.base);
  if (scenario) mustHoldYear(scenario, base, budget, workspace.year);
  const years = scenario?.years ?? [base.year];
  const last = years.at(-1) ?? base.year;
  const behind = behindLines(base.lines, records, workspace);
  const named = namesOf(base.lines, behind, workspace);
  const parts = partYearLines(base);
  const lines = base.lines.map(({ line: { id, title }, amount }, index): RollLine => {
    const { names } = named[index] as Selectable;
    const part = parts.get(id);
    return part === undefined ? { id, names, title, amount } : { id, names, title, amount, part };
  });
  if (scenario) mustHaveAmounts(scenario, lines, base.blank);
  if (scenario && lines.length > 0) mustBePaid(scenario, lines, records);
  const contractsOf = (measure: Measure) => contractsBehind(measure.on, lines, behind);
  const told = (scenario?.measures ?? []).map(
    (measure) => kindOf(measure).settle?.(measure, { records, base: base.year, last, contractsOf }) ?? measure,
  );
  const measures = withOldPrices(withEndings(told, { lines, behind, base: base.year, asOf: workspace.asOf }), { lines, behind });
  keepInsideMoney(lines, { measures, uplifts: scenario?.uplifts ?? [] }, base.year);
  return { base, lines, behind, span: yearsFrom(base.year, last), years, measures };
}
