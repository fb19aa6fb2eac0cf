import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { holderOf } from '../../values/text.ts';
import type { Regime } from './regime.ts';

/** The way to buy that a register names for a contract, and why, as part of a sentence. */
export interface NamedRoute {
  readonly route: string;
  readonly because: string;
  /** Whether the law asks more of it only from the threshold on: below that what is bought so goes by the rules for anything worth no more. */
  readonly isOnlyAbove?: true;
}

/** The way to buy a contract's own `route` or `regime` names: the longest words met, of a regime for what is bought before any other's. Null when they name none. */
export function namedRoute(contract: Row<Contract>, kind: string, regimes: readonly Regime[]): NamedRoute | null {
  for (const field of ['route', 'regime'] as const) {
    const text = contract[field];
    if (text === undefined) continue;
    const holds = holderOf(text);
    const met = regimes.flatMap(({ route, called, appliesTo }) => {
      const fits = appliesTo.some(({ buying }) => buying === kind);
      return called.filter(holds).map((words) => ({ route, fits, length: words.length }));
    });
    const best = met.sort((a, b) => Number(b.fits) - Number(a.fits) || b.length - a.length)[0];
    if (best) return { route: best.route, because: `its register says “${text}”, see ${formatCell(at(contract, field))}` };
  }
  return null;
}
