import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import { count } from '../../values/text.ts';
import { boughtByOthersWords } from '../map/bought-by-others.ts';
import { elementsTable, inHouseNotes } from '../map/map-elements.ts';
import { countsTable, placesTable } from '../map/map-grid.ts';
import { type Mapped, undecidedInWords } from '../map/map-places.ts';
import { servicesTable } from '../map/services-table.ts';
import { column, firstRows } from '../tables/page-table.ts';

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
  const contracts = countedOnce(placements.filter((placement) => placement.of === 'contracts'));
  const rows = placements.filter((placement) => placement.of === 'services');
  const services = countedOnce(rows);
  const places = services < rows.length ? ` in ${count(rows.length, 'place')}` : '';
  if (contracts === 0) return `${count(services, 'service')}${places}`;
  return services === 0 ? count(contracts, 'contract') : `${count(services, 'service')}${places} and ${count(contracts, 'contract')}`;
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
  const others = boughtByOthersWords(plan);
  return [
    {
      id: 'map',
      title: 'Service map',
      lead: `${placed(plan)} by system element and tier; ${undecidedInWords(plan.placements)}.${others === null ? '' : ` ${others}.`}`,
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
