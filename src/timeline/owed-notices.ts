import { calledOf } from '../nouns/called.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Source, Span } from '../nouns/law.ts';
import type { Placement } from '../nouns/placement.ts';
import { at, type Row } from '../nouns/table.ts';
import type { Milestone } from '../nouns/timeline.ts';
import { type Cell, formatCell } from '../values/cell.ts';
import { addMonths, type Day, formatDay } from '../values/day.ts';
import { formatPounds } from '../values/money.ts';
import { count, slug } from '../values/text.ts';
import { buyingOf } from './buying.ts';
import { endOf, isDay } from './count.ts';
import type { Diary } from './diary.ts';
import { isSaidOver, statusOf } from './done.ts';
import type { Watch } from './ground.ts';
import { longestMonths } from './how-let.ts';
import { lastDayOf } from './last-day.ts';
import { milestoneId } from './milestone-id.ts';
import { namedRoute } from './named-route.ts';
import { governs, type Regime, thresholdFor } from './regime.ts';
import { isWorthOver, standingOf } from './standing.ts';
import { authorityKind, type Threshold } from './thresholds.ts';
import { varied } from './variants.ts';

/** What the notices a contract owes are worked out on. */
export interface NoticeGround {
  readonly regimes: readonly Regime[];
  readonly thresholds: readonly Threshold[];
  readonly placements: ReadonlyMap<string, Placement>;
  readonly organisation: string;
  readonly diary: Diary;
}

/** The law a contract was let under, and what would have to be known for that to be sure. */
interface LetUnder {
  readonly regime: Regime;
  readonly kind: string;
  readonly doubts: readonly string[];
}

/** One thing owed: its name, the day its period runs from, the period, and what is not known of it. */
interface Owed {
  readonly name: string;
  readonly from: Day;
  readonly cell: Cell;
  readonly span: Span;
  readonly source: Source;
  readonly doubts: readonly string[];
}

const contrary = 'its start is right, though its end comes before it';

/** A notice whose day passed longer ago than this is no milestone of this morning, in months. */
const rememberedMonths = 12;

/**
 * The notices owed once a contract is entered into, and once it ends: contract details, its copy over £5m, award notices, termination.
 * Registers do not say whether a notice was published, so one whose day has passed is unknown. Where the law it was let under, or
 * whether the contract is large enough, cannot be told, that is said and the notice is unknown.
 */
export function owedNotices(contract: Row<Contract>, ground: NoticeGround, watch: Watch): Milestone[] {
  const entered = contract.signed ?? contract.start;
  if (entered === undefined) return [];
  const found = letUnder(contract, entered, ground);
  if (found === null) return [];
  const last = contract.currentEnd ?? contract.end ?? entered;
  const law = contract.signed === undefined && last < entered ? { ...found, doubts: [...found.doubts, contrary] } : found;
  const isEarly = isSaidOver(contract.status) && (contract.currentEnd ?? contract.end ?? watch.asOf) >= watch.asOf;
  const owed = [...afterSigning(contract, entered, law), ...(isEarly ? [] : atEnd(contract, law))];
  return [
    ...owed.flatMap((each) => milestone(contract, each, law, ground, watch)),
    ...(isEarly ? atTermination(contract, law, ground, watch) : []),
  ];
}

/** The regime a contract was let under: by the route its register names, else by what it buys and is worth, in force when its procurement began. Null where that is no law here, or nothing is known of it. */
function letUnder(contract: Row<Contract>, entered: Day, { regimes, thresholds, placements, organisation }: NoticeGround): LetUnder | null {
  const buying = buyingOf(contract, regimes, placements.get(contract.id) ?? null);
  if (buying === null || buying.mixedWith !== null) return null;
  const { kind } = buying;
  const began = contract.published ?? contract.awarded ?? entered;
  const route = namedRoute(contract, kind, regimes)?.route ?? 'competition';
  const on = (day: Day): Regime | undefined => regimes.find((regime) => regime.route === route && governs(regime, kind, day));
  const regime = on(began);
  if (regime === undefined) return null;
  const before = contract.published === undefined ? on(addMonths(began, -longestMonths)) : regime;
  const doubts = before === regime ? [] : [`its procurement began on or after ${formatDay(regime.inForce.from ?? began)}`];
  const threshold = thresholdFor(regime, kind);
  if (threshold === null) return { regime, kind, doubts };
  const authority = authorityKind(contract.body ?? organisation);
  const { is } = standingOf(contract, { buying: threshold, authority, on: began }, thresholds);
  if (is === 'below') return null;
  return { regime, kind, doubts: is === 'above' ? doubts : [...doubts, 'it is above the threshold'] };
}

function afterSigning(contract: Row<Contract>, from: Day, { regime, kind, doubts }: LetUnder): Owed[] {
  const own = varied(
    regime.stages,
    regime.variants.filter(({ id }) => id === slug(kind)),
  );
  const cell = at(contract, contract.signed === undefined ? 'start' : 'signed');
  return own.flatMap((plan) => {
    if (plan.deadline === null || !plan.after.includes('contract-signed')) return [];
    const isOver = plan.over === null ? true : isWorthOver(contract, plan.over);
    if (isOver === false) return [];
    const unsure = isOver === null && plan.over !== null ? [`it is worth more than ${formatPounds(plan.over)} with VAT`] : [];
    const { source, ...span } = plan.deadline;
    return [{ name: plan.name.replace(/, where it is over .*$/, ''), from, cell, span, source, doubts: [...doubts, ...unsure] }];
  });
}

function atEnd(contract: Row<Contract>, { regime, doubts }: LetUnder): Owed[] {
  const { day: from, field } = lastDayOf(contract);
  if (from === null) return [];
  const cell = at(contract, field);
  return regime.atEnd.map(({ title, span, source }) => ({ name: plainly(title), from, cell, span, source, doubts }));
}

/** The name of a notice without its code. */
function plainly(title: string): string {
  return title.replace(/ \(UK\d+\)$/, '');
}

/** A contract ended before its time owes its notice within days of that, and no register says on which day it was: no later than today. */
function atTermination(contract: Row<Contract>, { regime, doubts }: LetUnder, { diary }: NoticeGround, { asOf }: Watch): Milestone[] {
  const cell = at(contract, 'status');
  return regime.atEnd.flatMap(({ title, span, source }) => {
    const latest = endOf(asOf, span, diary.calendars);
    if (!isDay(latest)) return [];
    const if_ = doubts.length === 0 ? '' : ` Owed if ${doubts.join(' and ')}, which no file says.`;
    const because = `${regime.title}.${if_} Its status is “${contract.status}”, see ${formatCell(cell)}, and the day it was ended on is not stated: ${count(span.count, 'day')} beginning with that day, so by ${formatDay(latest)} at the latest.`;
    return [{ ...named(contract, plainly(title), source), due: null, status: 'unknown', because, cell }];
  });
}

/** What every milestone of a notice says of itself. */
function named(
  contract: Row<Contract>,
  name: string,
  source: Source,
): Pick<Milestone, 'id' | 'contract' | 'title' | 'kind' | 'source' | 'owner'> {
  return {
    id: milestoneId(name, contract.id),
    contract: contract.id,
    title: calledOf(contract),
    kind: name.charAt(0).toLowerCase() + name.slice(1),
    source: `${source.text}${source.verified ? '' : ' (not verified)'}`,
    owner: contract.owner ?? null,
  };
}

function milestone(
  contract: Row<Contract>,
  owed: Owed,
  { regime }: LetUnder,
  { diary }: NoticeGround,
  { asOf, ahead }: Watch,
): Milestone[] {
  const due = endOf(owed.from, owed.span, diary.calendars);
  if (!isDay(due) || due < addMonths(asOf, -rememberedMonths)) return [];
  const status = owed.doubts.length > 0 ? 'unknown' : statusOf(due, 'untold', asOf, ahead);
  const when = `Counted from ${formatDay(owed.from)}, see ${formatCell(owed.cell)}`;
  const latest =
    owed.cell.cell !== null && contract.signed === undefined && owed.from === contract.start
      ? ', the last day it can have been entered into'
      : '';
  const past = due < asOf ? ' No file says whether it was published.' : '';
  const if_ = owed.doubts.length === 0 ? '' : ` Owed if ${owed.doubts.join(' and ')}, which no file says.`;
  const because = `${regime.title}.${if_} ${when}${latest}.${past}`;
  return [{ ...named(contract, owed.name, owed.source), due, status, because, cell: owed.cell }];
}
