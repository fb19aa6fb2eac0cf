import { type Finding, inWords } from '../../nouns/finding.ts';
import type { Page, PageCell, PageItem, PageList, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatCells } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { absent, cellsOf, cellWith, words, wordsOr } from '../tables/cells.ts';
import { column, figures, firstRows, pageTable } from '../tables/page-table.ts';
import { elementWords, tierWords } from '../tables/titles.ts';
import { figureName } from '../tracing/figure-named.ts';
import type { Lineage } from '../tracing/lineage.ts';
import { type Step, stepInWords } from '../tracing/trace.ts';
import { cellsTable, decidedTables, filesTable, lawTables } from './why-tables.ts';

/** How a workbook calls a step’s cell, `Budget!D7`. */
export type AddressOf = (step: Step) => string | null;

const stepsShown = 40;
const itemsShown = 8;

/** Steps numbered as the parts of a report are: 1, 1.1, 1.1.2. */
function numbers(chain: readonly Step[]): string[] {
  const counts: number[] = [];
  return chain.map(({ depth }) => {
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts.join('.');
  });
}

function comesFrom({ how, rests }: Step): PageCell {
  if (how === null) return rests.length > 0 ? cellsOf(rests) : absent('no cell');
  return words(rests.length > 0 ? `${how}: ${formatCells(rests)}` : how);
}

function stepsTable(chain: readonly Step[], addressOf: AddressOf): PageTable {
  const steps = numbers(chain);
  const rows = chain.map((step, index) => ({
    key: steps[index] as string,
    cells: {
      step: words(steps[index] as string),
      what: words(figureName(step.spot)),
      value: cellWith(step.spot.cell.content),
      at: wordsOr(addressOf(step), 'no table'),
      from: comesFrom(step),
    },
  }));
  const columns = [
    column('step', 'Step', 5),
    column('what', 'What', 24),
    figures('value', 'Figure', 12),
    column('at', 'In the plan', 12),
    column('from', 'Comes from', 30),
  ];
  return pageTable('steps', 'Step by step', columns, rows, 'A step is made of those numbered under it.');
}

function listOf(heading: string, items: readonly PageItem[], rest: string): PageList[] {
  const more = items.length - itemsShown;
  const shown = [...items.slice(0, itemsShown), ...(more > 0 ? [{ text: `And ${more} more. ${rest}`, cells: [] }] : [])];
  return items.length === 0 ? [] : [{ kind: 'list', heading, items: shown }];
}

function placedItems({ placements }: Lineage, { workspace }: Plan): PageItem[] {
  return placements.map((placed) => ({
    text: `“${placed.service}”: ${elementWords(workspace, placed)}, ${tierWords(workspace, placed)}. ${placed.because}`,
    cells: [],
  }));
}

function findingItem(finding: Finding): PageItem {
  return { text: `${finding.code}: ${inWords(finding)}${finding.accepted ? ' Accepted.' : ''}`, cells: finding.evidence };
}

function whole(table: PageTable, all: boolean): PageTable {
  const shown = all ? table : firstRows(table, stepsShown);
  const rest = table.rows.length - shown.rows.length;
  return rest > 0 ? { ...shown, note: `${count(rest, 'row')} more: --all shows every one.${table.note ? ` ${table.note}` : ''}` } : shown;
}

/** A figure’s lineage in a plan, and what of a workbook somebody holds is no longer so. */
export interface Why {
  readonly lineage: Lineage;
  readonly plan: Plan;
  readonly differs: readonly string[];
  /** Every file the plan is made from, with its hash: decisions.csv and the scenarios too. */
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** What else answers to the words it was asked for by; null where nothing does. */
  readonly others: string | null;
}

/** Where a figure of the plan comes from: step by step to the cells of the files as they are written, how its services were placed, and what was found there. */
export function whyPages({ lineage, plan, differs, sources, others }: Why, addressOf: AddressOf, all = false): Page[] {
  const [first] = lineage.chain;
  const { spot } = first;
  return [
    {
      id: 'why',
      title: figureName(spot),
      lead: `In “${spot.table.caption}” on the page ${spot.page.title}${addressOf(first) === null ? '' : `, ${addressOf(first)} in the workbook`}. ${stepInWords(first)}`,
      blocks: [
        ...(differs.length > 0
          ? [
              {
                kind: 'words' as const,
                heading: 'The workbook and the plan made now',
                paragraphs: [differs.join(' ')],
                tone: 'warn' as const,
              },
            ]
          : []),
        ...(others === null ? [] : [{ kind: 'words' as const, paragraphs: [others], tone: 'muted' as const }]),
        whole(stepsTable(lineage.chain, addressOf), all),
        ...lawTables(lineage).map((table) => whole(table, all)),
        ...(lineage.cells.length > 0 ? [whole(cellsTable(lineage), all), ...decidedTables(lineage), filesTable(lineage, sources)] : []),
        ...listOf('How its services were placed', placedItems(lineage, plan), '`commission map --explain` tells of each.'),
        ...listOf('What was found in these cells', lineage.findings.map(findingItem), '`commission check` lists them.'),
      ],
    },
  ];
}
