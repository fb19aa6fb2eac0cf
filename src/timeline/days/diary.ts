import type { Meeting } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import type { Closure, Workspace } from '../../nouns/workspace.ts';
import type { Overlay } from '../law/overlay.ts';
import { type Calendars, withClosures } from './calendars.ts';
import { type Deciding, sittingsOf } from './sittings.ts';

/** What a procurement's days are counted and set by: the law's working days, those its officers work, and the meetings that decide. */
export interface Diary extends Deciding {
  readonly calendars: Calendars;
  /** The same without the council's own closures: what officers do waits for them, a legal period does not. */
  readonly office: Calendars;
  /** The school holidays the council states: they move nothing. */
  readonly schoolHolidays?: readonly Closure[];
}

/** The diary of a workspace. Who decides follows from its governance, or is named by it. */
export function diaryOf(
  { asOf, governance, calendar }: Pick<Workspace, 'asOf' | 'governance' | 'calendar'>,
  calendars: Calendars,
  overlays: readonly Overlay[],
  meetings: readonly Row<Meeting>[],
): Diary {
  const words = overlays.find((overlay) => overlay.governance === governance && overlay.decidedBy.length > 0)?.decidedBy ?? [];
  return {
    calendars,
    office: withClosures(calendars, calendar.closures),
    schoolHolidays: calendar.schoolHolidays ?? [],
    ...sittingsOf(meetings, { words, named: calendar.decidedBy, asOf }),
  };
}
