import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count, lowered } from '../../values/text.ts';
import { absent, liveMoney } from '../cells.ts';
import { doNothingId } from '../model-names.ts';
import { modelledSaving } from '../model-sums.ts';
import { textIn } from '../page-table.ts';
import { savingsTables } from '../savings-tracker.ts';
import { scenarioCalled } from '../scenario-called.ts';
import { line } from './line.ts';

/** What each scenario of the plan takes off the budget of its last year, against doing nothing. */
export function modelledLines({ models }: Plan): PageRow[] {
  return models.flatMap((model): PageRow[] => {
    const saving = modelledSaving(model);
    if (saving === null) return [];
    const { year, amount } = saving;
    const live = liveMoney(amount, { op: 'cell', ref: { table: doNothingId(model), row: 'closed', column: year } });
    const said = `${scenarioCalled(model)}, against doing nothing; see What changes the budget`;
    return [line(`model ${model.scenario}`, `Modelled saving in ${year}`, live, said)];
  });
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
