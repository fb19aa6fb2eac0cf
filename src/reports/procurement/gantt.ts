import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import { addDays, addMonths, type Day, daysBetween, earlier, later, monthEnds, partsOf } from '../../values/day.ts';
import { bar, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { verdictTones } from '../tables/titles.ts';

/** A bar of a chart: the days it must run at the latest, and from when it can. Both ends are included. */
interface Bar {
  readonly key: string;
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly canFrom: Day | null;
  readonly tone: PageCell['tone'];
}

/** Characters of a chart beside its labels: with them it fills eighty columns. */
const room = 50;
const signs = { must: '█', can: '░', day: '◆', today: '┊', none: '·' } as const;
const stagesLegend = `${signs.must} the latest days it can run; ${signs.can} from when it can; ${signs.day} one day; ${signs.today} today`;
const pipelineLegend = `${signs.must} from the last day to begin to the day the contract must start; ${signs.today} today`;

/** A procurement's stages as bars of characters over its days. */
export function stagesGantt(id: string, timeline: Timeline, asOf: Day): PageTable {
  const bars = timeline.stages.map((stage): Bar => {
    const { id: key, name: label, latestStart, latestFinish, earliestStart } = stage;
    return { key, label, from: latestStart, to: latestFinish, canFrom: earliestStart, tone: stageTone(stage) };
  });
  return chart(id, `${timeline.title}: its stages`, 'Stage', bars, asOf, stagesLegend);
}

/** How a stage stands at a glance: late, critical, or with room. */
export function stageTone({ floatDays, critical }: Stage): PageCell['tone'] {
  return floatDays !== null && floatDays < 0 ? 'bad' : critical ? 'warn' : 'plain';
}

/** Procurements as bars of characters, each from its point of no return to the day its contract must start. */
export function pipelineGantt(id: string, timelines: readonly Timeline[], asOf: Day): PageTable {
  const bars = timelines.flatMap(({ id: key, title, pointOfNoReturn, start, verdict }): Bar[] =>
    pointOfNoReturn === null || start === null
      ? []
      : [{ key, label: title, from: pointOfNoReturn, to: start, canFrom: null, tone: verdictTones[verdict] }],
  );
  return chart(id, 'Procurement pipeline: from the last day to begin to the start', 'Contract', bars, asOf, pipelineLegend);
}

function chart(id: string, caption: string, first: string, bars: readonly Bar[], asOf: Day, legend: string): PageTable {
  const from = bars.map((one) => earlier(one.from, one.canFrom ?? one.from)).reduce(earlier, asOf);
  const to = bars.map((one) => one.to).reduce(later, asOf);
  const days = daysBetween(from, to) + 1;
  const placeOf = (day: Day): number => Math.min(room - 1, Math.max(0, Math.floor((daysBetween(from, day) * room) / days)));
  const rows = rowsOf(
    bars,
    ({ key }) => key,
    (one) => ({ label: words(one.label), when: bar(drawn(one, placeOf, placeOf(asOf)), one.tone) }),
  );
  return pageTable(id, caption, [column('label', first, 26), column('when', axis(from, to, placeOf), room)], rows, legend);
}

function drawn(of: Bar, placeOf: (day: Day) => number, today: number): string {
  const [from, to, can] = [placeOf(of.from), placeOf(of.to), of.canFrom === null ? null : placeOf(of.canFrom)];
  return Array.from({ length: room }, (_, at) => {
    if (at >= from && at <= to) return of.from === of.to ? signs.day : signs.must;
    if (can !== null && at >= can && at < from) return signs.can;
    return at === today ? signs.today : signs.none;
  }).join('');
}

/** The months a chart runs over, each named where it begins and there is room: `Apr26···Jul···`. */
function axis(from: Day, to: Day, placeOf: (day: Day) => number): string {
  const line = [...'·'.repeat(room)];
  let free = 0;
  for (let month = from; month <= to; month = addDays(monthEnds(partsOf(month).year, partsOf(month).month).last, 1)) {
    const at = placeOf(month);
    const name = `${monthName(month)}${String(partsOf(month).year).slice(2)}`;
    if (at < free || at + name.length > room) continue;
    line.splice(at, name.length, ...name);
    free = at + name.length + 1;
  }
  return line.join('');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function monthName(day: Day): string {
  return months[partsOf(day).month - 1] as string;
}

/** More quarters than this do not fit across a page. */
const quartersAtMost = 14;

const inQuarter =
  'whether its point of no return or the day its contract must start falls in the quarter, or the quarter lies between them; see Procurement pipeline';

/** The pipeline as cells, one a quarter: `begin` where it must begin at the latest, `start` where its contract must start, what lies between filled. */
export function quartersTable(timelines: readonly Timeline[], asOf: Day): PageTable | null {
  const told = timelines.filter(({ pointOfNoReturn, start }) => pointOfNoReturn !== null && start !== null && start >= asOf);
  if (told.length === 0) return null;
  const last = told.map(({ start }) => start as Day).reduce(later);
  const quarters: { readonly from: Day; readonly to: Day }[] = [];
  for (let from = quarterOf(asOf); from <= last && quarters.length < quartersAtMost; from = addMonths(from, 3))
    quarters.push({ from, to: addDays(addMonths(from, 3), -1) });
  const columns = [
    column('contract', 'Contract', 30, 'what the register calls the contract'),
    ...quarters.map(({ from }, n) =>
      column(`q${n}`, `${monthName(from)}–${monthName(addMonths(from, 2))} ${String(partsOf(from).year).slice(2)}`, 8, inQuarter),
    ),
  ];
  const rows = rowsOf(
    told,
    ({ id }) => id,
    (timeline) =>
      Object.fromEntries([
        ['contract', words(timeline.title)],
        ...quarters.map((quarter, n) => [`q${n}`, quarterCell(quarter, timeline)] as const),
      ]),
  ).map((row, index) => ({ ...row, rests: [(told[index] as Timeline).cell] }));
  const beyond =
    quarters.length === quartersAtMost && last > (quarters.at(-1)?.to ?? last) ? ' What starts later is cut off on the right.' : '';
  const untold = told.filter(({ verdict, isBegun }) => verdict === 'unknown' && !isBegun);
  const between = untold.length > 0 ? '; between: it lies between the two' : '';
  // Where none tells how it stands, as in a copy for publication, no row is said to have begun too late.
  const before =
    untold.length < told.length
      ? ` One whose last day to begin is before ${monthName(asOf)} ${partsOf(asOf).year} fills its row from the left.`
      : '';
  const note = `begin: the last day to begin falls here; start: its contract must start here${between}.${before}${beyond}`;
  return pageTable('pipeline-quarters', 'Procurement pipeline by quarter', columns, rows, note);
}

function quarterOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return monthEnds(year, month - ((month - 1) % 3)).first;
}

function quarterCell(
  { from, to }: { readonly from: Day; readonly to: Day },
  { pointOfNoReturn, start: mustStart, verdict, isBegun }: Timeline,
): PageCell {
  const [begin, start] = [pointOfNoReturn as Day, mustStart as Day];
  const isIn = (day: Day): boolean => from <= day && day <= to;
  const said = [...(isIn(begin) ? [isBegun ? 'begun' : 'begin'] : []), ...(isIn(start) ? ['start'] : [])];
  if (said.length > 0) return { ...words(said.join(', '), isIn(begin) ? verdictTones[verdict] : 'strong'), filled: true };
  return begin < from && to < start ? { ...words(betweenThem(verdict, isBegun), verdictTones[verdict]), filled: true } : words('');
}

/** What a procurement is between the two days: what it should be, where nobody has said that it began, and late where it should have begun. A copy tells of none how it stands, and says where it lies. */
function betweenThem(verdict: Timeline['verdict'], isBegun: Timeline['isBegun']): string {
  if (isBegun) return 'under way';
  if (verdict === 'unknown') return 'between';
  return verdict === 'late' || verdict === 'impossible' ? 'late' : 'should be under way';
}
