import { contractKeys } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { keyOf, list } from '../../values/text.ts';
import { hasPlace, joinable } from './lay-out.ts';
import type { Overlay } from './overlay.ts';
import type { Regime } from './regime.ts';

/** What else one contract's procurement must hold, by the lines of decisions.csv that name it; what is no overlay is refused with the line. */
export function overlaysByContract(
  decisions: readonly Decision[],
  overlays: readonly Overlay[],
): (contract: Row<Contract>) => readonly string[] {
  const named = new Map<string, string[]>();
  for (const { kind, about, decision, cell } of decisions) {
    if (kind !== 'overlay') continue;
    const ids = decision
      .split(/[,;]/)
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((id) => joinable(id, overlays, cell).id);
    named.set(keyOf(about), [...(named.get(keyOf(about)) ?? []), ...ids]);
  }
  return (contract) => [...new Set(contractKeys(contract).flatMap((key) => named.get(key) ?? []))];
}

/** Those of some overlays that a route has room for; a route that holds one already needs it no second time. */
export function fitting(ids: readonly string[], regime: Regime, overlays: readonly Overlay[]): readonly string[] {
  return ids.filter((id) => hasPlace(joinable(id, overlays), regime));
}

/** What is said of the overlays a contract brings: those its route holds, those it has no room for. */
export function overlaysSaid(ids: readonly string[], joined: readonly string[], regime: Regime, overlays: readonly Overlay[]): string {
  const titled = (some: readonly string[]): string => list(some.map((id) => `“${joinable(id, overlays).title}”`));
  const without = ids.filter((id) => !joined.includes(id));
  const brought = joined.filter((id) => ids.includes(id));
  const held = brought.length === 0 ? '' : ` It also holds ${titled(brought)}, as decisions.csv says.`;
  return without.length === 0 ? held : `${held} ${regime.title} has no place of its own for ${titled(without)}.`;
}
