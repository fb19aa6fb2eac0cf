import { grantChangeIn, savedIn } from '../../nouns/grant-change.ts';
import type { Model, ModelEntry } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { fraction, type Pence, pence } from '../../values/money.ts';
import { onceFor } from '../../values/once.ts';
import type { FinancialYear } from '../../values/year.ts';
import { terms } from './model-moves.ts';

const raising: ReadonlySet<string> = new Set(terms.flatMap(({ term, adds }) => (adds ? [term] : [])));

/** What an entry does to its line's budget: a saving lowers it. */
export function effectOn({ term, amount }: ModelEntry): Pence {
  return pence(raising.has(term) ? amount : -amount);
}

/** What some of a model's entries come to, by any key; a key that no entry has comes to nothing. */
export function effectsBy(entries: readonly ModelEntry[], keyOf: (entry: ModelEntry) => string): (key: string) => Pence {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    sums.set(key, (sums.get(key) ?? 0) + effectOn(entry));
  }
  return (key) => pence(sums.get(key) ?? 0);
}

/** What each line differs by in a year, of entries asked for again and again. */
const byYearAndLine = onceFor((entries: readonly ModelEntry[]) => effectsBy(entries, ({ line, year }) => `${year} ${line}`));

/** What a line has of the base in a year, whatever is done to it: the same in every year in cash, and less in real prices as prices rise; null where the model has no amount for it. */
export function baseIn({ entries, years, prices }: Model, { id, amounts }: ModelLine, year: FinancialYear): Pence | null {
  const at = amounts[year] === undefined ? years.find((each) => amounts[each] !== undefined) : year;
  if (at === undefined) return null;
  const base = pence((amounts[at] as Pence) - byYearAndLine(entries)(`${at} ${id}`));
  return prices === null || at === year ? base : fraction(base, prices.index[at] as number, prices.index[year] as number);
}

/** A line's amount in the base year, whatever is done to it; null where the model has no amount for it. */
export function baseOfLine(model: Model, line: ModelLine): Pence | null {
  return baseIn(model, line, model.baseYear);
}

/** What a line comes to in any year of the model from its base year on. */
export function linesThrough(model: Model): (line: ModelLine, year: FinancialYear) => Pence | null {
  const of = byYearAndLine(model.entries);
  return (line, year) => {
    const base = baseIn(model, line, year);
    return base === null ? null : pence(base + of(`${year} ${line.id}`));
  };
}

/** Whether a scenario changes anything in the years it reports. */
export function changesAnything({ years, entries }: Model): boolean {
  return entries.some(({ year }) => years.includes(year));
}

/** What a scenario makes of the budget of its last year, against doing nothing: what is saved (below nothing where it costs more), what more the lines of grants spend as their grants change (below nothing where they fall), what a reserve pays, which are no savings, and what is moved from some lines to others. */
export interface ModelledChange {
  readonly year: FinancialYear;
  readonly saved: Pence;
  readonly granted: Pence;
  readonly drawn: Pence;
  readonly moved: Pence;
}

/** What a scenario makes of the budget; null where it changes nothing, or nothing can be set beside it. */
export function modelledChange(model: Model): ModelledChange | null {
  const year = model.years.at(-1);
  if (year === undefined || !changesAnything(model)) return null;
  const [done, saved] = [model.totals[year], savedIn(model, year)];
  if (done === undefined || saved === null) return null;
  return { year, saved, granted: grantChangeIn(model, year), drawn: done.reserves, moved: done.reallocatedOut };
}

/** Whether all a scenario does is to move money within the budget: it saves nothing, costs nothing, changes no grant and draws on nothing. */
export const onlyMoves = ({ saved, granted, drawn, moved }: ModelledChange): boolean =>
  saved === 0 && granted === 0 && drawn === 0 && moved > 0;
