import type { Model } from '../../nouns/model.ts';
import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count, lowered } from '../../values/text.ts';
import { absent, liveMoney, money } from '../cells.ts';
import { doNothingId } from '../model-names.ts';
import { modelledChange, onlyMoves } from '../model-sums.ts';
import { textIn } from '../page-table.ts';
import { drawCalled, drawsOn } from '../reserves-drawn.ts';
import { savingJoined } from '../saving-joined.ts';
import { savingsTables } from '../savings-tracker.ts';
import { scenarioCalled } from '../scenario-called.ts';
import { line } from './line.ts';

/** What each scenario of the plan makes of the budget of its last year, against doing nothing. */
export function modelledLines({ models }: Plan): PageRow[] {
  return models.flatMap((model) => [...changeLines(model), ...drawLines(model)]);
}

/** What it draws from reserves, year by year, under the name of what it is. */
function drawLines(model: Model): PageRow[] {
  return drawsOn(model).map((draw) => {
    const { title, size } = drawCalled(draw);
    return line(`reserves ${model.scenario} ${draw.year}`, title, money(size), `${scenarioCalled(model)}; ${draw.leaves}`);
  });
}

function changeLines(model: Model): PageRow[] {
  const change = modelledChange(model);
  if (change === null) return [];
  const { year, saved, moved } = change;
  const key = `model ${model.scenario}`;
  const where = 'see What changes the budget';
  if (onlyMoves(change))
    return [line(key, `Moved within the budget in ${year}`, money(moved), `${scenarioCalled(model)}; the net budget stays; ${where}`)];
  const live = liveMoney(saved, { op: 'cell', ref: { table: doNothingId(model), row: 'closed', column: year } });
  const less = saved < 0 ? 'a minus is an added cost; ' : '';
  const joined = savingJoined(model);
  const made = joined === null ? '' : `it is ${joined}; `;
  return [line(key, `Modelled saving in ${year}`, live, `${scenarioCalled(model)}, against doing nothing; ${made}${less}${where}`)];
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
