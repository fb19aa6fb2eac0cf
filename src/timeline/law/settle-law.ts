import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import type { Decision } from '../../nouns/workspace.ts';
import type { Day } from '../../values/day.ts';
import type { WholeValue } from '../contract/whole-value.ts';
import type { Buying } from './buying.ts';
import type { Chosen } from './choose.ts';
import { healthShare, splitWanted } from './health-share.ts';
import type { NamedRoute } from './named-route.ts';
import { thresholdFor } from './regime.ts';
import { type Standing, standingOf } from './standing.ts';
import { authorityKind, type Threshold } from './thresholds.ts';

/** What settles which law a procurement falls under, beside what is bought. */
export interface LawGround {
  readonly chosen: (start: Day, kind: string, route: string) => Chosen;
  readonly thresholds: readonly Threshold[];
  readonly organisation: string;
  readonly decisions: readonly Decision[];
  /** What is procured is worth over its whole term; that of the contract alone, when not said. */
  readonly whole?: WholeValue | null;
}

/** The law a procurement falls under and why; or why that cannot be told, and the field that would tell. */
export type Settled =
  | { readonly found: Chosen; readonly because: string; readonly standing: Standing | null }
  | { readonly found: null; readonly field: string; readonly because: string };

/**
 * Settles the law of a procurement: what it buys, split where it mixes health care with something else, in force when it begins, and
 * above the threshold or below it; by the way its register names where there is one in force. A value that cannot be told is taken as
 * above, the longer way, and said.
 */
export function settledLaw(
  contract: Row<Contract>,
  start: Day,
  buying: Buying,
  ground: LawGround,
  named: (kind: string) => NamedRoute | null,
): Settled {
  const kind = partThatDecides(contract, start, buying, ground);
  if (kind === null)
    return { found: null, field: contract.cpv === undefined ? 'title' : 'cpv', because: splitWanted(contract, buying.because) };
  const said = named(kind.kind);
  const own = said === null ? null : ground.chosen(start, kind.kind, said.route);
  const found = ground.chosen(start, kind.kind, 'competition');
  const above = standingFor(contract, kind.kind, found, found.begins, ground);
  const small = above?.is === 'below' ? ground.chosen(start, kind.kind, 'below threshold') : null;
  const isSmall = (small?.worked ?? null) !== null;
  // What is worth little begins later, and is held against the threshold of that day.
  const later = isSmall && small?.begins ? standingFor(contract, kind.kind, found, small.begins, ground) : above;
  const standing = later?.is === above?.is ? later : above;
  const below = isSmall && later?.is === 'below' ? small : null;
  const isFree = said?.isOnlyAbove === true && below !== null;
  if (said && own?.worked && !isFree) return { found: own, standing, because: `${own.because}: ${said.because}; ${kind.because}.` };
  const taken = below ?? found;
  const value = standing === null ? '' : `; ${standing.because}${below === null && standing.is !== 'above' ? longer(above, later) : ''}`;
  const passed = said === null ? '' : `; ${said.because}${isFree ? '' : ', but no such route for it is in force in the templates'}`;
  return { found: taken, standing, because: `${taken.because}: ${kind.because}${value}${passed}.` };
}

/** Why the full rules are taken where a value is not above the threshold, or not on the day a small purchase would begin. */
function longer(now: Standing | null, later: Standing | null): string {
  const changed = now?.is === 'below' && later !== null && later.is !== 'below' ? `; begun later, ${later.because}` : '';
  return `${changed}, so it is worked back by the full rules, the longer way`;
}

/** The kind that decides the law: the only one; of two parts any where both fall under one law; else the part worth more, as a person has said. */
function partThatDecides(contract: Row<Contract>, start: Day, buying: Buying, ground: LawGround): Pick<Buying, 'kind' | 'because'> | null {
  if (buying.mixedWith === null) return buying;
  const laws = [buying.kind, buying.mixedWith].map((kind) => ground.chosen(start, kind, 'competition').worked?.regime.id);
  if (laws[0] === laws[1]) return buying;
  const share = healthShare(contract, ground.decisions);
  if (share === null || share.percent === 50) return null;
  const most = share.percent > 50;
  const test = most ? ', provided the rest could not reasonably be bought apart (SI 2023/1348 reg 3(3)(b))' : '';
  const because = `${buying.because}; the health part is ${share.percent}% of the value, see ${share.cell}${test}`;
  return { kind: most ? buying.kind : buying.mixedWith, because };
}

/** A contract against its threshold of a day; null where its law governs at any value. */
function standingFor(
  contract: Row<Contract>,
  kind: string,
  { worked }: Chosen,
  on: Day | null,
  { thresholds, organisation, whole }: LawGround,
): Standing | null {
  const buying = worked === null ? null : thresholdFor(worked.regime, kind);
  if (buying === null || on === null) return null;
  return standingOf(contract, { buying, authority: authorityKind(contract.body ?? organisation), on }, thresholds, whole);
}
