import type { Contract } from '../../nouns/contract.ts';
import { grantSaid } from '../../nouns/granted.ts';
import type { Row } from '../../nouns/row.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { valueWithLots } from '../contract/procured-value.ts';
import { wholeValue } from '../contract/whole-value.ts';
import { buyingOf } from './buying.ts';
import { type LetGround, longestMonths } from './how-let.ts';
import { namedRoute } from './named-route.ts';
import { governs, type Regime, thresholdFor } from './regime.ts';
import { standingOf } from './standing.ts';
import { authorityKind } from './thresholds.ts';

/** The law a contract was let under, and what would have to be known for that to be sure. */
export interface LetUnder {
  readonly regime: Regime;
  readonly kind: string;
  readonly doubts: readonly string[];
}

/** The regime a contract was let under: by the route its register names, else by what it buys and is worth, in force when its procurement began. Null where that is no law here, nothing is known of it, or it is a grant, which no such law governs. */
export function letUnder(contract: Row<Contract>, entered: Day, ground: LetGround): LetUnder | null {
  const { regimes, thresholds, placements, organisation } = ground;
  if (grantSaid(contract) !== null) return null;
  const buying = buyingOf(contract, ground, placements.get(contract.id) ?? null);
  if (buying === null || buying.mixedWith !== null) return null;
  const { kind } = buying;
  const began = contract.published ?? contract.awarded ?? entered;
  const route = namedRoute(contract, kind, regimes)?.route ?? 'competition';
  const on = (day: Day): Regime | undefined => regimes.find((regime) => regime.route === route && governs(regime, kind, day));
  const regime = on(began);
  if (regime === undefined) return null;
  const before = contract.published === undefined ? on(addMonths(began, -longestMonths)) : regime;
  const doubts = [
    ...(before === regime ? [] : [`its procurement began on or after ${formatDay(regime.inForce.from ?? began)}`]),
    ...(regime.owedIf === null ? [] : [regime.owedIf]),
  ];
  const threshold = thresholdFor(regime, kind);
  if (threshold === null) return { regime, kind, doubts };
  const authority = authorityKind(contract.body ?? organisation);
  const lots = (ground.lotsWith?.(contract) ?? []).map((row) => ({ row, whole: wholeValue(row) }));
  const whole = valueWithLots({ row: contract, whole: wholeValue(contract) }, lots);
  const { is } = standingOf(contract, { buying: threshold, authority, on: began }, thresholds, whole);
  if (is === 'below') {
    const small = regimes.find((each) => each.route === 'below threshold' && governs(each, kind, began));
    return small === undefined ? null : { regime: small, kind, doubts };
  }
  return { regime, kind, doubts: is === 'above' ? doubts : [...doubts, 'it is above the threshold'] };
}
