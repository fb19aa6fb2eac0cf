import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Placement } from '../../nouns/placement.ts';
import { count } from '../../values/text.ts';
import { cellsOf, cellWith, words, wordsOr } from '../cells.ts';
import { elementsTable, inHouseNotes } from '../map-elements.ts';
import { countsTable, placesTable } from '../map-grid.ts';
import { type Mapped, undecidedInWords } from '../map-places.ts';
import { column, firstRows, pageTable } from '../page-table.ts';
import { servicesTable } from '../services-table.ts';
import { arrangements, elementWords, placedHow, placedTone, tierWords } from '../titles.ts';

const shown: readonly (readonly [string, string, number])[] = [
  ['service', 'Service', 26],
  ['element', 'System element', 22],
  ['tier', 'Tier', 14],
  ['placed', 'How', 10],
];

/** The services table in four columns; what is hidden stays in the rows, for the figures counted over them. Only `How` says what is proposed. */
function narrowed(table: PageTable): PageTable {
  const rows = table.rows.filter(({ total }) => !total);
  const columns = shown.map(([id, title, width]) => column(id, title, width));
  return {
    ...table,
    columns,
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells, ...quiet(row, 'element'), ...quiet(row, 'tier') } })),
  };
}

function quiet({ cells }: PageRow, id: string): PageRow['cells'] {
  const cell = cells[id];
  return cell?.tone === 'proposed' ? { [id]: { ...cell, tone: 'plain' } } : {};
}

function placed({ placements }: Mapped): string {
  const contracts = placements.filter((placement) => placement.of === 'contracts').length;
  const services = placements.length - contracts;
  if (contracts === 0) return count(services, 'service');
  return services === 0 ? count(contracts, 'contract') : `${count(services, 'service')} and ${count(contracts, 'contract')}`;
}

const nothingToMap: Page = {
  id: 'map',
  title: 'Service map',
  lead: 'No services or contracts were found in these files; spend and budgets are not placed on the map.',
  blocks: [],
};

/** The map of services: counts and money by element and tier, then each service where it sits, `most` of them. */
export function mapPages(plan: Mapped, most = Number.POSITIVE_INFINITY): Page[] {
  if (plan.placements.length === 0) return [nothingToMap];
  return [
    {
      id: 'map',
      title: 'Service map',
      lead: `${placed(plan)} by system element and tier; ${undecidedInWords(plan.placements)}.`,
      blocks: [countsTable(plan, true), placesTable(plan), elementsTable(plan, true), ...inHouseNotes(plan)],
    },
    {
      id: 'services',
      title: 'Services',
      lead: 'Each service where it sits, and how its place was found.',
      blocks: [firstRows(narrowed(servicesTable(plan.workspace, plan.placements)), most)],
    },
  ];
}

/** One service: where it sits, how surely, why, and the cells behind it. */
export function placementPage(plan: Pick<Mapped, 'workspace'>, placement: Placement): Page {
  const tone = placedTone(placement.status);
  const sure = `element ${Math.round(placement.confidence.element * 100)}%, tier ${Math.round(placement.confidence.tier * 100)}%`;
  const lines = [
    ['element', 'System element', words(elementWords(plan.workspace, placement), tone)],
    ['tier', 'Tier', words(tierWords(plan.workspace, placement), tone)],
    ['placed', 'Placed how', words(placedHow[placement.status], tone)],
    ['confidence', 'Confidence', words(sure)],
    ['because', 'Because', words(placement.because)],
    ['arrangement', 'Arrangement', words(arrangements[placement.arrangement])],
    ['needs', 'Needs it meets', wordsOr(placement.needs.join(', '), 'its words name none')],
    ['cohorts', 'For', wordsOr(placement.cohorts.join(', '), 'its words name nobody')],
    [
      'value',
      'Annual value',
      cellWith(
        placement.annualValue === null ? { kind: 'absent', because: 'not stated' } : { kind: 'money', pence: placement.annualValue },
      ),
    ],
  ] as const;
  const facts = lines.map(([key, what, value]) => ({ key, cells: { what: words(what), value } }));
  const cells = Object.entries(placement.at).map(([field, cell]) => ({
    key: field,
    cells: { field: words(field), cell: cellsOf([cell]) },
  }));
  return {
    id: 'placement',
    title: placement.service,
    lead: 'Where this service sits on the map, and what placed it there.',
    blocks: [
      pageTable('placement', 'Its place', [column('what', 'Particular', 18), column('value', 'Value', 58)], facts),
      pageTable('placement-cells', 'Cells behind it', [column('field', 'Field', 18), column('cell', 'Cell', 58)], cells),
    ],
  };
}
