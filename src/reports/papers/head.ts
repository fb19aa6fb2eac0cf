import type { PageItem, PageList, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatDay } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { isNotAsked } from '../decisions/to-be-signed.ts';
import { dayOr, toned, words } from '../tables/cells.ts';
import { column, pageTable } from '../tables/page-table.ts';
import { fewRows, type Ground, tableNamed, withColumns } from './ground.ts';

/** A blank somebody is to fill, said and not hidden. */
export const toComplete = (who: string): string => `To be completed by ${who}`;

/** The next meeting a table of meetings gives, to fill the day from; never filled by itself. */
function nextMeeting({ records, workspace }: Plan): string {
  const decides = workspace.calendar.decidedBy;
  const next = records.meetings
    .filter(({ date, body }) => date !== undefined && date >= workspace.asOf && (decides === null || body === decides))
    .sort(inOrderOf(({ date }) => date ?? ''))[0];
  if (!next?.date) return '';
  return `; the next in the files is ${next.body ? `${next.body}, ` : ''}${formatDay(next.date)}`;
}

/** To whom, when, from whom, and the day the figures are of. */
export function particularsOf(plan: Plan): PageTable {
  const { organisation, year, asOf, calendar } = plan.workspace;
  const blank = (who: string) => toned(words(who), 'muted');
  const author = toComplete('the report’s author');
  const rows = [
    ['to', 'To', calendar.decidedBy ? words(calendar.decidedBy) : blank(author)],
    ['meeting', 'Meeting date', blank(`${author}${nextMeeting(plan)}`)],
    ['from', 'Report of', blank(author)],
    ['contact', 'Contact officer', blank(author)],
    ['key', 'Key decision and forward plan reference', blank(author)],
    ['whose', 'Organisation', words(organisation)],
    ['year', 'Plan year', words(year)],
    ['as-of', 'Figures as of', dayOr(asOf, 'not stated')],
    ['status', 'Status', words('Draft', 'strong')],
  ] as const;
  const columns = [column('what', 'Particular', 28), column('value', 'Value', 60)];
  return pageTable(
    'particulars',
    'Particulars of the report',
    columns,
    rows.map(([key, what, value]) => ({ key, cells: { what: words(what), value } })),
  );
}

/** Findings that a paper is not finished: a sign-off left blank, a choice never made. */
const unfinished: ReadonlySet<string> = new Set(['blank-sign-off', 'choice-never-made']);

/** Why the report cannot go to a committee as it is: sign-offs the files leave blank, and what only people can write. */
export function notYetOf(plan: Plan): PageList {
  const open = plan.findings.filter(({ code, accepted }) => unfinished.has(code) && !accepted);
  const items: PageItem[] = [
    ...open.map(({ text, evidence }) => ({ text, cells: evidence })),
    { text: 'The recommendations are proposals drawn from the plan, for the report’s author to confirm, change or strike out.', cells: [] },
    { text: 'The implications and the clearance table are blank: only the officers named there write them.', cells: [] },
  ];
  return { kind: 'list', heading: 'This draft cannot go to committee yet', items, tone: 'warn' };
}

const signed = ['clearance', 'answer', 'role', 'name', 'signature', 'date'];

/** The sign-off that the files hold, with its blanks; none where they hold none. */
export function signOffTable(ground: Ground): readonly PageTable[] {
  const table = tableNamed(ground, 'sign-off');
  if (!table) return [];
  const shown = withColumns(
    table,
    signed.filter((id) => table.rows.some(({ cells }) => !isNotAsked(cells[id]))),
    'Sign-off as the files hold it, blanks shown as they stand',
  );
  return [fewRows(shown, shown.rows, 20, null)];
}
