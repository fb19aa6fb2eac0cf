import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { CellRef } from '../../nouns/page.ts';
import { cellsShown } from '../../values/cells-shown.ts';
import { formatPounds, sum } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { type Move, shownMoves } from '../model/model-moves.ts';
import { linesId, modelId } from '../model/model-names.ts';
import { baseOfLine } from '../model/model-sums.ts';
import { calledApart } from '../tables/called-apart.ts';
import type { Whence, WhenceOf } from './trace.ts';

const effectIn = (model: Model, id: string, column: FinancialYear): CellRef => ({
  table: `${modelId(model)}-measures`,
  row: `${id} cumulative`,
  column,
});

/** The lines a measure does something to, in the order of the budget. */
function linesOf(model: Model, { id }: MeasureEffect): readonly ModelLine[] {
  const touched = new Set(model.ground.measures[id]?.onLines.map(({ line }) => line));
  return model.lines.filter((line) => touched.has(line.id));
}

/** A measure that takes a part of what its lines hold: which lines, what they hold in the base, and the cells that say so. */
function ofLines(model: Model, measure: MeasureEffect): Whence | null {
  const lines = linesOf(model, measure);
  if (!measure.ofLines || lines.length === 0) return null;
  const bases = lines.map((line) => baseOfLine(model, line));
  const held = bases.every((base) => base !== null) ? `${formatPounds(sum(bases))} in the base, ` : '';
  const [only] = lines.length === 1 ? lines : [];
  const named = only ? `“${calledApart(model.lines)(only)}”` : `its ${lines.length.toLocaleString('en-GB')} lines`;
  return {
    how: `worked out from what is left on ${named} (${held}${cellsShown(lines.map(({ cell }) => cell))}) when it begins, phased as the scenario says`,
    draws: lines.map(({ id }) => ({ table: linesId(model), row: id, column: 'base' })),
    goesBy: [],
  };
}

/** A term of the bridge, which measures of several kinds may be of: what each of them comes to in the year. */
function ofTerm(model: Model, { has }: Move, year: FinancialYear): Whence | null {
  const own = model.entries.filter((entry) => entry.year === year && has(entry));
  const ids = new Set(own.flatMap(({ by, id }) => (by === 'measure' ? [id] : [])));
  if (ids.size === 0) return null;
  const others = own.some(({ by }) => by !== 'measure') ? ', with the assumptions and one-off costs that are of it too' : '';
  return {
    how: `what the measures of this term come to in ${year} against the base, added up${others}`,
    draws: model.measures.flatMap(({ id }) => (ids.has(id) ? [effectIn(model, id, year)] : [])),
    goesBy: [],
  };
}

function within(model: Model, { table, row, column }: CellRef): Whence | null {
  const year = model.years.find((each) => each === column);
  if (year === undefined) return null;
  if (table === `${modelId(model)}-bridge`) {
    const move = shownMoves(model).find(({ key }) => key === row);
    return move ? ofTerm(model, move, year) : null;
  }
  const measure = model.measures.find(({ id }) => row === id || row === `${id} cumulative` || row === `${id} incremental`);
  if (measure === undefined) return null;
  if (table === `${modelId(model)}-package`)
    return {
      how: `what the measure comes to in ${year} against the base; a minus takes money out`,
      draws: [effectIn(model, measure.id, year)],
      goesBy: [],
    };
  if (table !== `${modelId(model)}-measures`) return null;
  if (row.endsWith('cumulative')) return ofLines(model, measure);
  const before = model.years.filter((each) => each < year).slice(-1);
  return {
    how: 'its cumulative effect of the year less that of the year before',
    draws: [year, ...before].map((each) => effectIn(model, measure.id, each)),
    goesBy: [],
  };
}

/**
 * What lies behind what the measures of a scenario come to, which no formula works out again: of a term of the bridge its measures, and of
 * a measure that takes a part of its lines those lines, down to the budget.
 */
export function measuredFrom(models: readonly Model[]): WhenceOf {
  return (ref) => {
    for (const model of models) {
      const found = within(model, ref);
      if (found !== null) return found;
    }
    return null;
  };
}
