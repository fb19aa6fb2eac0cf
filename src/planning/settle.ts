import { elementOf } from '../mapping/elements.ts';
import { withListsApart } from '../mapping/party-lists.ts';
import { tierOf } from '../mapping/tiers.ts';
import type { Kind, Records } from '../nouns/records.ts';
import type { Row } from '../nouns/table.ts';
import type { Workspace } from '../nouns/workspace.ts';

type Sited = Row<{ readonly element?: string; readonly tier?: string; readonly group?: string }>;

function sited(row: Sited, workspace: Workspace): Sited {
  if (row.element === undefined && row.tier === undefined) return row;
  const element = row.element === undefined ? null : elementOf(row.element, workspace.elements);
  const tier = row.tier === undefined ? null : tierOf(row.tier, workspace.tierModel);
  const { element: writtenElement, tier: writtenTier, ...rest } = row;
  return {
    ...rest,
    ...(element ? { element: element.id } : {}),
    // A heading that is no element (Plymouth's "Early Help") is kept as the group it heads.
    ...(writtenElement !== undefined && !element && rest.group === undefined ? { group: writtenElement } : {}),
    ...(writtenTier === undefined ? {} : { tier: tier?.id ?? writtenTier }),
  };
}

/** Records with elements and tiers under their ids, and joined lists of parties apart. A heading that names no element in use is kept in `group`, and the element is left unsaid. */
export function settled(records: Records, workspace: Workspace): Records {
  const apart = withListsApart(records);
  const kinds = Object.keys(records) as Kind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, (apart[kind] as readonly Sited[]).map((row) => sited(row, workspace))]),
  ) as unknown as Records;
}
