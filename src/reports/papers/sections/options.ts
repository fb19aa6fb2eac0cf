import type { Model } from '../../../nouns/model.ts';
import type { PageTable } from '../../../nouns/page.ts';
import type { Day } from '../../../values/day.ts';
import { list } from '../../../values/text.ts';
import { decidedAlready } from '../../decisions/decided-already.ts';
import { changesAnything } from '../../model/model-sums.ts';
import { scenarioCalled } from '../../model/scenario-called.ts';
import { narrowed } from '../../tables/page-table.ts';
import { paragraphs, type Section, section, seeAppendix, tablesOf, whyMissing } from '../ground.ts';

const mostRows = 12;
const mostColumns = 8;

/** Short enough for the body of a report; the others are in the appendix. */
function isShort(table: PageTable): boolean {
  return table.rows.length > 0 && table.rows.length <= mostRows && table.columns.length <= mostColumns;
}

/** Rows of a bridge by which it checks itself. */
const checks: ReadonlySet<string> = new Set(['lines', 'difference']);

/** A table without the columns and rows only a checker reads. */
function forReaders(table: PageTable): PageTable {
  const { chart: _, ...plain } = narrowed(table, ['cells', 'bar']);
  if (!table.id.endsWith('-bridge')) return plain;
  return { ...plain, rows: plain.rows.filter(({ key }) => !checks.has(key)) };
}

/** A scenario by its name, and where all of it was decided by whom and when: it is then no option any more. */
function calledWithDecision(model: Model, asOf: Day): string {
  const decided = decidedAlready(model, asOf);
  return `“${scenarioCalled(model)}”${decided === null ? '' : `, decided already (${decided})`}`;
}

/** The budget, what each scenario makes of it beside doing nothing, and the savings tracker. */
export const options: Section = (ground) => {
  const { models, flows, workspace } = ground.plan;
  const changing = models.filter(changesAnything);
  const budgets = tablesOf(ground, 'budget-elements')
    .filter(({ id }) => id !== 'budget-published')
    .map(forReaders)
    .filter(isShort);
  // What changes nothing is the budget again, which stands above.
  const modelled = (changing.length === 0 ? [] : tablesOf(ground, 'budget-model'))
    .filter(({ id }) => !/-(lines|changes)$/.test(id))
    .map(forReaders)
    .filter(isShort);
  const savings = tablesOf(ground, 'savings')
    .filter(({ id }) => id !== 'savings')
    .map(forReaders)
    .filter(isShort);
  return section('options', 'Options and savings', [
    ...paragraphs(
      whyMissing(ground, 'budget'),
      models.length > 0 && changing.length === 0
        ? 'No scenario of the plan changes the budget: doing nothing is the only option modelled. Other options are for the report’s author to add.'
        : changing.length > 0 &&
            `Options modelled beside doing nothing: ${list(changing.map((model) => calledWithDecision(model, workspace.asOf)))}.`,
      flows.length > 0 &&
        `${list(flows.map(({ scenario }) => `“${scenario}”`))} ${flows.length === 1 ? 'models' : 'model'} other teams and how cases then move between them, with what ${flows.length === 1 ? 'it costs' : 'they cost'} and what is not spent on placements${seeAppendix(ground, 'workforce')}.`,
      whyMissing(ground, 'savings'),
      ground.appendixOf('budget') !== null && `Every budget line, measure and scenario is set out in full${seeAppendix(ground, 'budget')}.`,
    ),
    ...budgets,
    ...modelled,
    ...savings,
  ]);
};
