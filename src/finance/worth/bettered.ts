import { ofGrantChange } from '../../nouns/grant-change.ts';
import type { Bettered, Model, ModelEntry } from '../../nouns/model.ts';
import { type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { signs } from '../measures/measure.ts';

/** What an entry of a measure counts as; one-off costs and changes of grant stand apart, and what grows by itself is no doing of the measures. */
function countsAs({ measures }: Model): (entry: ModelEntry) => Exclude<keyof Bettered, 'uplift'> | null {
  const own = new Map(measures.map((measure) => [measure.id, measure]));
  const isGrant = ofGrantChange({ measures });
  return (entry) => {
    const { by, id, term } = entry;
    const measure = by === 'measure' ? own.get(id) : undefined;
    if (measure === undefined || measure.growsByItself || term === 'oneOff' || isGrant(entry)) return null;
    if (term === 'savings') return measure.cashable ? 'saved' : 'notCashable';
    if (term === 'avoidance') return 'avoided';
    if (term === 'income') return 'income';
    return term === 'investment' || term === 'pressures' ? 'invested' : null;
  };
}

/**
 * What a year is better by against doing nothing, one-off costs apart, by what makes it (REFERENCE, section 5.1): cashable savings, what is put in to
 * make them, and each of what is kept out of a savings total. What is left over is the uplift and growth of what the measures changed.
 */
export function betteredIn(model: Model, year: FinancialYear, better: Pence): Bettered {
  const kindOf = countsAs(model);
  const sums: Record<keyof Bettered, number> = { saved: 0, invested: 0, avoided: 0, income: 0, notCashable: 0, uplift: better };
  for (const entry of model.entries) {
    const kind = entry.year === year ? kindOf(entry) : null;
    if (kind === null) continue;
    const takenOff = -signs[entry.term] * entry.amount;
    sums[kind] += kind === 'invested' ? -takenOff : takenOff;
    sums.uplift -= takenOff;
  }
  return Object.fromEntries(Object.entries(sums).map(([kind, amount]) => [kind, pence(amount)])) as unknown as Bettered;
}
