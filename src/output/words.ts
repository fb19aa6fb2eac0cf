import {
  type Content,
  figureOf,
  type PageCell,
  type PageColumn,
  type PageItem,
  type PageList,
  type PageTable,
  type PageWords,
} from '../nouns/page.ts';
import type { Tone } from '../nouns/tone.ts';
import { formatCells } from '../values/cell.ts';
import { formatShortDay } from '../values/day.ts';
import { formatPounds, type Pence, toPounds } from '../values/money.ts';
import { onceFor } from '../values/once.ts';

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 2 });
const finerShares = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });

const blank: Content = { kind: 'text', text: '' };

/** What a cell of a row holds; a column the row does not fill is empty text. */
export function contentOf(cell: PageCell | undefined): Content {
  return cell?.content ?? blank;
}

/** Pounds as people read them; with `withPence` the pence are written even when they are nought, so that a column lines up. */
function pounds(amount: Pence, withPence = false): string {
  const text = formatPounds(amount);
  return withPence && !text.includes('.') ? `${text}.00` : text;
}

/** The figure a cell states in the unit people write it in: money in pounds, a share as a fraction of one; null when it holds none. */
export function figureShown(content: Content): number | null {
  return content.kind === 'money' ? toPounds(content.pence) : figureOf(content);
}

/** How any content reads in words, the same in every output: `£1,234`, `31 Mar 2016`, `17.07%`, `not stated`. */
export function wordsOf(content: Content, withPence = false): string {
  switch (content.kind) {
    case 'text':
    case 'bar':
      return content.text;
    case 'money':
      return pounds(content.pence, withPence);
    case 'day':
      return formatShortDay(content.day);
    case 'count':
      return numbers.format(content.count);
    case 'number':
      return numbers.format(content.number);
    case 'share':
      return (withPence ? finerShares : shares).format(content.share);
    case 'cells':
      return formatCells(content.cells);
    case 'absent':
      return content.because;
  }
}

/** Whether a share is shown with hundredths of a per cent. */
function isFine(share: number): boolean {
  return /\.\d\d%$/.test(shares.format(share));
}

/** The columns of a table in which some amount has pence, or which hold shares and some with hundredths: there every one is shown with them. */
export const columnsWithPence: (table: PageTable) => ReadonlySet<string> = onceFor((table) => {
  const found = new Set<string>();
  const fine = new Set<string>();
  const ofMoney = new Set<string>();
  for (const { cells } of table.rows) {
    for (const column in cells) {
      const { content } = cells[column] as PageCell;
      if (content.kind === 'money') ofMoney.add(column);
      if (content.kind === 'money' && content.pence % 100 !== 0) found.add(column);
      else if (content.kind === 'share' && isFine(content.share)) fine.add(column);
    }
  }
  return new Set([...found, ...[...fine].filter((column) => !ofMoney.has(column))]);
});

/** The tone of a cell: its own, else muted when there is nothing in it, else strong in a row of totals. */
export function toneOf(cell: PageCell | undefined, total = false): Tone {
  if (cell?.tone) return cell.tone;
  if (cell?.content.kind === 'absent') return 'muted';
  return total ? 'strong' : 'plain';
}

/** Words with a mark for what is only proposed, unless they say so themselves: colour alone never carries it. */
export function marked(words: string, tone: Tone): string {
  return tone !== 'proposed' || words === '' || /propos|\?/i.test(words) ? words : `${words} ?`;
}

/** The words of one cell in its column, as a reader sees them. */
export function cellWords(cell: PageCell | undefined, column: PageColumn, withPence: ReadonlySet<string>): string {
  return wordsOf(contentOf(cell), withPence.has(column.id));
}

/** A statement of a list with its cells after it. */
function itemWords({ text, cells }: PageItem): string {
  return cells.length === 0 ? text : `${text} (${formatCells(cells)})`;
}

/** A list as the words it comes to, for writers that set paragraphs. */
export function asWords({ heading, items, tone }: PageList): PageWords {
  return { kind: 'words', heading, paragraphs: items.map(itemWords), ...(tone === undefined ? {} : { tone }) };
}

/** Words that stand between the marks a terminal sets off what is typed with, in quotation marks as people read them on a page. */
export function quoted(text: string): string {
  return text.includes('`') ? text.replace(/`([^`\n]+)`/g, '“$1”') : text;
}
