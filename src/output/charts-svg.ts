import type { Page, PageTable } from '../nouns/page.ts';
import { formatDay } from '../values/day.ts';
import { chartInWords } from './chart-bars.ts';
import { chartDrawing } from './html/chart.ts';
import { html } from './html/escape.ts';
import type { Imprint } from './imprint.ts';
import { wrapped } from './terminal/display-width.ts';

const [margin, titleLine, smallLine, between] = [24, 24, 16, 28] as const;
/** Letters of the small print that fit across. */
const across = 100;

/** Tables that are drawn as bars, in the order of their pages. */
function drawnTables(pages: readonly Page[]): readonly PageTable[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' && block.chart ? [block] : [])));
}

/**
 * Every chart of some pages below one another as one picture file (SVG 1.1), each under its title and what it shows, on a white ground so that it
 * prints. It fetches nothing and runs nothing, and its words are text. Null where no page has a chart.
 */
export function chartsSvg(pages: readonly Page[], imprint: Imprint): string | null {
  const tables = drawnTables(pages);
  if (tables.length === 0) return null;
  const owner = [imprint.organisation, `as of ${formatDay(imprint.asOf)}`].filter((words) => words !== '').join(', ');
  let y = margin + titleLine;
  let width = 0;
  const parts = tables.flatMap((table, index) => {
    if (!table.chart) return [];
    const { title, says } = table.chart;
    const drawing = chartDrawing(table.chart, table);
    const small = wrapped(says, across);
    const lines = small.map((words, at) => `<text x="0" y="${titleLine + at * smallLine + 4}">${html(words)}</text>`);
    const head = titleLine + small.length * smallLine + 8;
    const part = `<g role="img" aria-labelledby="t${index} d${index}" transform="translate(${margin} ${y})">
<title id="t${index}">${html(title)}</title>
<desc id="d${index}">${html(chartInWords(table.chart, table))}</desc>
<text x="0" y="4" font-size="15" font-weight="bold">${html(title)}</text>
${lines.join('\n')}
<g transform="translate(0 ${head})">
${drawing.shapes}
</g>
</g>`;
    y += head + drawing.height + between;
    width = Math.max(width, drawing.width + 2 * margin);
    return [part];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-labelledby="title" lang="en-GB" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="Arial, 'Liberation Sans', sans-serif" font-size="12" fill="#1b1f23">
<title id="title">${html(`${imprint.title}, ${owner}`)}</title>
<rect width="${width}" height="${y}" fill="#ffffff"/>
<text x="${margin}" y="${margin}">${html(owner)}</text>
${parts.join('\n')}
</svg>
`;
}
