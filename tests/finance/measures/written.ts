import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import type { Model } from '../../../src/nouns/model.ts';
import type { Records } from '../../../src/nouns/records.ts';
import type { YearTotal } from '../../../src/nouns/year-total.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

/** Three lines: £1,000, £500 and £300. */
export const threeLines: readonly Written[] = [
  { line: 'Centres', pounds: 1_000 },
  { line: 'Outreach', pounds: 500, service: 'Outreach team' },
  { line: 'Helpline', pounds: 300 },
];

/** A scenario of one or more measures, each as its keys after `- `, the first on line 6, four years from 2017/18. */
function scenarioText(measures: readonly string[], head = ''): string {
  return `scenario: Offer\nyears: 2017/18 to 2020/21\nbase: 2017/18\n${head || 'part-year: months\n'}measures:\n${measures.map((each) => `  - { id: m, from: 2018-04-01, ${each} }\n`).join('')}`;
}

/** The model of a scenario of one measure over the three lines, or over others. */
export function modelled(measure: string, lines: readonly Written[] = threeLines, more: Partial<Records> = {}): Model {
  return modelOf({
    scenario: scenarioFrom(documentOf(scenarioText([measure]))),
    records: recordsOf(budgetRows(lines), more),
    workspace: workspaceFor('2017/18'),
  });
}

/** One term of the total, year by year from 2017/18, in pence. */
export function through(model: Model, term: keyof YearTotal): readonly number[] {
  return model.years.map((year) => (model.totals[year] as YearTotal)[term]);
}

/** How one measure of the three lines is refused: its code and line; null when it is not. */
export function refusedFor(measure: string, more: Partial<Records> = {}): ReturnType<typeof refusalOf> {
  return refusalOf(() => modelled(measure, threeLines, more));
}
