import type { Model } from '../../nouns/model.ts';
import type { Page, PageTable } from '../../nouns/page.ts';
import { count, list } from '../../values/text.ts';
import { netsCalled } from '../budget/net-called.ts';
import { publishedTable } from '../budget/published-table.ts';
import { drawsBlocks } from '../model/draws-tables.ts';
import { limitsTable } from '../model/limit-tables.ts';
import { bridgeTable } from '../model/model-bridge.ts';
import { differenceTables } from '../model/model-differences.ts';
import { modelId } from '../model/model-names.ts';
import { linesTable, measuresTable } from '../model/model-tables.ts';
import { reachBlocks } from '../model/reach-tables.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { scenariosTable } from '../model/scenarios-table.ts';
import { absent, cellsOf, words } from '../tables/cells.ts';
import { column, narrowed, pageTable, rowsOf } from '../tables/page-table.ts';

function assumptionsTable(model: Model): readonly PageTable[] {
  if (model.assumptions.length === 0) return [];
  const columns = [column('text', 'Assumption', 44), column('source', 'Source', 20), column('cells', 'Cell', 12)];
  const rows = rowsOf(
    model.assumptions,
    ({ text }) => text,
    ({ text, source, verified, cell }) => ({
      text: words(text),
      source: words(verified === false ? `${source} (not verified)` : source, verified === false ? 'proposed' : undefined),
      cells: cell ? cellsOf([cell]) : absent('no cell'),
    }),
  );
  return [pageTable(`${modelId(model)}-assumptions`, 'What it assumes', columns, rows)];
}

function listed(table: PageTable | null): readonly PageTable[] {
  return table ? [table] : [];
}

/** For how many years and from which, and what they are held against where the base is of a year before. */
function yearsSaid({ years, baseYear }: Model): string {
  const first = years[0] ?? baseYear;
  return `${count(years.length, 'year')} from ${first}${first === baseYear ? '' : ` on the base of ${baseYear}`}`;
}

/** The budget by year under each scenario: the bridge, the lines, the measures and what is assumed; several are compared first. */
export function modelPages(models: readonly Model[]): Page[] {
  const compared: Page[] =
    models.length < 2
      ? []
      : [
          {
            id: 'scenarios',
            title: 'Scenarios compared',
            lead: `The ${netsCalled(models)} under ${list(models.map(scenarioCalled))}, the difference from the first, and what makes it.`,
            blocks: [scenariosTable(models), ...differenceTables(models)],
          },
        ];
  const each = models.map(
    (model): Page => ({
      id: modelId(model),
      title: `Budget model: ${scenarioCalled(model)}`,
      lead: `${count(model.lines.length, 'budget line')} over ${yearsSaid(model)}, ${count(model.measures.length, 'measure')}; part years by ${model.partYear}${model.prices ? `, prices of ${model.prices.of}` : ''}.`,
      blocks: [
        ...reachBlocks(model),
        ...drawsBlocks(model),
        bridgeTable(model),
        ...listed(publishedTable(model)),
        narrowed(linesTable(model), ['fund', 'cells', 'period']),
        ...(model.measures.length > 0 ? [narrowed(measuresTable(model), ['kind', 'decision', 'eia', 'nature'])] : []),
        ...listed(limitsTable(model)),
        ...assumptionsTable(model),
      ],
    }),
  );
  return [...compared, ...each];
}
