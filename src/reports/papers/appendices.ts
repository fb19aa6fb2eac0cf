import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { count, list } from '../../values/text.ts';
import { withoutCheckers } from '../paper/on-paper.ts';
import { narrowed } from '../tables/page-table.ts';
import { dutiesForCommittee } from './duties-list.ts';
import { forCommittee as findingsForCommittee, unjudgedReasons } from './findings-tables.ts';
import { mostRowsOf } from './ground.ts';
import { pressingFirst } from './pressing-first.ts';
import { servicesList } from './services-list.ts';

/** Appendices in their order: what each is about, and the pages of the plan it takes in. */
const groups: readonly { readonly title: string; readonly pages: readonly string[] }[] = [
  { title: 'Outcomes, intentions and the annual plan', pages: ['outcomes', 'intentions', 'annual-plan'] },
  { title: 'Services and contracts', pages: ['services', 'contracts'] },
  { title: 'Procurement and milestones', pages: ['procurement', 'decisions', 'milestones', 'meetings'] },
  { title: 'Budget, scenarios and savings', pages: ['budget', 'budget-elements', 'budget-model', 'budget-change', 'savings', 'grants'] },
  { title: 'Workforce and performance', pages: ['workforce', 'kpis'] },
  { title: 'Duties with no arrangement seen, or not judged', pages: ['duties'] },
  { title: 'Findings, and what could not be judged', pages: ['findings', 'rules-run'] },
  { title: 'Engagement, proposals and risks', pages: ['engagement', 'proposals', 'risks'] },
  { title: 'Control totals, assumptions and sources', pages: ['control-totals', 'assumptions'] },
];

/** Tables a committee has no use for: bars of characters, each stage of each procurement, and the register as it stands, whose contracts are among the services. */
const notHere: ReadonlySet<string> = new Set(['pipeline-quarters', 'stages', 'contracts']);

/** Whether a table only repeats figures of others for a chart to be drawn of: a report draws none. */
function isForChart({ chart, columns }: PageTable): boolean {
  return chart?.series.every(({ column }) => columns.every(({ id }) => id !== column)) ?? false;
}

/** The day by which a long table that has another order is read, and is put in order where it is cut. */
const soonestBy: Readonly<Record<string, string>> = { pipeline: 'noReturn', 'procurement-options': 'beginBy', decisions: 'day' };

/** What is still to come first, the soonest before the rest; then what is past; last what has no day. */
function soonest(rows: readonly PageRow[], column: string, asOf: Day): readonly PageRow[] {
  const rank = ({ cells }: PageRow): string => {
    const content = cells[column]?.content;
    return content?.kind === 'day' ? `${content.day < asOf ? 1 : 0} ${content.day}` : '2';
  };
  return [...rows].sort(inOrderOf(rank));
}

function cut(table: PageTable, sheet: string, asOf: Day): PageTable {
  const rows = table.rows.filter(({ total }) => !total);
  const { chart, note: own, ...plain } = narrowed(table, ['bar']);
  // The drawing is left to the pages; its words stay.
  const about = own ?? chart?.says;
  const said = withoutCheckers(about === undefined ? plain : { ...plain, note: about });
  const most = mostRowsOf(table);
  if (rows.length <= most) return said;
  const totals = table.rows.filter(({ total }) => total);
  const ofAll = totals.length > 0 ? ' What is added up is of all of them.' : '';
  const by = soonestBy[table.id];
  const which = by ? `The ${most} soonest to come` : `The first ${most}`;
  const more = count(rows.length - most, 'more is', 'more are');
  const note = `${which} of ${count(rows.length, 'row')}; ${more} in the workbook of the plan, on its sheet “${sheet}”.${ofAll}`;
  const kept = [...(by ? soonest(rows, by, asOf) : rows).slice(0, most), ...totals];
  return { ...said, rows: kept, note: said.note ? `${said.note} ${note}` : note };
}

/** What is proposed but places on the map, which bear their mark among the services; no table where nothing else is. */
function readingsOf(table: PageTable): readonly PageTable[] {
  const rows = table.rows.filter(({ key }) => !key.startsWith('place '));
  return rows.length === 0 ? [] : [{ ...table, rows, note: 'Places that are proposed are marked ? among the services.' }];
}

/** What the list of services tells of each, by the columns it has: a register may state no end. */
function leadOf({ columns }: PageTable): string {
  const has = (id: string): boolean => columns.some((one) => one.id === id);
  const told = ['its place on the map', ...(has('end') ? ['when it ends'] : []), ...(has('next') ? ['what comes next'] : [])];
  return `Each service and contract: ${list([...(has('provider') ? ['who provides it'] : []), ...told])}.`;
}

/** A page as a committee reads it: services in few columns, findings by what they are and not by code, and why something could not be judged once. */
function forCommittee(page: Page, plan: Plan): Page {
  switch (page.id) {
    case 'services': {
      const services = servicesList(plan);
      return { ...page, lead: leadOf(services), blocks: [services] };
    }
    case 'duties':
      return dutiesForCommittee(page);
    case 'findings':
      return { ...page, blocks: page.blocks.map((block) => (block.kind === 'table' ? findingsForCommittee(block, plan.findings) : block)) };
    case 'rules-run': {
      const reasons = unjudgedReasons(plan);
      const lead = 'What could not be judged, and why. That is not a pass.';
      return { ...page, title: 'What could not be judged', lead, blocks: reasons.rows.length > 0 ? [reasons] : [] };
    }
    case 'milestones':
      return {
        ...page,
        blocks: page.blocks.map((block) => (block.kind === 'table' ? pressingFirst(block, plan.workspace.asOf, mostRowsOf(block)) : block)),
      };
    case 'assumptions':
      return {
        ...page,
        blocks: page.blocks.flatMap((block): Page['blocks'] =>
          block.kind === 'table' && block.id === 'proposed' ? readingsOf(block) : [block],
        ),
      };
    default:
      return page;
  }
}

/** One page of the plan as a part of an appendix: its title as a heading, its lead, its tables. */
function partOf(page: Page, alone: boolean, asOf: Day): Page['blocks'] {
  const first = page.blocks.find(({ kind }) => kind === 'table');
  const blocks = page.blocks.flatMap((block): Page['blocks'] =>
    block.kind !== 'table'
      ? [block]
      : notHere.has(block.id) || isForChart(block)
        ? []
        : [
            // In the workbook the first table of a page stands under its name, each other under its own.
            cut(block, block === first ? page.title : block.caption, asOf),
          ],
  );
  const head = { kind: 'words', ...(alone ? {} : { heading: page.title }), paragraphs: page.lead === '' ? [] : [page.lead] } as const;
  return blocks.length === 0 ? [] : [head, ...blocks];
}

interface Appendices {
  readonly appendices: readonly Page[];
  readonly appendixOf: (page: string) => string | null;
}

/** The long tables of the plan as appendices with letters, and where each page of the plan has gone. */
export function appendicesOf(pages: readonly Page[], plan: Plan): Appendices {
  const kept = groups
    .map(({ title, pages: ids }) => ({ title, pages: ids.flatMap((id) => pages.filter((page) => page.id === id)) }))
    .filter((group) => group.pages.length > 0)
    .map((group, index) => ({ ...group, letter: String.fromCharCode(65 + index) }));
  return {
    appendices: kept.map((group) => ({
      id: `appendix-${group.letter.toLowerCase()}`,
      title: `Appendix ${group.letter}: ${group.title}`,
      lead: '',
      blocks: group.pages.flatMap((page) => partOf(forCommittee(page, plan), group.pages.length === 1, plan.workspace.asOf)),
    })),
    appendixOf: (id) => {
      const group = kept.find((one) => one.pages.some((page) => page.id === id));
      return group ? `Appendix ${group.letter}` : null;
    },
  };
}
