import { withListsApart } from '../mapping/parties/party-lists.ts';
import { elementOf } from '../mapping/places/elements.ts';
import { withCellsSplit } from '../mapping/places/split-cells.ts';
import { withPercentShares } from '../mapping/places/splits.ts';
import { tierOf } from '../mapping/places/tiers.ts';
import type { Kind } from '../nouns/kinds.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/row.ts';
import type { SystemElement, Tier, Workspace } from '../nouns/workspace.ts';
import { once } from '../values/once.ts';
import { withPlacesDecided } from './placed-lines.ts';

type Sited = Row<{ readonly element?: string; readonly tier?: string; readonly group?: string }>;

/** The element and the tier some words name. */
interface Named {
  readonly elementNamed: (text: string) => SystemElement | null;
  readonly tierNamed: (text: string) => Tier | null;
}

function sited(row: Sited, { elementNamed, tierNamed }: Named): Sited {
  if (row.element === undefined && row.tier === undefined) return row;
  const element = row.element === undefined ? null : elementNamed(row.element);
  const tier = row.tier === undefined ? null : tierNamed(row.tier);
  const { element: writtenElement, tier: writtenTier, ...rest } = row;
  return {
    ...rest,
    ...(element ? { element: element.id } : {}),
    // A heading that is no element (Plymouth's "Early Help") is kept as the group it heads.
    ...(writtenElement !== undefined && !element && rest.group === undefined ? { group: writtenElement } : {}),
    ...(writtenTier === undefined ? {} : { tier: tier?.id ?? writtenTier }),
  };
}

/** Records with elements and tiers under their ids, joined lists of parties apart, and shares of split services in percent, those of one cell as rows. A heading that names no element in use is kept in `group`, and the element is left unsaid. Budget lines that state no element stand on the one a person decided for them. */
export function settled(records: Records, workspace: Workspace): Records {
  const listed = withListsApart(records);
  const kinds = Object.keys(records) as Kind[];
  const named: Named = {
    elementNamed: once((text: string) => elementOf(text, workspace.elements)),
    tierNamed: once((text: string) => tierOf(text, workspace.tierModel)),
  };
  const apart = {
    ...listed,
    budget: withPlacesDecided(listed.budget, workspace),
    services: withCellsSplit(withPercentShares(listed.services), named),
  };
  return Object.fromEntries(
    kinds.map((kind) => [kind, (apart[kind] as readonly Sited[]).map((row) => sited(row, named))]),
  ) as unknown as Records;
}
