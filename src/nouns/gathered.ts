import { formatCell } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { fingerprint } from '../values/fingerprint.ts';
import { inOrderOf } from '../values/order.ts';
import { slug } from '../values/text.ts';
import { extensionReview, isProcurementStart, type Milestone } from './timeline.ts';

/** So many that cannot be told for one reason are each still told; one more, and they are one line. */
const few = 3;

/** What milestones of some kinds are of, where it is no contract. */
const called: Readonly<Record<string, string>> = { activity: 'activities', 'grant end': 'grants', 'kpi result': 'results' };

const cells = /,? see .*?[ !][A-Z]{1,3}\d+| \([^()]*[ !][A-Z]{1,3}\d+\)/g;
const days = /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g;

/** What a milestone says of itself in sentences, without the cells and the day it fell due, which differ from one to the next. */
function sentences({ because }: Milestone): string[] {
  return because
    .replace(cells, '')
    .replace(/^It was due by [^;.]*; (\w)/, (_, letter: string) => letter.toUpperCase())
    .split(/(?<=\.) (?=[A-Z])/);
}

/** The same for all that are unknown for one reason: what it says, whatever its days. */
const reason = (milestone: Milestone): string => sentences(milestone).join(' ').replace(days, '…');

/** The sentences all of some milestones share, their days included. */
function shared(milestones: readonly Milestone[]): string {
  const said = milestones.map(sentences);
  return (said[0] ?? []).filter((sentence, index) => said.every((other) => other[index] === sentence)).join(' ');
}

const several = '-several-';

/** Whether the id of a milestone stands for several told as one: no line of decisions.csv closes it. */
export function isOfSeveral(id: string): boolean {
  return id.includes(several);
}

function oneFor(milestones: readonly Milestone[], asOf: Day): Milestone {
  const first = milestones[0] as Milestone;
  const dues = milestones.flatMap(({ due }) => due ?? []).sort();
  const [from, to] = [dues[0], dues.at(-1)];
  const span = from === undefined || to === undefined || from === to ? '' : ` Their days run from ${formatDay(from)} to ${formatDay(to)}.`;
  return {
    ...first,
    id: `${slug(first.kind)}${several}${fingerprint(`${first.owner ?? ''} ${reason(first)}`)}`,
    contract: '',
    title: `${milestones.length.toLocaleString('en-GB')} ${called[first.kind] ?? 'contracts'}`,
    owner: milestones.every(({ owner }) => owner === first.owner) ? first.owner : null,
    // Where all have passed it stands where the first of them would: what has waited longest is read first.
    due: dues.find((due) => due >= asOf) ?? from ?? null,
    because: `${shared(milestones)}${span} The first is ${first.title}, see ${formatCell(first.cell)}.`.trim(),
  };
}

function newIn(groups: Map<string, Milestone[]>, key: string): Milestone[] {
  const made: Milestone[] = [];
  groups.set(key, made);
  return made;
}

/**
 * Milestones with those that cannot be told for one reason as one line, where there are more than a few of a kind: a register without
 * a column is one thing to mend, not a thousand. `group` says which may stand together, null for one that stays by itself. The rest are
 * as they were, in their order.
 */
export function gathered(
  milestones: readonly Milestone[],
  asOf: Day,
  group: (milestone: Milestone) => string | null = () => '',
): Milestone[] {
  const groups = new Map<string, Milestone[]>();
  const keys = milestones.map((one) => {
    const own = one.status === 'unknown' ? group(one) : null;
    return own === null ? null : `${one.kind}\n${own}\n${reason(one)}`;
  });
  for (const [index, key] of keys.entries()) {
    const one = milestones[index] as Milestone;
    if (key !== null) (groups.get(key) ?? newIn(groups, key)).push(one);
  }
  return milestones.flatMap((one, index) => {
    const key = keys[index];
    const mine = key === null || key === undefined ? [one] : (groups.get(key) as Milestone[]);
    if (mine.length <= few) return [one];
    return mine[0] === one ? [oneFor(mine, asOf)] : [];
  });
}

/** So many of the things to begin that are longest past their day stand each by its own. */
const pressingApart = 10;

/**
 * What of some milestones may be told together where there are too many to read: all but the procurements and reviews to begin whose days
 * are known, the first of which are each somebody's to act on. Those that do not stand apart are told together.
 */
export function togetherBeside(milestones: readonly Milestone[]): (milestone: Milestone) => string | null {
  const toBegin = milestones.filter(
    ({ kind, due, status }) => status === 'unknown' && due !== null && (isProcurementStart(kind) || kind === extensionReview),
  );
  const first = toBegin.toSorted(inOrderOf(({ due }) => due as Day)).slice(0, pressingApart);
  const apart = new Set(first);
  return (milestone) => (apart.has(milestone) ? null : '');
}
