import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import type { Model } from '../../../src/nouns/model.ts';
import type { PageTable } from '../../../src/nouns/page.ts';
import type { Records } from '../../../src/nouns/records.ts';
import type { Workspace } from '../../../src/nouns/workspace.ts';
import { modelViews } from '../../../src/reports/model-views/index.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../../finance/rows.ts';
import { documentOf } from '../../finance/scenarios.ts';

/** Four lines of two partners and one that states nobody. */
export const lines: readonly Written[] = [
  {
    line: "Children's centres",
    element: 'early-childhood',
    tier: 'universal',
    fund: 'Council revenue',
    partner: 'Council',
    pounds: 5_272_159,
  },
  { line: 'Health visiting', element: 'early-childhood', fund: 'Public Health Grant', partner: 'Council', pounds: 4_906_000 },
  { line: 'Speech and language', fund: 'Pooled', partner: 'ICB', pounds: 640_000.01 },
  { line: 'Family support', element: 'parent-family-support', pounds: 1_100_000 },
];

/** A saving with a one-off cost, a virement, an investment and an uplift. */
export const offer = `scenario: Offer
years: 2017/18 to 2019/20
assumptions:
  - { id: uplift, title: Prices, on: all, rate: 2.5%, from: 2018/19 }
measures:
  - { id: centres, title: Fewer buildings, kind: saving, on: { line: Children's centres }, amount: 900k, from: 2017-10-01, confidence: 80%, costs: [{ title: Redundancy, amount: 120k }] }
  - { id: shift, title: Visitors to the centres, kind: reallocation, from-line: { line: Health visiting }, to-line: { line: Children's centres }, amount: 60k, from: 2017-10-01 }
  - { id: speech, title: More speech therapy, kind: investment, on: { line: Speech and language }, amount: 10%, from: 2018-04-01 }
  - { id: sure, title: Rooms let, kind: income, on: { line: Family support }, amount: 33333.33, from: 2018-04-01 }
`;

/** A model of these lines under a scenario. */
export function modelled(text: string | null, own: readonly Written[] = lines): Model {
  const scenario = text === null ? null : scenarioFrom(documentOf(text));
  return modelOf({ scenario, records: recordsOf(budgetRows(own)), workspace: workspaceFor('2017/18') });
}

/** The tables of a view; none where it says there is nothing to show. */
export function tablesOf(
  id: string,
  model: Model,
  records: Partial<Records> = {},
  more: Partial<Workspace> = {},
  narrow = false,
): readonly PageTable[] {
  const view = modelViews.find((each) => each.id === id);
  const ground = { records: recordsOf([], records), workspace: { ...workspaceFor('2017/18'), ...more } };
  const made = view?.tables(model, ground, narrow) ?? [];
  return 'nothing' in made ? [] : made;
}

/** The pence of one cell. */
export function penceAt(table: PageTable | undefined, row: string, column: string): number | undefined {
  const content = table?.rows.find(({ key }) => key === row)?.cells[column]?.content;
  return content?.kind === 'money' ? content.pence : undefined;
}
