import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { addMonths } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { buyingOf, health, usualKind } from './buying.ts';
import { healthShare } from './health-share.ts';
import { type LetGround, longestMonths, saysLightTouch } from './how-let.ts';
import { actBegan, laws, namedLaw } from './named-law.ts';
import { namedRoute } from './named-route.ts';
import { callOffRoutes } from './under-framework.ts';

/** What a contract was let as: what its register's law is for, where it names one, else what it buys. Null where that is not known, or it mixes kinds and no law is named. */
export function letAs(contract: Row<Contract>, law: string | null, ground: LetGround): string | null {
  if (law === laws.health) return health;
  const buying = buyingOf(contract, ground, ground.placements.get(contract.id) ?? null);
  const isLight = saysLightTouch.test(keyOf(`${contract.route ?? ''} ${contract.regime ?? ''}`));
  if (buying === null) return isLight ? usualKind : null;
  const { kind, mixedWith, isCoded } = buying;
  // The Act is not for what the Regime governs (SI 2024/692 reg 43), so what was let under it was let as the other part, or as no health care.
  if (law !== null && (mixedWith !== null || (law === laws.act && kind === health))) return mixedWith ?? usualKind;
  if (mixedWith !== null) {
    const percent = healthShare(contract, ground.decisions ?? [])?.percent ?? 50;
    return percent === 50 ? null : percent > 50 ? health : mixedWith;
  }
  return isLight && !isCoded && kind !== health ? usualKind : kind;
}

/** By which way a contract was let, and whether it is sure under which law what it was called off from was set up. */
export function routeLet(
  contract: Row<Contract>,
  kind: string,
  law: string | null,
  ground: LetGround,
): { readonly route: string; readonly isSure: boolean } {
  const named = namedRoute(contract, kind, ground.regimes)?.route ?? null;
  const framework = ground.calledOffOf?.(contract)?.framework ?? null;
  if (framework === null && named !== callOffRoutes.now) return { route: named ?? 'competition', isSure: law !== null };
  // A framework is let like any other contract; what says “framework” is it, and no call-off, where others are called off from it.
  if (framework === null && ground.isFramework?.(contract)) return { route: 'competition', isSure: true };
  if (kind === health) return { route: callOffRoutes.now, isSure: true };
  const set = law ?? (framework === null ? null : setUpUnder(framework));
  return { route: set === laws.older ? callOffRoutes.older : callOffRoutes.now, isSure: set !== null };
}

/** The law a framework was set up under, by its own row: named, or by the days it gives; null where it may be either. */
function setUpUnder(framework: Contract): string | null {
  const named = namedLaw(framework)?.law ?? null;
  if (named !== null) return named;
  const { published, awarded, signed, start } = framework;
  const begun = published ?? awarded ?? signed ?? start;
  if (begun === undefined) return null;
  if (begun < actBegan) return laws.older;
  return published !== undefined || begun >= addMonths(actBegan, longestMonths) ? laws.act : null;
}
