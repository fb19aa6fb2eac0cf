import { type CellRef, type Content, figureOf, type Page } from '../../nouns/page.ts';
import { keyOf } from '../../values/text.ts';
import { firstWords, rowName } from '../tables/row-name.ts';
import type { Spot } from './trace.ts';

/** Every figure and every day of the plan, in the order of its pages. */
function figuresIn(pages: readonly Page[]): Spot[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((table) =>
      table.kind !== 'table'
        ? []
        : table.rows.flatMap((row) =>
            table.columns.flatMap((column): Spot[] => {
              const cell = row.cells[column.id];
              const ref = { table: table.id, row: row.key, column: column.id };
              return cell && (figureOf(cell.content) !== null || cell.content.kind === 'day')
                ? [{ ref, page, table, row, column, cell }]
                : [];
            }),
          ),
    ),
  );
}

/** What a figure is called: its row and its column. */
export function figureName({ table, row, column }: Spot): string {
  return `${rowName({ table, row })}: ${column.title}`;
}

/** All the words a figure may be asked for by: its own, those its row begins with, its file’s, its table’s and its page’s. */
function wordsOf(spot: Spot): string[] {
  return keyOf(`${figureName(spot)} ${firstWords(spot)} ${spot.column.asFiled ?? ''} ${spot.table.caption} ${spot.page.title}`).split(' ');
}

const amount = /^£?\s*([\d,]+(?:\.\d{1,2})?)\s*(%?)$/;

function isFigure(content: Content, figure: number, isShare: boolean): boolean {
  if (isShare) return content.kind === 'share' && Math.abs(content.share * 100 - figure) < 0.005;
  const own = figureOf(content);
  return own !== null && content.kind !== 'share' && own === (content.kind === 'money' ? Math.round(figure * 100) : figure);
}

/** What people write short, by what stands in the plan for it. */
const short: Readonly<Record<string, string>> = { npv: 'net present value' };

function wanted(text: string): string[] {
  return keyOf(text)
    .split(' ')
    .flatMap((word) => (short[word] ?? word).split(' '));
}

// A bridge says “less savings”, and a list of figures “amount” or “figure”; nobody asks for either word.
const unasked = new Set(['less', 'plus', 'amount', 'figure']);

// “The FTE of Family help north” names a row and its column all the same.
const joining = new Set(['the', 'of', 'for', 'in', 'a', 'an']);

/** The one figure with a name that is what was asked and nothing besides, best in the same order; null where none is, or several are. What only repeats another is not counted beside it. */
function onlyCalled(found: readonly Spot[], text: string, nameOf: (spot: Spot) => string): Spot | null {
  const bare = (words: readonly string[]) => words.filter((word) => !unasked.has(word) && !joining.has(word));
  const asked = bare(wanted(text));
  const unordered = (words: readonly string[]) => [...new Set(words)].sort().join(' ');
  const named = found.map((spot) => ({ spot, words: bare(keyOf(nameOf(spot)).split(' ')) }));
  const exact = named.filter(({ words }) => unordered(words) === unordered(asked));
  const inOrder = exact.filter(({ words }) => words.join(' ') === asked.join(' '));
  const spots = (inOrder.length > 0 ? inOrder : exact).map(({ spot }) => spot);
  const keyed = new Set(spots.map(({ ref }) => cellOf(ref)));
  const [one, ...others] = spots.filter(({ cell: { formula } }) => formula?.op !== 'cell' || !keyed.has(cellOf(formula.ref)));
  return one && others.length === 0 ? one : null;
}

/** The one figure a text plainly names: by its row and its column, else a total by what the file heads its column with. */
export function plainlyNamed(found: readonly Spot[], text: string): Spot | null {
  const totals = found.filter(({ row }) => row.total);
  return onlyCalled(found, text, figureName) ?? onlyCalled(totals, text, ({ column }) => column.asFiled ?? column.title);
}

const cellOf = ({ table, row, column }: CellRef): string => JSON.stringify([table, row, column]);

/** The figures that a text gives as an amount, `£27,150,102` or `17.07%`, or whose name holds all its words; those that say least beside come first. */
export function figuresNamed(pages: readonly Page[], text: string): Spot[] {
  const [, digits, percent] = amount.exec(text.trim()) ?? [];
  const all = figuresIn(pages);
  if (digits !== undefined) {
    const figure = Number(digits.replaceAll(',', ''));
    return all.filter(({ cell }) => isFigure(cell.content, figure, percent === '%'));
  }
  const asked = wanted(text).filter((word) => !joining.has(word));
  if (asked.length === 0) return [];
  const held = all.flatMap((spot) => {
    const words = wordsOf(spot);
    return asked.every((word) => words.includes(word)) ? [{ spot, beside: words.length }] : [];
  });
  return held.sort((a, b) => a.beside - b.beside).map(({ spot }) => spot);
}
