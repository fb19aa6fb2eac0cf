import { type Content, figureOf, type Page } from '../nouns/page.ts';
import { keyOf } from '../values/text.ts';
import { rowName, type Spot } from './trace.ts';

/** Every figure of the plan, in the order of its pages. */
function figuresIn(pages: readonly Page[]): Spot[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((table) =>
      table.kind !== 'table'
        ? []
        : table.rows.flatMap((row) =>
            table.columns.flatMap((column): Spot[] => {
              const cell = row.cells[column.id];
              const ref = { table: table.id, row: row.key, column: column.id };
              return cell && figureOf(cell.content) !== null ? [{ ref, page, table, row, column, cell }] : [];
            }),
          ),
    ),
  );
}

/** What a figure is called: its row and its column. */
export function figureName({ table, row, column }: Spot): string {
  return `${rowName({ table, row })}: ${column.title}`;
}

/** All the words a figure may be asked for by: its own, its table’s and its page’s. */
function wordsOf(spot: Spot): string[] {
  return keyOf(`${figureName(spot)} ${spot.table.caption} ${spot.page.title}`).split(' ');
}

const amount = /^£?\s*([\d,]+(?:\.\d{1,2})?)\s*(%?)$/;

function isFigure(content: Content, figure: number, isShare: boolean): boolean {
  if (isShare) return content.kind === 'share' && Math.abs(content.share * 100 - figure) < 0.005;
  const own = figureOf(content);
  return own !== null && content.kind !== 'share' && own === (content.kind === 'money' ? Math.round(figure * 100) : figure);
}

/** The figures that a text gives as an amount, `£27,150,102` or `17.07%`, or whose name holds all its words; those that say least beside come first. */
export function figuresNamed(pages: readonly Page[], text: string): Spot[] {
  const [, digits, percent] = amount.exec(text.trim()) ?? [];
  const all = figuresIn(pages);
  if (digits !== undefined) {
    const figure = Number(digits.replaceAll(',', ''));
    return all.filter(({ cell }) => isFigure(cell.content, figure, percent === '%'));
  }
  const wanted = keyOf(text).split(' ');
  const held = all.flatMap((spot) => {
    const words = wordsOf(spot);
    return wanted.every((word) => words.includes(word)) ? [{ spot, beside: words.length }] : [];
  });
  return held.sort((a, b) => a.beside - b.beside).map(({ spot }) => spot);
}
