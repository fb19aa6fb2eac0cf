import { elementOf } from '../mapping/places/elements.ts';
import { placeText } from '../mapping/places/said.ts';
import { tierDecided } from '../mapping/places/tiers.ts';
import { outOfScope } from '../mapping/weighing/weight.ts';
import { isTierProposed, type Placement } from '../nouns/placement.ts';
import type { Edit, NotOffered, Offered } from '../nouns/read-back.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { outOfScope as outOfScopeTitle, placedHow } from '../reports/tables/titles.ts';
import { keyOf } from '../values/text.ts';

/** What a place on the map is decided among, and how each service is placed now. */
export interface PlacesNow {
  readonly workspace: Workspace;
  readonly placements: readonly Placement[];
  /** Whether the plan made now is made of what the workbook was made of. */
  readonly isAsMade: boolean;
}

/** A title as a reader may leave it behind: without the mark of a proposal. */
const typed = (text: string): string => text.replace(/\s*\?\s*$/, '').trim();

function unknown(edit: Edit, what: string, titles: readonly { readonly title: string }[]): NotOffered {
  return { edit, because: `“${edit.is}” is no ${what} in use here. Write one of: ${titles.map(({ title }) => title).join('; ')}.` };
}

/**
 * What follows from the cells of one service that were changed on its way to the map: one line that places it by its id, of the element
 * and the tier that stand there now. Null where only the workbook is older than what was decided since.
 */
export function placeOffered(edits: readonly [Edit, ...Edit[]], about: string, now: PlacesNow): Offered | NotOffered | null {
  const { workspace, placements, isAsMade } = now;
  const changed = (id: string): Edit | undefined => edits.find(({ column }) => column.id === id);
  const [elementEdit, tierEdit, placedEdit] = ['element', 'tier', 'placed'].map(changed);
  const [edit] = edits;
  const how = placedEdit ? keyOf(placedEdit.is) : null;
  // A workbook that has it proposed, where it is decided now, is older than the decision.
  const older = [placedHow.proposed, placedHow.stated, placedHow.unplaced].map(keyOf);
  if (how !== null && older.includes(how)) return null;
  const placement = placements.find(({ id }) => id === about);
  // Out of scope in both: the element beside it is that of the proposal.
  if (how === null && placement?.status === 'out-of-scope') return null;
  const offered = (decision: string, reason = ''): Offered => ({
    ...{ edit, kind: 'place', about, decision, reason },
    ...(!isAsMade && { beware: 'what the workbook was made of has changed since, and it may hold an older proposal' }),
  });
  if (how === keyOf(outOfScopeTitle) || (elementEdit && keyOf(typed(elementEdit.is)) === keyOf(outOfScope))) return offered(outOfScope);
  if (placedEdit && how !== keyOf(placedHow.decided))
    return {
      edit: placedEdit,
      because: `Only \`${placedHow.decided}\`, for its place as it stands, or \`${outOfScopeTitle}\` is decided here.`,
    };
  const empty = [elementEdit, tierEdit].find((one) => one && typed(one.is) === '');
  if (empty) return { edit: empty, because: 'It was emptied, and an empty cell decides nothing.' };

  const element = elementEdit ? (elementOf(typed(elementEdit.is), workspace.elements)?.id ?? null) : (placement?.element ?? null);
  if (elementEdit && element === null) return unknown(elementEdit, 'system element', workspace.elements);
  const tier = tierEdit ? (tierDecided(typed(tierEdit.is), workspace)?.tiers[0] ?? null) : (placement?.tier ?? null);
  if (tierEdit && tier === null) return unknown(tierEdit, 'tier', workspace.tierModel.tiers);
  const isStated = !elementEdit && placement !== undefined && (placement.status === 'stated' || isTierProposed(placement));
  const decision = placeText(isStated ? null : element, tier);
  if (decision === '') return { edit, because: 'It has no place yet. Write its system element and its tier.' };
  return offered(decision, elementEdit || tierEdit ? '' : 'As proposed');
}
