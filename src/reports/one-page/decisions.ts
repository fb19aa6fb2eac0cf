import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { absent, words } from '../cells.ts';
import { outOfScopeContracts } from '../in-scope.ts';
import { column, pageTable } from '../page-table.ts';
import { clipped, threeColumns } from './clipped.ts';

interface Asked {
  readonly on: Day;
  readonly what: string;
  readonly about: string;
  readonly late: boolean;
  /** Said beside what it is about: the day its own paper prints. */
  readonly beside?: string;
}

/** What members are asked to decide, and by when: procurements that must begin, decisions in them, and proposals that were consulted on. */
function askedOf({ timelines, records, workspace, placements, printed }: Plan): Asked[] {
  const outside = outOfScopeContracts(placements);
  const { asOf } = workspace;
  const ofProcurements = timelines.flatMap(({ contract, title, pointOfNoReturn, start, stages }): Asked[] => {
    if (start === null || start <= asOf || outside.has(contract)) return [];
    const begin: Asked[] =
      pointOfNoReturn === null
        ? []
        : [{ on: pointOfNoReturn, what: 'Last day to begin its procurement', about: title, late: pointOfNoReturn < asOf }];
    const decisions = stages
      .filter(({ id }) => /(^|[^a-z])decision$/.test(id))
      .flatMap(({ id, name, meeting, latestFinish }): Asked[] => {
        const day = printed.find((one) => one.contract === contract && one.stage === id)?.day;
        if (latestFinish < asOf && (day === undefined || day < asOf)) return [];
        const beside = day === undefined ? {} : { beside: `Its own paper prints ${formatDay(day)}; the day here is worked back.` };
        return [{ on: latestFinish, what: meeting ? `${name}, ${meeting}` : name, about: title, late: latestFinish < asOf, ...beside }];
      });
    return [...begin, ...decisions];
  });
  const ofProposals = records.proposals.flatMap(({ proposal, decisionDate, decision }): Asked[] =>
    decisionDate === undefined || decisionDate < asOf || /approved|agreed|decided|rejected/i.test(decision ?? '')
      ? []
      : [{ on: decisionDate, what: 'Decision after consultation', about: proposal ?? 'a proposal', late: false }],
  );
  const ofPapers = printed.flatMap(({ stage, day, title, timetable }): Asked[] =>
    stage !== null || day < asOf ? [] : [{ on: day, what: `${title}, as its own paper prints it`, about: timetable, late: false }],
  );
  return [...ofProcurements, ...ofProposals, ...ofPapers].sort(
    (a, b) => Number(b.late) - Number(a.late) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
  );
}

const most = 6;

/** The next decisions, what is late already first; what nothing dates is said to be so. */
export function decisionsTable(plan: Plan): PageTable {
  const all = askedOf(plan);
  const late = all.filter(({ late: isLate }) => isLate);
  const picked = [...late.slice(0, most / 2), ...all.filter(({ late: isLate }) => !isLate)].slice(0, most);
  const rows = picked.map(
    ({ on, what, about, late: isLate, beside }, index): PageRow => ({
      key: `${index}`,
      cells: {
        figure: { content: { kind: 'day', day: on }, ...(isLate && { tone: 'bad' as const }) },
        what: words(isLate ? `${what}: past` : what, isLate ? 'bad' : undefined),
        more: words(beside ? `${clipped(about, 90)}. ${beside}` : clipped(about, 90)),
      },
    }),
  );
  const none: PageRow = {
    key: 'none',
    cells: { what: absent('none dated'), more: absent('No procurement and no proposal here has a date to decide by.'), figure: absent('') },
  };
  const more = all.length - picked.length;
  const note =
    more > 0
      ? `And ${count(more, 'more date')}.${late.length === 0 ? '' : ` ${count(late.length, 'of all is', 'of all are')} past on ${formatDay(plan.workspace.asOf)}.`}`
      : undefined;
  return pageTable(
    'one-decisions',
    'What members are asked to decide, and by when',
    threeColumns('What', 'About', column('figure', 'By', 16)),
    rows.length > 0 ? rows : [none],
    note,
  );
}
