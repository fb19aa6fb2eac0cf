import type { Page, PageList, PageWords, Span } from '../nouns/page.ts';
import { cellsShown } from '../values/cells-shown.ts';
import { displayWidth, wrapped } from './terminal/display-width.ts';
import type { Grain } from './terminal/grain.ts';
import { type Line, line } from './terminal/lines.ts';
import { tableLines } from './terminal/table.ts';
import { marked } from './words.ts';

const readable = 100;
const narrowest = 20;

function wordLines(words: PageWords, room: number): Line[] {
  const measure = Math.min(room, readable);
  const heading = words.heading ? wrapped(words.heading, measure).map((text) => line(text, 'strong')) : [];
  const tone = words.tone ?? 'plain';
  const paragraphs = words.paragraphs.flatMap((text, index) => [
    ...(index > 0 ? [[] as Line] : []),
    ...wrapped(marked(text, tone), measure).map((each) => line(each, tone)),
  ]);
  return [...heading, ...paragraphs];
}

/** A line of words; under a bullet the words stand in line with each other. */
function hanging(text: string, measure: number): string[] {
  const bullet = /^• /.exec(text)?.[0] ?? '';
  return wrapped(text.slice(bullet.length), measure - bullet.length).map(
    (each, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + each,
  );
}

/** Statements as hanging paragraphs, each with its cells in a muted line beneath. */
function listLines(list: PageList, room: number): Line[] {
  const measure = Math.min(room, readable) - 2;
  const items = list.items.flatMap(({ text, cells }): Line[] => [
    [],
    ...text
      .split('\n')
      .flatMap((part) => hanging(part, measure))
      .map((each) => line(`  ${each}`)),
    ...(cells.length === 0 ? [] : wrapped(`at ${cellsShown(cells)}`, measure).map((each) => line(`  ${each}`, 'muted'))),
  ]);
  return [...wrapped(list.heading, measure).map((text) => line(text, list.tone ?? 'strong')), ...items.slice(1)];
}

async function pageLines(page: Page, room: number, said: Set<Grain>): Promise<Line[]> {
  const titles = wrapped(page.title, room);
  const rule = '═'.repeat(Math.max(...titles.map(displayWidth)));
  const lines: Line[] = [...titles.map((text) => line(text, 'strong')), line(rule, 'muted')];
  if (page.lead !== '') lines.push(...wrapped(page.lead, Math.min(room, readable)).map((text) => line(text)));
  for (const block of page.blocks) {
    lines.push(
      [],
      ...(block.kind === 'table'
        ? await tableLines(block, room, said)
        : block.kind === 'list'
          ? listLines(block, room)
          : wordLines(block, room)),
    );
  }
  return lines;
}

/**
 * Pages as lines of a terminal so many columns wide (twenty at least): no line is wider. Amounts stand to the right, and are rounded (said so) before columns are given up; what is
 * absent says why in a muted tone, totals stand under a thin rule, and what is only proposed carries a word or a question mark.
 */
export async function terminalLines(pages: readonly Page[], columns: number): Promise<Span[][]> {
  const room = Math.max(narrowest, Math.floor(columns));
  const lines: Line[] = [];
  const said = new Set<Grain>();
  for (const page of pages) {
    if (lines.length > 0) lines.push([], []);
    lines.push(...(await pageLines(page, room, said)));
  }
  return lines.map((spans) => [...spans]);
}
