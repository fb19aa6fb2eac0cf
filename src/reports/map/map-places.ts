import { mayBeTwice, onceNotes } from '../../nouns/counted-once.ts';
import type { Formula, PageCell, PageRow } from '../../nouns/page.ts';
import { countedOnce, type Placement, tiersCounted } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { headingOf } from '../../nouns/table.ts';
import type { Tone } from '../../nouns/tone.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, less, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { absent, counted, liveCount, liveMoney, money } from '../tables/cells.ts';
import { added } from '../tables/page-table.ts';
import { elementWords, noTier, notPlaced, outOfScope, tierTitle } from '../tables/titles.ts';
import { inScope } from './in-scope.ts';

/** What a map needs of a plan. */
export type Mapped = Pick<Plan, 'workspace' | 'placements' | 'records' | 'costOnce' | 'othersBuy'>;

/** A row or column of the map: its id and what it is called. */
export interface Place {
  readonly key: string;
  readonly title: string;
}

/** The workspace's elements in order, others met, and what has no place or is out of scope where there is any. */
export function elementRows({ workspace, placements }: Mapped): Place[] {
  const titles = placements.map((placement) => elementWords(workspace, placement));
  const others = placements.flatMap(({ element, status }) =>
    element && status !== 'out-of-scope' && !workspace.elements.some(({ id }) => id === element) ? [element] : [],
  );
  return [
    ...workspace.elements.map(({ id, title }) => ({ key: id, title })),
    ...[...new Set(others)].map((id) => ({ key: id, title: id })),
    ...[notPlaced, outOfScope].filter((title) => titles.includes(title)).map((title) => ({ key: title, title })),
  ];
}

/** The tiers in use, others met, and a last column for services without one where there is any. */
export function tierColumns({ workspace, placements }: Mapped): Place[] {
  const known = workspace.tierModel.tiers.map(({ id, title }) => ({ key: id, title }));
  const others = placements.flatMap(({ tier, status }) =>
    tier && status !== 'out-of-scope' && !known.some(({ key }) => key === tier) ? [tier] : [],
  );
  const untiered = placements.some((placement) => countedOn(workspace, placement).includes(noTier));
  return [...known, ...[...new Set(others)].map((id) => ({ key: id, title: id })), ...(untiered ? [{ key: 'none', title: noTier }] : [])];
}

/** A service where it stands, in the words of the map, with the value that sits there. */
export interface Standing {
  readonly placement: Placement;
  readonly element: string;
  /** The tiers it is counted on: several where it serves several groupings of needs. */
  readonly tiers: readonly string[];
  readonly value: Pence | null;
}

function countedOn(workspace: Mapped['workspace'], placement: Placement): readonly string[] {
  const ids = placement.status === 'out-of-scope' ? [] : tiersCounted(placement, workspace.tierModel);
  return ids.length === 0 ? [noTier] : ids.map((id) => tierTitle(workspace, id));
}

/** The headings under which services and contracts are named: where none was found for a place of the map, what was looked down. */
export function namedUnder({ records }: Mapped): readonly Cell[] {
  const tables = [...new Set([...records.services, ...records.contracts].map(({ origin }) => origin.table))];
  return tables.map((table) => headingOf(table, table.kind === 'contracts' ? 'title' : 'service'));
}

/** Every service where it stands. */
export function standings({ workspace, placements }: Mapped): Standing[] {
  return placements.map((placement) => ({
    placement,
    element: elementWords(workspace, placement),
    tiers: countedOn(workspace, placement),
    value: placement.valueHere,
  }));
}

/** The services of one element, and of one tier in it. */
export function within(all: readonly Standing[], element: string, tier?: string): Standing[] {
  return all.filter((one) => one.element === element && (tier === undefined || one.tiers.includes(tier)));
}

/** Those that stand somewhere, as they were placed. */
export function placedAt(here: readonly Standing[]): Placement[] {
  return here.map(({ placement }) => placement);
}

/** The services of one tier, whatever their element. */
export function onTier(all: readonly Standing[], tier: string): Standing[] {
  return all.filter((one) => one.tiers.includes(tier));
}

/** How many places are proposed and how many services have none, the same words wherever it is said. */
export function undecidedInWords(placements: readonly Placement[]): string {
  const of = (status: Placement['status']): number => placements.filter((placement) => placement.status === status).length;
  const [proposed, unplaced] = [of('proposed'), of('unplaced')];
  const said = [
    ...(proposed > 0
      ? [
          `${count(proposed, 'place')} of ${inScope(placements).length.toLocaleString('en-GB')} ${proposed === 1 ? 'is' : 'are'} proposed and not yet decided`,
        ]
      : []),
    ...(unplaced > 0 ? [`${unplaced.toLocaleString('en-GB')} not placed`] : []),
  ];
  return said.length > 0 ? said.join(', ') : 'every place is decided or stated';
}

/** Whether the services page writes the tier of each as the map does, so that a formula finds the same rows. */
function isWritten(here: readonly Placement[], where: Readonly<Record<string, string>>): boolean {
  return where['tier'] === undefined || here.every(({ otherTiers }) => otherTiers.length === 0);
}

/** How many services and contracts stand somewhere: live over the services page where each is one row there, and a bare number where a split service has several or a service several tiers. */
export function countOf(here: readonly Placement[], where: Readonly<Record<string, string>>, tone?: Tone): PageCell {
  const n = countedOnce(here);
  return n === here.length && isWritten(here, where) ? liveCount(n, ofServices(where), tone) : counted(n, tone);
}

/** How many stand in all the rows of one column: their sum where nothing is counted in two of them. */
export function countOfAll(here: readonly Placement[], rows: readonly PageRow[], table: string, column: string): PageCell {
  const n = countedOnce(here);
  return added(rows, column) === n ? liveCount(n, { op: 'sum-column', table, column }, 'strong') : counted(n, 'strong');
}

/** A count of rows of the services page. */
function ofServices(where: Readonly<Record<string, string>>): Formula {
  return { op: 'count-where', table: 'services', where };
}

/** What the services of a place state they cost a year, live over the services page; absent where none does. */
export function statedValue(here: readonly Standing[], where: Readonly<Record<string, string>>): PageCell {
  const stated = here.flatMap(({ value }) => value ?? []);
  if (here.length === 0) return absent('no service');
  if (stated.length === 0) return absent('not stated');
  if (!isWritten(placedAt(here), where)) return money(sum(stated));
  return liveMoney(sum(stated), { op: 'sum-where', table: 'services', column: 'annualValue', where });
}

/** What a reader of the stated values must know: which are missing, and that rows may print one sum more than once. */
export function valuesNote({ workspace, costOnce }: Mapped, all: readonly Standing[]): string {
  const inScope = all.filter(({ placement }) => placement.status !== 'out-of-scope');
  const placed = placedAt(inScope);
  const added = sum(inScope.flatMap(({ value }) => value ?? []));
  const maybe = mayBeTwice(placed);
  // What may be counted twice says what the sum is once, where that is all there is to say.
  const isSaid = costOnce === null || costOnce === added || costOnce === less(added, maybe);
  const missing = ['Services that state no value are not in these sums.', ...onceNotes(placed, isSaid)].join(' ');
  if (isSaid) return missing;
  const why =
    costOnce < added
      ? `some rows ${maybe > 0 ? 'may be counted twice, ' : ''}print one sum twice (a service and the contract behind it), follow one another, or do not run then`
      : 'parts of a service make less than its whole';
  return `${missing} Rows in scope add up to ${formatPounds(added)}; each sum once, at the most that runs on one day of ${workspace.year}, it is ${formatPounds(costOnce)}: ${why}.`;
}
