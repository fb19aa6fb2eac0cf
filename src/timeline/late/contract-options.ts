import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { TimelineOption } from '../../nouns/timeline.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { formatCell } from '../../values/cell.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../values/day.ts';
import { capital, count } from '../../values/text.ts';
import { optionNotice, unreadNotice } from '../contract/notice-day.ts';
import type { Extending } from '../ends/extension-consent.ts';
import { health } from '../law/buying.ts';
import type { Chosen } from '../law/choose.ts';
import type { Threshold } from '../law/thresholds.ts';
import { earliestStart, type WorkedBack } from '../work-back.ts';
import { modifyOption } from './modify-option.ts';
import { isLate } from './options.ts';
import type { WayToExtend } from './ways-to-extend.ts';

/** What a live contract's successor can fall back on, and the routes there are for what is bought. */
export interface Fallback {
  readonly contract: Row<Contract>;
  readonly kind: string;
  readonly asOf: Day;
  readonly routes: readonly string[];
  readonly chosen: (start: Day, kind: string, route: string) => Chosen;
  /** The procurement that follows the contract, by the law its register shows, where it starts on another day; null where that cannot be told. */
  readonly follows: (start: Day) => WorkedBack | null;
  readonly wayToExtend: WayToExtend | null;
  /** The threshold for what is bought, in force on the day. */
  readonly threshold: Threshold | null;
  /** What is said of an extension decided by a day where a body that commissions it ends. */
  readonly extending?: (decidedBy: Day) => Extending;
}

/** The options a live contract gives: its extension, whatever the verdict; when late also a change within the law's test, other routes, and a bridge. */
export function contractOptions(worked: WorkedBack | null, fallback: Fallback): TimelineOption[] {
  const reached = worked && earliestStart(worked);
  const extension = extensionOption(fallback, reached);
  if (worked === null || !isLate(worked)) return extension;
  return [
    ...extension,
    ...modifyOption(fallback.contract, fallback.kind, reached, fallback.threshold),
    ...otherRoutes(worked, fallback),
    ...bridge(fallback, reached),
  ];
}

/** Months of extension not yet taken, as the register states them or leaves them to be worked out, how far they carry, the day by which notice must be given and the decision begun, and when the procurement behind them must begin. */
function extensionOption({ contract, asOf, follows, wayToExtend, extending }: Fallback, reached: Day | null): TimelineOption[] {
  const option = untakenOption(contract);
  const end = contract.currentEnd ?? contract.end;
  if (option.is === 'none' || end === undefined) return [];
  const noticeBy = optionNotice(contract, end)?.due ?? null;
  const passed = noticeBy !== null && noticeBy < asOf;
  const notice =
    noticeBy === null
      ? ''
      : ` Notice must be given by ${formatDay(noticeBy)}${passed ? ', which has passed: it needs the provider’s consent' : ''}.`;
  const review = reviewOf(wayToExtend, unreadNotice(contract) !== undefined, asOf);
  // A day that has passed is still the day: what stands in its place would say there is time.
  const { joined, said: bodies } = extending?.(noticeBy ?? end) ?? { joined: [], said: '' };
  const base = { title: 'Take the extension', source: formatCell(at(contract, option.field)), beginBy: review.beginBy ?? noticeBy ?? end };
  const before = `${notice}${review.said}`;
  if (option.is === 'untold') return [{ ...base, text: `${capital(option.because)}.${before}${bodies}`, verified: false, isEnough: null }];
  const carried = option.until;
  const behind = reached === null ? null : (follows(addDays(carried, 1))?.pointOfNoReturn ?? null);
  const enough = behind !== null ? behind >= asOf : reached === null ? null : addDays(carried, 1) >= reached;
  const then =
    behind === null
      ? ''
      : ` The procurement behind it must then begin by ${formatDay(behind)}${behind < asOf ? ', which has passed too: this alone is not enough' : ''}.`;
  const worked = option.how === null ? '' : ` Worked out: ${option.how}.`;
  const isUnsure = passed || review.isPast || !option.isSure || joined.length > 0;
  return [
    {
      ...base,
      text: `${count(option.months, 'month of extension is', 'months of extension are')} not taken; taken in full ${option.months === 1 ? 'it carries' : 'they carry'} the contract to ${formatDay(carried)}.${worked}${before}${then}${bodies}`,
      verified: joined.length === 0,
      isEnough: enough && isUnsure ? null : enough,
    },
  ];
}

/** By when the review before an extension must begin for it to be decided in time, as members decide; said where that has passed. */
function reviewOf(
  way: WayToExtend | null,
  isUnread: boolean,
  asOf: Day,
): { readonly beginBy: Day | null; readonly isPast: boolean; readonly said: string } {
  const by = way?.members.pointOfNoReturn ?? null;
  if (way === null || by === null) return { beginBy: null, isPast: false, said: '' };
  const officer = way.officer.pointOfNoReturn;
  const byOfficer = officer === null || officer <= by ? '' : `, or by ${formatDay(officer)} where an officer may decide`;
  const past = by < asOf ? '; that has passed, and no file says whether it has begun' : '';
  const before = way.isNotice
    ? 'by then'
    : `before ${formatDay(way.on)}, after the months of notice that are usual, for ${isUnread ? 'what is stated cannot be read' : 'none are stated'}`;
  return {
    beginBy: by,
    // Usual months bind nobody: only the contract's own day of notice makes a review too late.
    isPast: by < asOf && way.isNotice,
    said: ` For members to decide ${before}, its review must begin by ${formatDay(by)} at likely durations${byOfficer}${past}.`,
  };
}

/** Ways to buy that could still begin in time, each with the tests that no file answers. */
function otherRoutes(worked: WorkedBack, { kind, asOf, routes, chosen }: Fallback): TimelineOption[] {
  return routes.flatMap((route) => {
    const other = chosen(worked.start, kind, route).worked;
    if (other === null || other.regime.id === worked.regime.id || other.pointOfNoReturn === null || other.pointOfNoReturn < asOf) return [];
    const { title, conditions, legalBasis } = other.regime;
    return [
      {
        title: `By another route: ${title}`,
        text: `It would have to begin by ${formatDay(other.pointOfNoReturn)}, and only if its test is met. ${conditions.map(({ text }) => text).join(' ')}`.trim(),
        source: legalBasis.text,
        verified: legalBasis.verified && conditions.every(({ verified }) => verified),
        beginBy: other.pointOfNoReturn,
        isEnough: null,
      },
    ];
  });
}

/** A contract of its own for the days between the end and the earliest start. */
function bridge({ contract, kind }: Fallback, reached: Day | null): TimelineOption[] {
  const end = contract.currentEnd ?? contract.end;
  if (end === undefined || reached === null || addDays(end, 1) >= reached) return [];
  const gap = `the ${count(daysBetween(end, reached) - 1, 'day')} from ${formatDay(addDays(end, 1))} to ${formatDay(addDays(reached, -1))}`;
  const how =
    kind === health
      ? 'an urgent award only where the urgency was neither foreseeable nor the authority’s doing'
      : 'below the threshold if it is not split off to escape the rules, else by a direct award whose justification holds; urgency of the authority’s own making is none';
  return [
    {
      title: 'Bridge the gap',
      text: `A contract of its own would have to hold ${gap}: ${how}.`,
      source: kind === health ? 'SI 2023/1348 reg 14' : 'Procurement Act 2023 Sch 3 para 4, Sch 5 paras 13-14',
      verified: true,
      beginBy: null,
      isEnough: null,
    },
  ];
}
