import type { PageTable } from '../nouns/page.ts';
import { formatDay } from '../values/day.ts';
import { html } from './html/escape.ts';
import { type Layout, timelineDrawing } from './html/timeline.ts';
import type { Imprint } from './imprint.ts';
import { wrapped } from './terminal/display-width.ts';

/** A picture stands alone: names in full as far as they go, every row, and the days beside each bar. */
const alone: Layout = { left: 400, width: 500, right: 300, longest: 54, most: Number.POSITIVE_INFINITY, dated: true };
const margin = 24;
/** Letters that fit across it, in the small print. */
const across = 160;
const [titleLine, smallLine] = [28, 18];

/**
 * A table's spans of days as a picture file of its own (SVG 1.1): the drawing the plan's page has, under its title, whose it is and what it
 * shows, on a white ground so that it prints. It fetches nothing and runs nothing; its words are text, and stand for it where it is read
 * aloud, bar by bar where there are too many for a description. What is not drawn is said in `notes`. Null where no row has both its days.
 */
export function svg(table: PageTable, imprint: Imprint, notes: readonly string[]): string | null {
  const drawing = table.spans ? timelineDrawing(table.spans, table, alone) : null;
  if (!table.spans || drawing === null) return null;
  const { title, says } = table.spans;
  const owner = [imprint.organisation, `as of ${formatDay(imprint.asOf)}`].filter((words) => words !== '').join(', ');
  const small = [owner, says, ...notes].flatMap((words) => wrapped(words, across));
  const head = margin + titleLine + small.length * smallLine + 12;
  const [width, height] = [drawing.width + 2 * margin, head + drawing.height + margin];
  const lines = small.map((words, index) => `<text x="${margin}" y="${margin + titleLine + index * smallLine + 6}">${html(words)}</text>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="${drawing.isToldWhole ? 'img' : 'group'}" aria-labelledby="title desc" lang="en-GB" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, 'Liberation Sans', sans-serif" font-size="12" fill="#1b1f23">
<title id="title">${html(`${title}, ${owner}`)}</title>
<desc id="desc">${html([drawing.description, ...notes].join(' '))}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${margin}" y="${margin + 16}" font-size="20" font-weight="bold">${html(title)}</text>
${lines.join('\n')}
<g transform="translate(${margin} ${head})">
${drawing.shapes}
</g>
</svg>
`;
}
