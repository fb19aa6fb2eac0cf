import type { PageTable } from '../../nouns/page.ts';
import { easedWidths, type Wish } from '../column-widths.ts';
import { contentOf, toneOf } from '../words.ts';
import { wordWidth } from './letters.ts';

/** The margins of a cell in twips. */
export const margins = { top: 40, bottom: 40, left: 80, right: 80 } as const;
const aside = margins.left + margins.right;

/** What a cell says, whether it is a figure or a day, which is never broken, and whether it is bold. */
interface Said {
  readonly text: string;
  readonly isFigure: boolean;
  readonly isBold: boolean;
}

/** What a column would like, what it cannot do without, and how much of that its figures alone need. */
interface ColumnWish extends Wish {
  readonly firm: number;
}

// A heading broken over more lines than this is read letter by letter.
const headingLines = 3;

/** What a column asks whose words are kept whole up to a width: one web address must not make a column. */
function wishOf(said: readonly Said[], title: string, letter: number, blank: number, longestKept: number): ColumnWish {
  const wide = (text: string): number => text.length * letter;
  const size = letter / 0.6;
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(wide), 0);
  // A column left blank is for somebody to write in.
  if (said.every(({ text }) => text === '')) return { natural: blank * letter, least: Math.ceil((blank * letter) / 2), firm: 0 };
  const longest = widest(said.flatMap(({ text }) => text.split('\n')));
  // Figures are wider than letters, and in a total they are bold.
  const figures = Math.min(2400, 1.2 * widest(said.flatMap(({ text, isFigure }) => (isFigure ? [text] : []))));
  const words = said.flatMap(({ text, isFigure, isBold }) =>
    isFigure ? [] : text.split(/[\s/-]+/).map((word) => wordWidth(word, size, isBold)),
  );
  const headings = [...title.split(/\s+/).map((word) => wordWidth(word, size, true)), wordWidth(title, size, true) / headingLines];
  const least = Math.max(figures, Math.min(longestKept, Math.max(0, ...words, ...headings)));
  const firm = figures === 0 ? 0 : Math.ceil(figures) + aside;
  return { natural: Math.ceil(Math.max(longest, least)) + aside, least: Math.ceil(least) + aside, firm };
}

/** Widths where not even the least fit: figures keep theirs, for a figure broken over two lines is read as two, and words share what is left. */
function tightWidths(wishes: readonly ColumnWish[], room: number): number[] {
  const total = (of: (wish: ColumnWish) => number): number => wishes.reduce((sum, wish) => sum + of(wish), 0);
  const firm = total((wish) => wish.firm);
  const floors = total((wish) => Math.max(wish.firm, 2 * aside));
  // So many figures that none could be whole: all give way alike.
  const kept = floors <= room ? (wish: ColumnWish) => wish.firm : () => 0;
  const left = room - (floors <= room ? firm : 0);
  const asked = total((wish) => wish.least - kept(wish));
  return wishes.map((wish) => Math.floor(kept(wish) + (asked === 0 ? 0 : ((wish.least - kept(wish)) / asked) * left)));
}

// Where a table has no room for its longest words, those break first, and a status or a name stays whole.
const keptWhole = [2000, 1750, 1500, 1250, 1000] as const;

/** Widths in twips: what each column needs, no more than there is room, and the whole of it where much is to be said. */
export function widthsOf(table: PageTable, words: readonly (readonly string[])[], room: number, letter: number): number[] {
  const columns = table.columns.map(({ id }, index) =>
    table.rows.map((row, at): Said => {
      const isFigure = ['money', 'count', 'number', 'share', 'day'].includes(contentOf(row.cells[id]).kind);
      return { text: words[at]?.[index] ?? '', isFigure, isBold: row.total === true || toneOf(row.cells[id], row.total) === 'strong' };
    }),
  );
  const wishesFor = (longest: number): ColumnWish[] =>
    table.columns.map(({ title, width }, index) => wishOf(columns[index] ?? [], title, letter, width, longest));
  for (const longest of keptWhole) {
    const widths = easedWidths(wishesFor(longest), room, 1200);
    if (widths) return widths;
  }
  return tightWidths(wishesFor(keptWhole[2]), room);
}
