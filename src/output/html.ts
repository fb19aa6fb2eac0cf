import { asRead, type Page, type PageWords } from '../nouns/page.ts';
import { formatDay } from '../values/day.ts';
import { html as escaped, idOf } from './html/escape.ts';
import { script, scriptHash } from './html/script.ts';
import { style } from './html/style.ts';
import { tableHtml } from './html/table.ts';
import type { AddressOf } from './html/whence.ts';
import { type Imprint, titleWithYear } from './imprint.ts';
import { isWide } from './wide.ts';
import { asWords, cellWords, marked } from './words.ts';
import { cellNames } from './xlsx/cell-named.ts';

/** Ages and years in a title, which a line must not break within: `0-5`, `11-19`. */
const agesOf = /\d+-\d+/g;

function wordsHtml(words: PageWords): string {
  const tone = words.tone && words.tone !== 'plain' ? words.tone : null;
  const paragraphs = words.paragraphs.map(
    (text) => `<p${tone ? ` class="${tone}"` : ''}>${escaped(marked(text, words.tone ?? 'plain'))}</p>`,
  );
  return [...(words.heading ? [`<h3>${escaped(words.heading)}</h3>`] : []), ...paragraphs].join('\n');
}

function sectionHtml(page: Page, addressOf: AddressOf): string {
  const blocks = page.blocks.map((block) =>
    block.kind === 'table'
      ? tableHtml(block, page.id, page.id === 'map', addressOf)
      : wordsHtml(block.kind === 'list' ? asWords(block) : block),
  );
  const id = idOf('page', page.id);
  return `<section${isWide(page) ? ' class="wide"' : ''} aria-labelledby="${id}">
<h2 id="${id}" tabindex="-1">${escaped(page.title)}</h2>
${page.lead === '' ? '' : `<p class="lead">${escaped(page.lead)}</p>`}
${blocks.join('\n')}
</section>`;
}

/** How the workbook of these pages calls their cells; asked only where a figure says its first step. */
function addressesOf(pages: readonly Page[]): AddressOf {
  const asks = pages.some(({ blocks }) =>
    blocks.some(
      (block) => block.kind === 'table' && block.rows.some(({ cells }) => Object.values(cells).some(({ step }) => step !== undefined)),
    ),
  );
  return asks ? cellNames(pages).addressOf : () => null;
}

/** A link to each page; those that are listed and left out stand in their order with the reason, and lead nowhere. */
function contentsHtml(sections: readonly Page[], listing: Page | undefined): string {
  const link = (page: Page): string => `<li><a href="#${idOf('page', page.id)}">${escaped(page.title)}</a></li>`;
  const table = listing?.blocks.find((block) => block.kind === 'table');
  if (!table) return sections.map(link).join('\n');
  const listed = table.rows.map(({ key, cells }) => {
    const page = sections.find(({ id }) => id === key);
    if (page) return link(page);
    const said = table.columns.map((column) => cellWords(cells[column.id], column, new Set())).filter((text) => text !== '');
    return `<li class="muted">${escaped(said.join(': '))}</li>`;
  });
  const unlisted = sections.filter(({ id }) => !table.rows.some(({ key }) => key === id));
  return [...listed, ...unlisted.map(link)].join('\n');
}

/**
 * Pages as one self-contained web page for publication: a table of contents, one section a page, tables a screen reader can
 * walk and anybody sort, the map shaded. It fetches nothing and runs one script, its own, and says so to the browser; without it all can be read.
 */
export function html(pages: readonly Page[], imprint: Imprint): string {
  const title = titleWithYear(imprint);
  // A page that lists the pages would stand beside the links and say the same: its words go with them instead.
  const listing = pages.find(({ id }) => id === 'contents');
  const sections = asRead(pages.filter((page) => page !== listing));
  // A cell has the address that the workbook of the whole pages gives it.
  const addressOf = addressesOf(pages);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'">
<meta name="generator" content="commission ${escaped(imprint.version)}">
<meta name="author" content="${escaped(imprint.organisation)}">
<title>${escaped(title)}, ${escaped(imprint.organisation)}</title>
<style>${style}
</style>
</head>
<body>
<a class="skip" href="#content">Skip to the plan</a>
<div class="top"></div>
<header>
<p class="owner">${escaped(imprint.organisation)}</p>
<h1>${escaped(title).replace(agesOf, '<span class="whole">$&</span>')}</h1>
<p class="made">As of <time datetime="${imprint.asOf}">${formatDay(imprint.asOf)}</time></p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${contentsHtml(sections, listing)}
</ol>
</nav>
<main id="content" tabindex="-1">
${sections.map((page) => sectionHtml(page, addressOf)).join('\n')}
</main>
<footer>
<p>As of ${formatDay(imprint.asOf)}. Made with commission ${escaped(imprint.version)}.</p>
</footer>
<script>${script}</script>
</body>
</html>
`;
}
