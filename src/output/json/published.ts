import type { Page, PageCell } from '../../nouns/page.ts';
import type { Imprint } from '../imprint.ts';
import { contentOf, figureShown, wordsOf } from '../words.ts';

/** A figure as a number where it is one: money in pounds. */
function shownValue(cell: PageCell | undefined): string | number | null {
  const content = contentOf(cell);
  if (content.kind === 'day') return content.day;
  return figureShown(content) ?? (wordsOf(content) || null);
}

/** A copy for publication as JSON: what its pages show and nothing else, so that no file of it tells more than another. */
export function publishedJson(pages: readonly Page[], { version, organisation, year, title, asOf }: Imprint): object {
  return {
    ...{ version, organisation, year, title, asOf, publication: true },
    pages: pages.map(({ id, title: name, lead, blocks }) => ({
      ...{ id, title: name, lead },
      tables: blocks.flatMap((block) =>
        block.kind === 'table'
          ? [
              {
                ...{ id: block.id, caption: block.caption, note: block.note ?? null },
                columns: block.columns.map((column) => ({ id: column.id, title: column.title })),
                rows: block.rows.map(({ cells }) =>
                  Object.fromEntries(block.columns.map((column) => [column.id, shownValue(cells[column.id])])),
                ),
              },
            ]
          : [],
      ),
      words: blocks.flatMap((block) =>
        block.kind === 'words' ? block.paragraphs : block.kind === 'list' ? block.items.map(({ text }) => text) : [],
      ),
    })),
  };
}
