import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count, lowered } from '../../values/text.ts';
import { doNothingId } from '../model/model-names.ts';
import { type ModelledFigure, modelledFigures } from '../model/modelled-figures.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { savingsTables } from '../savings/savings-tracker.ts';
import { absent, liveMoney, money } from '../tables/cells.ts';
import { textIn } from '../tables/page-table.ts';
import { line } from './line.ts';

const where = 'see What changes the budget';

/** What each scenario of the plan makes of the budget, each figure under the name of what it is and of its scenario. */
export function modelledLines({ models }: Plan): PageRow[] {
  return models.flatMap((model) =>
    modelledFigures(model).map((figure) =>
      line(figure.key, `${figure.title}: ${scenarioCalled(model)}`, figureCell(model, figure), `${figure.said}; ${where}`),
    ),
  );
}

/** Live where the table of doing nothing holds it: a cost more is the gap that is left over what it was. */
function figureCell(model: Model, { row, amount, size, year }: ModelledFigure): PageCell {
  const at = (key: string): Formula => ({ op: 'cell', ref: { table: doNothingId(model), row: key, column: year } });
  if (row !== null && amount >= 0) return liveMoney(size, at(row));
  return row === 'closed' ? liveMoney(size, { op: 'subtract', of: [at('left'), at('gap')] }) : money(size);
}

/** What was approved to be saved in the plan's year, and how the tracker rates it. A copy for publication has no ratings. */
export function savingLines(plan: Plan): PageRow[] {
  const made = savingsTables(plan);
  if (made === null) return [];
  const [byYear, byRating] = made;
  const { year } = plan.workspace;
  const ofYear = byYear.rows.find(({ key }) => key === year);
  if (ofYear === undefined) return [line('savings', `Savings approved for ${year}`, absent('none of this year'), 'see Savings')];
  const cellOf = (table: PageTable, row: PageRow) => {
    const cell = row.cells['approved'] ?? absent('none stated');
    return cell.content.kind === 'absent'
      ? cell
      : { ...cell, formula: { op: 'cell', ref: { table: table.id, row: row.key, column: 'approved' } } as const };
  };
  const rated = plan.publication ? [] : byRating.rows.filter((row) => textIn(row, 'year') === year);
  return [
    line('savings', `Savings approved for ${year}`, cellOf(byYear, ofYear), 'see Savings'),
    ...rated.map((row) => {
      const n = row.cells['number']?.content;
      const said = textIn(row, 'rating');
      return line(
        `savings ${row.key}`,
        `Of these, ${said === '' ? 'not rated' : lowered(said)}`,
        cellOf(byRating, row),
        n?.kind === 'count' ? count(n.count, 'saving') : '',
      );
    }),
  ];
}
