import type { LimitCheck, LimitVerdict } from '../../nouns/limit.ts';
import type { Model } from '../../nouns/model.ts';
import type { CellRef } from '../../nouns/page.ts';
import { type FinancialYear, yearsOn } from '../../values/year.ts';
import { publishedId } from '../budget/published-table.ts';
import { limitRows, limitsId } from '../model/limit-tables.ts';
import { linesId } from '../model/model-names.ts';
import type { WhenceOf } from './trace.ts';

const linesIn = (model: Model, ids: readonly string[], column: FinancialYear | 'base'): readonly CellRef[] =>
  ids.map((row) => ({ table: linesId(model), row, column }));

/** The budgets the room of a limit is worked out from: those it judges and those its bound is a share of. */
function judgedOn(model: Model, { bound, on, among }: LimitVerdict, { year, line }: LimitCheck): readonly CellRef[] {
  const own = line === null ? on : [line];
  const before = yearsOn(year, -1);
  const bounds = {
    'at-least': () => linesIn(model, own, 'base'),
    'share-at-least': () => linesIn(model, among, year),
    'change-at-most': () => linesIn(model, own, model.years.includes(before) ? before : 'base'),
  };
  return [...linesIn(model, own, year), ...bounds[bound]()];
}

/** The budget lines behind a figure of one model; null where it is no sum of some of them. */
function within(model: Model, { table, row, column }: CellRef): readonly CellRef[] | null {
  const year = model.years.find((each) => each === column);
  if (table === publishedId(model) && row === 'done' && year !== undefined)
    return linesIn(model, model.published?.[year]?.both.lines ?? [], year);
  // A limit is judged in cash, and lines in real prices are not what it was judged on.
  if (table !== limitsId(model) || model.prices !== null) return null;
  const shown = limitRows(model).find(({ key }) => key === row);
  const check = shown?.checks.find(({ year, room }) => year === column && room !== null);
  return shown && check ? judgedOn(model, shown.verdict, check) : null;
}

/** What lies behind a figure that adds up some budget lines of a scenario to set them beside another: a limit, or what is published. */
export function summedFrom(models: readonly Model[]): WhenceOf {
  return (ref) => {
    for (const model of models) {
      const draws = within(model, ref);
      if (draws !== null) return { how: null, draws, goesBy: [] };
    }
    return null;
  };
}
