import type { PageTable } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { count, list } from '../../values/text.ts';
import { liveMoney, words } from '../tables/cells.ts';
import { added, column, figures, pageTable, totalRow } from '../tables/page-table.ts';
import { elementTitle } from '../tables/titles.ts';
import {
  countOf,
  countOfAll,
  elementRows,
  type Mapped,
  namedUnder,
  onTier,
  placedAt,
  standings,
  statedValue,
  tierColumns,
  undecidedInWords,
  valuesNote,
  within,
} from './map-places.ts';
import { splitNotes } from './split-notes.ts';
import { shortHeadings } from './tier-headings.ts';
import { tierNotes } from './tier-notes.ts';

/** Services and contracts counted by element and tier, live over the services page. `narrow` fits eighty characters. */
export function countsTable(plan: Mapped, narrow = false): PageTable {
  const all = standings(plan);
  const tiers = tierColumns(plan);
  const headings = narrow ? shortHeadings(tiers) : null;
  const rests = namedUnder(plan);
  const columns = [
    column('element', 'System element', narrow ? 18 : 30, 'a system element in use'),
    ...tiers.map(({ key, title }, index) => figures(key, headings?.[index] ?? title, narrow ? 9 : 14)),
    figures('all', 'All', narrow ? 5 : 8),
  ];
  const rows = elementRows(plan).map(({ key, title }) => {
    const cells = tiers.map((tier) => {
      const here = within(all, title, tier.title);
      return [tier.key, countOf(placedAt(here), { element: title, tier: tier.title }, here.length === 0 ? 'muted' : 'plain')] as const;
    });
    const every = countOf(placedAt(within(all, title)), { element: title }, 'strong');
    return { key, cells: { element: words(title), ...Object.fromEntries(cells), all: every }, rests };
  });
  const sums = [
    ...tiers.map(({ key, title }) => [key, countOfAll(placedAt(onTier(all, title)), rows, 'map-counts', key)] as const),
    ['all', countOfAll(plan.placements, rows, 'map-counts', 'all')] as const,
  ];
  return pageTable(
    'map-counts',
    'Services by system element and tier',
    columns,
    [...rows, totalRow(columns, words('All', 'strong'), Object.fromEntries(sums))],
    countNote(plan, narrow),
  );
}

/** What a reader of the counts must know; a terminal says above the grid what is undecided. */
function countNote({ workspace, placements }: Mapped, narrow: boolean): string | undefined {
  const contracts = countedOnce(placements.filter((placement) => placement.of === 'contracts'));
  const services = countedOnce(placements) - contracts;
  const sentences = [
    !narrow &&
      placements.some(({ status }) => status === 'proposed') &&
      `As the files and decisions were read, ${undecidedInWords(placements)}.`,
    contracts > 0 &&
      services > 0 &&
      `Counts take in ${count(services, 'service')} and ${count(contracts, 'contract')}: a service and the contract behind it are two rows.`,
    placements.some(({ split }) => split !== null) &&
      'A service split over several places is counted once in each of them and once in every total.',
    ...splitNotes(placements),
    ...tierNotes(workspace.tierModel, placements),
    ...withoutWords(workspace),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Elements for which nothing can be proposed, and what to write so that something can. */
function withoutWords(workspace: Workspace): string[] {
  const silent = (workspace.elementsWithoutWords ?? []).map((id) => elementTitle(workspace, id));
  if (silent.length === 0) return [];
  return [
    `No words speak for ${list(silent)}, so nothing is proposed there: say in commissioning.yaml which built-in elements each stands for (\`from:\`), or add words of your own under \`templates\`.`,
  ];
}

/** Annual values stated, by element and tier; no table when none is stated. */
export function valuesTable(plan: Mapped): readonly PageTable[] {
  if (plan.placements.every(({ annualValue }) => annualValue === null)) return [];
  const all = standings(plan);
  const tiers = tierColumns(plan);
  const columns = [
    column('element', 'System element', 30, 'a system element in use'),
    ...tiers.map(({ key, title }) => figures(key, title, 14)),
    figures('all', 'All', 14),
  ];
  const rows = elementRows(plan).map(({ key, title }) => {
    const cells = tiers.map(
      (tier) => [tier.key, statedValue(within(all, title, tier.title), { element: title, tier: tier.title })] as const,
    );
    return {
      key,
      cells: { element: words(title), ...Object.fromEntries(cells), all: statedValue(within(all, title), { element: title }) },
    };
  });
  const sums = columns.slice(1).flatMap(({ id }) => {
    const amount = added(rows, id);
    return amount === null ? [] : [[id, liveMoney(amount, { op: 'sum-column', table: 'map-values', column: id }, 'strong')] as const];
  });
  const total = totalRow(columns, words('All', 'strong'), Object.fromEntries(sums));
  return [pageTable('map-values', 'Annual values stated, by system element and tier', columns, [...rows, total], valuesNote(plan, all))];
}

/** The places that hold a service, one row each, with what they state they cost a year: the map's money for a narrow screen. */
export function placesTable(plan: Mapped): PageTable {
  const all = standings(plan);
  const columns = [
    column('element', 'System element', 26, 'a system element in use'),
    column('tier', 'Tier', 22),
    figures('services', 'Services', 8),
    figures('annualValue', 'Annual value', 15),
  ];
  const rows = elementRows(plan).flatMap((element) =>
    tierColumns(plan).flatMap((tier) => {
      const here = within(all, element.title, tier.title);
      if (here.length === 0) return [];
      const where = { element: element.title, tier: tier.title };
      const cells = {
        element: words(element.title),
        tier: words(tier.title),
        services: countOf(placedAt(here), where),
        annualValue: statedValue(here, where),
      };
      return [{ key: `${element.key} ${tier.key}`, cells }];
    }),
  );
  const note = all.some(({ value }) => value !== null) ? valuesNote(plan, all) : undefined;
  return pageTable('map-places', 'Places that hold a service, and the annual values stated there', columns, rows, note);
}
