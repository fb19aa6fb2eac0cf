import { decidedPlaces, decidedUnder } from '../mapping/places/said.ts';
import { keysOf, type Placement } from '../nouns/placement.ts';
import type { Offered } from '../nouns/read-back.ts';
import { type Decision, inForce, type Workspace } from '../nouns/workspace.ts';
import { formatCell } from '../values/cell.ts';
import { formatDay } from '../values/day.ts';
import { keyOf } from '../values/text.ts';

/** What people decided already, and of which services. */
interface DecidedNow {
  readonly workspace: Workspace;
  readonly placements: readonly Placement[];
}

/** The decision in force that a new one would stand in place of, whatever name it calls the service by; null where none is. */
function standing({ kind, about }: Offered, { workspace, placements }: DecidedNow): Decision | null {
  if (kind === 'place') {
    const placement = placements.find(({ id }) => id === about);
    return placement ? (decidedUnder(decidedPlaces(workspace), keysOf(placement))?.decision ?? null) : null;
  }
  const same = (one: Decision): boolean => one.kind === kind && keyOf(one.about) === keyOf(about);
  return inForce(workspace.decisions, workspace.asOf).findLast(same) ?? null;
}

function standingWords({ decision, by, until, cell }: Decision): string {
  const whose = [by === '' ? [] : by, until === null ? [] : `until ${formatDay(until)}`].flat().join(', ');
  return `it takes the place of “${decision}”, decided already${whose === '' ? '' : ` (${whose})`}: ${formatCell(cell)}`;
}

/** An offer that says of the decision it would replace what that is, whose, and where it stands. */
export function withStanding(offered: Offered, now: DecidedNow): Offered {
  const before = standing(offered, now);
  if (before === null || before.decision === offered.decision) return offered;
  return { ...offered, beware: [offered.beware ?? [], standingWords(before)].flat().join('; ') };
}
