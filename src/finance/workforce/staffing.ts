import type { Day } from '../../values/day.ts';
import type { Place } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';
import { isMapping, isWritten, type Node, numberOf, placeOf, quoted, refuse, textOf, textOrNull, under } from '../scenario/node.ts';
import { shareOf, whenOf } from '../scenario/written.ts';

/** Which rows of the table of teams something is about: of a team, a tier or a role, and several keys narrow. */
export interface Stage {
  readonly team: string | null;
  readonly tier: string | null;
  readonly role: string | null;
  readonly place: Place;
}

/** A change of a team: so many full-time equivalents more (fewer below nought), from a day on. */
export interface TeamChange {
  readonly id: string;
  readonly on: Stage;
  readonly fte: number;
  readonly from: Day;
  readonly place: Place;
}

/** A share in basis points: the likeliest, and the ends of its range. */
interface ShareRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * Cases that go from one stage of help to another, or into placements of a type.
 * `of: ended` is a share of the cases whose help ends; `of: waiting` a share of those waiting, over a year.
 * Shares are the commissioner's own: nothing here supplies one.
 */
export interface Flow {
  readonly id: string;
  readonly from: Stage;
  readonly of: 'ended' | 'waiting';
  readonly to: { readonly stage: Stage } | { readonly placements: string; readonly weeks: number };
  readonly share: ShareRange;
  readonly place: Place;
}

/** What a scenario says of teams and of the cases between them. */
export interface Staffing {
  readonly teams: readonly TeamChange[];
  readonly flows: readonly Flow[];
}

const facets = ['team', 'tier', 'role'] as const;
const WHOLE = 10_000;

function stageOf(node: Node): Stage {
  const text = (key: (typeof facets)[number]) => textOrNull(under(node, key));
  const stage = isMapping(node) ? { team: text('team'), tier: text('tier'), role: text('role'), place: placeOf(node) } : null;
  if (stage && facets.some((key) => stage[key] !== null)) return stage;
  return refuse(node, 'missing-key', 'Which team or tier is this about?', 'Write { team: … }, { tier: … } or { team: …, role: … }.');
}

function teamOf(node: Node): TeamChange {
  return {
    id: textOf(under(node, 'id')),
    on: stageOf(under(node, 'on')),
    fte: fteOf(under(node, 'fte')),
    from: whenOf(under(node, 'from'), 'first'),
    place: placeOf(node),
  };
}

/** YAML reads `+2` as two. */
function fteOf(node: Node): number {
  const fte = numberOf(node, -10_000, 10_000);
  return fte === 0
    ? refuse(node, 'unfit-value', 'A change of nought full-time equivalents changes nothing.', 'Give the number, or take this part away.')
    : fte;
}

function shareRange(node: Node): ShareRange {
  const [likely, range] = [shareOf(under(node, 'share')), under(node, 'range')];
  if (!isWritten(range)) return { low: likely, likely, high: likely };
  const [low, high] = [shareOf(under(range, 'low')), shareOf(under(range, 'high'))];
  if (low <= likely && likely <= high) return { low, likely, high };
  return refuse(
    range,
    'range-without-amount',
    'The share does not lie between the low and the high of its range.',
    'Give low, share and high in that order.',
  );
}

function flowOf(node: Node): Flow {
  const to = under(node, 'to');
  const ofNode = under(node, 'of');
  const of = isWritten(ofNode) ? textOf(ofNode) : 'ended';
  if (of !== 'ended' && of !== 'waiting')
    refuse(
      ofNode,
      'unknown-word',
      `\`of: ${of}\` is not a word this file can hold there.`,
      'Write `ended` (whose help ends) or `waiting`.',
    );
  const placements = isMapping(to) ? textOrNull(under(to, 'placements')) : null;
  return {
    id: textOf(under(node, 'id')),
    from: stageOf(under(node, 'from')),
    of: of as Flow['of'],
    to: placements === null ? { stage: stageOf(to) } : { placements, weeks: weeksOf(under(to, 'weeks')) },
    share: shareRange(node),
    place: placeOf(node),
  };
}

function weeksOf(node: Node): number {
  if (isWritten(node)) return numberOf(node, 1, 1000);
  return refuse(
    node,
    'missing-key',
    'How many weeks does a child stay in such a placement?',
    'Add `weeks: 78` beside `placements`: nothing here supplies it.',
  );
}

function apart(parts: readonly { readonly id: string; readonly place: Place }[], nodes: readonly Node[]): void {
  const ids = parts.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0)
    refuse(nodes[twice] as Node, 'same-id-twice', `The id \`${ids[twice]}\` is used by an earlier part.`, 'Give each its own id.');
}

/** Reads `teams` and `flows` of a scenario; shares leaving one stage may not come to more than the whole. */
export function staffingOf(teamNodes: readonly Node[], flowNodes: readonly Node[]): Staffing {
  const [teams, flows] = [teamNodes.map(teamOf), flowNodes.map(flowOf)];
  apart(teams, teamNodes);
  apart(flows, flowNodes);
  flows.forEach((flow, index) => {
    const alike = flows.filter((other) => other.of === flow.of && sameStage(other.from, flow.from));
    if (alike.at(-1) === flow && alike.reduce((total, { share }) => total + share.high, 0) > WHOLE) {
      const node = under(flowNodes[index] as Node, 'share');
      refuse(
        node,
        'more-than-all',
        `With ${quoted(node)} more than all of these cases would go on.`,
        'Lower the shares (or their `high`) to 100% in all.',
      );
    }
  });
  oneStay(flows, flowNodes);
  return { teams, flows };
}

/** Children stay in one type of placement for one length, whoever brings them. */
function oneStay(flows: readonly Flow[], nodes: readonly Node[]): void {
  const stays = new Map<string, number>();
  flows.forEach(({ to }, index) => {
    if (!('placements' in to)) return;
    const type = keyOf(to.placements);
    const before = stays.get(type) ?? to.weeks;
    if (before !== to.weeks) {
      const node = under(under(nodes[index] as Node, 'to'), 'weeks');
      refuse(
        node,
        'two-lengths-of-stay',
        `Children stay ${before} weeks in \`${to.placements}\` by one flow and ${to.weeks} by another.`,
        'Give one length of stay.',
      );
    }
    stays.set(type, before);
  });
}

function sameStage(a: Stage, b: Stage): boolean {
  return facets.every((key) => a[key] === b[key]);
}

/** The same with tiers called by their titles, however the file calls them. */
export function withTiers({ teams, flows }: Staffing, titleOf: (words: string) => string): Staffing {
  const called = (stage: Stage): Stage => ({ ...stage, tier: stage.tier === null ? null : titleOf(stage.tier) });
  return {
    teams: teams.map((change) => ({ ...change, on: called(change.on) })),
    flows: flows.map((flow) => ({ ...flow, from: called(flow.from), to: 'stage' in flow.to ? { stage: called(flow.to.stage) } : flow.to })),
  };
}
