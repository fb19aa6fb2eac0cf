import type { Contract } from '../../nouns/contract.ts';
import { grantSaid } from '../../nouns/granted.ts';
import type { Row } from '../../nouns/row.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { valueWithLots } from '../contract/procured-value.ts';
import { wholeValue } from '../contract/whole-value.ts';
import { health } from './buying.ts';
import { type LetGround, longestMonths } from './how-let.ts';
import { letAs, routeLet } from './let-as.ts';
import { lawOf, namedLaw } from './named-law.ts';
import { governs, type Regime, thresholdFor } from './regime.ts';
import { standingOf } from './standing.ts';
import { authorityKind } from './thresholds.ts';

/** The law a contract was let under, and what would have to be known for that to be sure. */
export interface LetUnder {
  readonly regime: Regime;
  /** What is said of it: its title, or that of its law where every way to buy under it asks for the same. */
  readonly title: string;
  readonly kind: string;
  readonly doubts: readonly string[];
}

/**
 * The regime a contract was let under: by the law, the route and the framework its register names, else by what it buys and is worth, in
 * force when its procurement began. Null where that is no law here, nothing is known of it, or it is a grant, which no such law governs.
 */
export function letUnder(contract: Row<Contract>, entered: Day, ground: LetGround): LetUnder | null {
  if (grantSaid(contract) !== null) return null;
  const law = namedLaw(contract)?.law ?? null;
  const kind = letAs(contract, law, ground);
  return kind === null ? null : letUnderAs(contract, kind, entered, ground);
}

/** The same of a contract taken to have been let as a kind of purchase. */
export function letUnderAs(contract: Row<Contract>, kind: string, entered: Day, ground: LetGround): LetUnder | null {
  const law = namedLaw(contract)?.law ?? null;
  const began = contract.published ?? contract.awarded ?? entered;
  const { route, isSure } = routeLet(contract, kind, law, ground);
  const found = regimeLet(route, kind, began, law, ground.regimes);
  if (found === null) return null;
  const { regime } = found;
  const isStated = law !== null && lawOf(regime) === law;
  // What is called off stays under the law of what it is called off from, whenever it is begun.
  const isKnown = isStated || contract.published !== undefined || regime.owedIf !== null;
  const before = isKnown ? regime : regimeOn(route, kind, addMonths(began, -longestMonths), ground.regimes);
  const doubts = [
    ...(before === regime ? [] : [`its procurement began on or after ${formatDay(regime.inForce.from ?? began)}`]),
    ...(regime.owedIf === null || isSure ? [] : [regime.owedIf]),
  ];
  return heldAgainstThreshold(contract, { ...found, kind, doubts }, began, ground);
}

function regimeOn(route: string, kind: string, day: Day, regimes: readonly Regime[], law: string | null = null): Regime | undefined {
  return regimes.find((each) => each.route === route && governs(each, kind, day) && (law === null || lawOf(each) === law));
}

/** The regime of a route on a day; of a law that is named, its last one where that law is older than the day. Health care of a route that is none of its own owes what each of them does. */
function regimeLet(
  route: string,
  kind: string,
  began: Day,
  law: string | null,
  regimes: readonly Regime[],
): Pick<LetUnder, 'regime' | 'title'> | null {
  const stated = law === null ? undefined : (regimeOn(route, kind, began, regimes, law) ?? lastOf(route, kind, began, law, regimes));
  const regime = stated ?? regimeOn(route, kind, began, regimes);
  if (regime !== undefined) return { regime, title: regime.title };
  const any = kind === health ? regimeOn('competition', kind, began, regimes) : undefined;
  return any === undefined ? null : { regime: any, title: `${lawOf(any) ?? any.title}, by whichever of its processes` };
}

function lastOf(route: string, kind: string, began: Day, law: string, regimes: readonly Regime[]): Regime | undefined {
  return regimes.find(
    (each) =>
      each.route === route &&
      lawOf(each) === law &&
      each.appliesTo.some((entry) => entry.buying === kind && entry.to !== null && entry.to < began),
  );
}

/** What is worth less than the threshold goes by the rules below it, of the same law. */
function heldAgainstThreshold(contract: Row<Contract>, found: LetUnder, began: Day, ground: LetGround): LetUnder | null {
  const { regime, kind, doubts } = found;
  const threshold = thresholdFor(regime, kind);
  if (threshold === null) return found;
  const authority = authorityKind(contract.body ?? ground.organisation);
  const lots = (ground.lotsWith?.(contract) ?? []).map((row) => ({ row, whole: wholeValue(row) }));
  const whole = valueWithLots({ row: contract, whole: wholeValue(contract) }, lots);
  const { is } = standingOf(contract, { buying: threshold, authority, on: began }, ground.thresholds, whole);
  if (is !== 'below') return is === 'above' ? found : { ...found, doubts: [...doubts, 'it is above the threshold'] };
  const small = regimeLet('below threshold', kind, began, lawOf(regime), ground.regimes);
  return small === null ? null : { ...small, kind, doubts };
}
