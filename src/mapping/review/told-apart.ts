import { calledBy, keysOf, type Placement } from '../../nouns/placement.ts';
import { groupedBy, groupedByEach } from '../../values/groups.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';

/** Services as lines of decisions.csv can call them, with the names whose decisions are in force. */
export interface Callable {
  readonly keysOf: (placement: Placement) => readonly string[];
  /** The services a new line about these words would settle. */
  readonly settledBy: (about: string) => readonly Placement[];
}

/** What new lines would settle, beside the lines there are: a service follows the closest name that any line calls it by. */
export function callable(placements: readonly Placement[], decided: { readonly has: (key: string) => boolean }): Callable {
  const keys = new Map(placements.map((placement) => [placement, keysOf(placement)]));
  const keysFor = (placement: Placement): readonly string[] => keys.get(placement) ?? [];
  const called = groupedByEach(placements, keysFor);
  return {
    keysOf: keysFor,
    settledBy: (about) => {
      const key = keyOf(about);
      return (called.get(key) ?? []).filter((placement) => keysFor(placement).find((own) => own === key || decided.has(own)) === key);
    },
  };
}

type Some = readonly [Placement, ...Placement[]];

/** Services that one answer settles, and what each line it writes is about. */
export interface Group {
  readonly placements: Some;
  readonly about: string;
}

function by(placements: readonly Placement[], key: (placement: Placement) => string): Some[] {
  return [...groupedBy(placements, key).values()];
}

const nameOf = ({ service }: Placement): string => keyOf(service);
const pairOf = (placement: Placement): string => `${nameOf(placement)}\n${keyOf(placement.written.provider ?? '')}`;

/**
 * What a line must be about to settle just these services: their name and provider where they share both, so that a contract of the
 * same title with somebody else is asked about when it comes; the name alone where they have several providers, or none; a single id.
 */
function lineFor(placements: Some, { settledBy }: Callable): string | null {
  const [first] = [...placements].sort(inOrderOf(({ id }) => id)) as [Placement];
  const [id, ...names] = calledBy(first);
  const these = new Set(placements);
  const candidates = placements.length === 1 ? [...names, id as string] : names;
  return (
    candidates.find((name) => {
      const settled = settledBy(name);
      return settled.length === these.size && settled.every((placement) => these.has(placement));
    }) ?? null
  );
}

interface Parted {
  readonly groups: readonly Group[];
  /** Those no line could settle without settling others. */
  readonly left: readonly Placement[];
}

function together(placements: Some, told: Callable): Group[] {
  const about = lineFor(placements, told);
  return about === null ? [] : [{ placements, about }];
}

function oneByOne(placements: Some, told: Callable): Parted {
  const groups = placements.flatMap((placement) => together([placement], told));
  return { groups, left: placements.filter((placement) => !groups.some((group) => group.placements[0] === placement)) };
}

/** What tells whether one answer can be given of two services: what is proposed, and whether place or tier is asked for. */
export interface Alike {
  readonly alike: (placement: Placement) => string;
  readonly asks: (placement: Placement) => string;
}

/** The smallest groups that lines can settle: where one of them cannot be told from the rest by any line, all are asked about together. */
function orTogether(placements: Some, parted: Parted, told: Callable, { asks }: Alike): Parted {
  const whole = parted.left.length === 0 || by(placements, asks).length > 1 ? [] : together(placements, told);
  return whole.length === 0 ? parted : { groups: whole, left: [] };
}

function joined(parts: readonly Parted[]): Parted {
  return { groups: parts.flatMap(({ groups }) => groups), left: parts.flatMap(({ left }) => left) };
}

function byProvider(placements: Some, told: Callable, of: Alike): Parted {
  const parts = by(placements, pairOf).map((pair) => {
    const whole = by(pair, of.alike).length === 1 ? together(pair, told) : [];
    return whole.length > 0 ? { groups: whole, left: [] } : orTogether(pair, oneByOne(pair, told), told, of);
  });
  return joined(parts);
}

/** Services in the largest groups that are one question and that one line settles, and nothing else with them. */
export function groupsOf(placements: readonly Placement[], told: Callable, of: Alike): Parted {
  return joined(
    by(placements, nameOf).map((named) => {
      const whole = by(named, of.alike).length === 1 ? together(named, told) : [];
      return whole.length > 0 ? { groups: whole, left: [] } : orTogether(named, byProvider(named, told, of), told, of);
    }),
  );
}

/** A group taken apart, by provider or else one by one; itself alone where no lines could settle its parts. */
export function takenApart(group: Group, told: Callable, asks: Alike['asks']): readonly Group[] {
  const pairs = by(group.placements, pairOf);
  const parts = pairs.length > 1 ? byProvider(group.placements, told, { alike: () => '', asks }) : oneByOne(group.placements, told);
  return parts.left.length > 0 || parts.groups.length < 2 ? [group] : parts.groups;
}
