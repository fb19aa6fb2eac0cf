import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import type { TimelineOption } from '../nouns/timeline.ts';
import { formatCell } from '../values/cell.ts';
import { addDays, type Day, daysBetween, formatDay } from '../values/day.ts';
import { capital, count } from '../values/text.ts';
import { health } from './buying.ts';
import type { Chosen } from './choose.ts';
import type { Extending } from './extension-consent.ts';
import { modifyOption } from './modify-option.ts';
import { noticeDay } from './notice-day.ts';
import { isLate } from './options.ts';
import { untakenOption } from './untaken.ts';
import { earliestStart, type WorkedBack } from './work-back.ts';

/** What a live contract's successor can fall back on, and the routes there are for what is bought. */
export interface Fallback {
  readonly contract: Row<Contract>;
  readonly kind: string;
  readonly asOf: Day;
  readonly routes: readonly string[];
  readonly chosen: (start: Day, kind: string, route: string) => Chosen;
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
    ...modifyOption(fallback.contract, fallback.kind, reached),
    ...otherRoutes(worked, fallback),
    ...bridge(fallback, reached),
  ];
}

/** Months of extension not yet taken, as the register states them or leaves them to be worked out, how far they carry, the day by which notice must be given, and when the procurement behind them must begin. */
function extensionOption({ contract, asOf, kind, chosen, extending }: Fallback, reached: Day | null): TimelineOption[] {
  const option = untakenOption(contract);
  const end = contract.currentEnd ?? contract.end;
  if (option.is === 'none' || end === undefined) return [];
  const noticeBy = contract.extensionNoticeBy ?? noticeDay(contract, end)?.due ?? null;
  const passed = noticeBy !== null && noticeBy < asOf;
  const notice =
    noticeBy === null
      ? ''
      : ` Notice must be given by ${formatDay(noticeBy)}${passed ? ', which has passed: it needs the provider’s consent' : ''}.`;
  const { joined, said: bodies } = extending?.(noticeBy ?? end) ?? { joined: [], said: '' };
  const base = { title: 'Take the extension', source: formatCell(at(contract, option.field)), beginBy: noticeBy ?? end };
  if (option.is === 'untold') return [{ ...base, text: `${capital(option.because)}.${notice}${bodies}`, verified: false, isEnough: null }];
  const carried = option.until;
  const enough = reached === null ? null : addDays(carried, 1) >= reached;
  const behind = reached === null ? null : (chosen(addDays(carried, 1), kind, 'competition').worked?.pointOfNoReturn ?? null);
  const then =
    behind === null
      ? ''
      : ` The procurement behind it must then begin by ${formatDay(behind)}${behind < asOf ? ', which has passed too: this alone is not enough' : ''}.`;
  const worked = option.how === null ? '' : ` Worked out: ${option.how}.`;
  return [
    {
      ...base,
      text: `${count(option.months, 'month')} of extension are not taken; taken in full they carry the contract to ${formatDay(carried)}.${worked}${notice}${then}${bodies}`,
      verified: joined.length === 0,
      isEnough: enough && (passed || !option.isSure || joined.length > 0) ? null : enough,
    },
  ];
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
