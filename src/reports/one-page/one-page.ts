import type { Page, PageTable, PageWords } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatDay } from '../../values/day.ts';
import type { PageLeftOut } from '../index.ts';
import { changesAnything } from '../model/model-sums.ts';
import { roundedPage } from '../paper/whole-pounds.ts';
import { yearOverWords } from '../year-over.ts';
import { decisionsTable } from './decisions.ts';
import { firstToKnow } from './first.ts';
import { gravestTable, unknownWords } from './gravest.ts';
import { mapTable } from './map-block.ts';
import { endingTable, figuresTable } from './money-blocks.ts';

/** Pages whose absence a member should know of; that no scenario was modelled is said among the figures. */
const worthSaying: ReadonlySet<string> = new Set([
  'outcomes',
  'contracts',
  'budget',
  'savings',
  'workforce',
  'kpis',
  'engagement',
  'risks',
]);

/** The plan on one sheet, as a Cabinet Member reads it: what it is, what must be known first, its money and map, what to decide by when, what is gravest, what ends, what is not known. */
export function onePage(plan: Plan, leftOut: readonly PageLeftOut[]): Page {
  const { title, organisation, year, asOf } = plan.workspace;
  const over = yearOverWords(plan.workspace);
  // What is modelled stands among the figures, whether or not a tracker was read.
  const isSaid = (id: string): boolean => id === 'savings' && plan.models.some(changesAnything);
  const missing = leftOut.filter(({ id }) => worthSaying.has(id) && !isSaid(id)).map((page) => page.title);
  const blocks: readonly (PageTable | PageWords | null)[] = [
    firstToKnow(plan),
    figuresTable(plan),
    mapTable(plan),
    decisionsTable(plan),
    gravestTable(plan),
    endingTable(plan),
    unknownWords(plan, missing),
  ];
  return roundedPage({
    id: 'one-page',
    title: 'One page',
    lead: `${title}: ${organisation}, ${title.includes(year) ? '' : `${year}, `}as the files stood on ${formatDay(asOf)}.${over === null ? '' : ` ${over}`}`,
    blocks: blocks.filter((block) => block !== null),
  });
}
