import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import { formatPounds, type Pence, pence, roundHalfAway } from '../../values/money.ts';

/** Below a thousand pounds the pence may be what matters: a rate, or by how much a sum is out. */
const least = 100_000;

const rounded = (amount: Pence): Pence => pence(roundHalfAway(amount / 100) * 100);
const hasPence = (amount: Pence): boolean => amount % 100 !== 0;

/** The table whose amounts are held against the totals a file prints. */
const toThePenny = 'control-money';

const note =
  'Here and in the tables that follow, large amounts are to the nearest pound, so a sum may differ by a pound or two; the workbook of the plan has the pence.';

function amountsIn(rows: readonly PageRow[], column: string): readonly Pence[] {
  return rows.flatMap(({ cells }) => {
    const content = cells[column]?.content;
    return content?.kind === 'money' ? [content.pence] : [];
  });
}

/** A table with each column of amounts in whole pounds, but one in which some amount with pence is small. */
function tableInPounds(table: PageTable): PageTable {
  if (table.id === toThePenny) return table;
  const columns = new Set(
    table.columns
      .map(({ id }) => id)
      .filter((id) => {
        const broken = amountsIn(table.rows, id).filter(hasPence);
        return broken.length > 0 && broken.every((amount) => Math.abs(amount) >= least);
      }),
  );
  if (columns.size === 0) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([id, cell]) => {
        const { content } = cell;
        const isRounded = columns.has(id) && content.kind === 'money';
        return [id, isRounded ? { ...cell, content: { ...content, pence: rounded(content.pence) } } : cell];
      }),
    ),
  }));
  return { ...table, rows };
}

/** A page with its large amounts in whole pounds and nothing said of it, where there is no room: one sheet is read, and not added up. */
export function roundedPage(page: Page): Page {
  return { ...page, blocks: page.blocks.map((block) => (block.kind === 'table' ? tableInPounds(block) : block)) };
}

/** A page as paper prints its amounts: in whole pounds, which its first such table says, but where they are held against a file. */
export function inWholePounds(page: Page): Page {
  const { blocks } = roundedPage(page);
  const first = blocks.findIndex((block, at) => block !== page.blocks[at]);
  const said = blocks.map((block, at) =>
    at === first && block.kind === 'table' ? { ...block, note: block.note ? `${block.note} ${note}` : note } : block,
  );
  return { ...page, blocks: said };
}

/** An amount as a sentence on paper gives it: `£1,234,567`, with pence only where it is small. */
export function poundsOnPaper(amount: Pence): string {
  return formatPounds(Math.abs(amount) < least ? amount : rounded(amount));
}
