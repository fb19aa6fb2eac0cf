import { Bookmark, HeadingLevel, Paragraph } from 'docx';
import type { Page } from '../../nouns/page.ts';
import type { Paper } from '../../nouns/paper.ts';
import { clean, runsOf } from './runs.ts';

/** A heading as the contents list it: its words with its number, how deep it stands, and the bookmark on it. */
export interface Heading {
  readonly title: string;
  readonly level: 1 | 2;
  readonly href: string;
}

/** The bookmark on a heading, by where it comes among all headings. Word takes such names for those of a contents list. */
const bookmark = (index: number): string => `_Toc${String(100_000 + index)}`;

/** The headings within a page: those of its words and of its lists. */
function within(page: Page): string[] {
  return page.blocks.flatMap((block) => (block.kind !== 'table' && block.heading ? [block.heading] : []));
}

/** Every heading of a report in the order it is written, numbered as its paragraphs will be. */
export function headingsOf({ sections, appendices }: Paper): readonly Heading[] {
  const body = sections.flatMap((page, index) => [
    { title: `${index + 1}. ${page.title}`, level: 1 as const },
    ...numberedWithin(page, index + 1),
  ]);
  const behind = appendices.flatMap((page) => [
    { title: page.title, level: 1 as const },
    ...within(page).map((title) => ({ title, level: 2 as const })),
  ]);
  return [...body, ...behind].map((heading, index) => ({ ...heading, title: clean(heading.title), href: bookmark(index + 1) }));
}

/** Headings share their count with the numbered paragraphs before them: 4.1, 4.2, then the heading 4.3. */
function numberedWithin(page: Page, section: number): { readonly title: string; readonly level: 2 }[] {
  let at = 0;
  return page.blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    at += block.heading ? 1 : block.kind === 'words' ? block.paragraphs.length : 0;
    return block.heading ? [{ title: `${section}.${at} ${block.heading}`, level: 2 as const }] : [];
  });
}

/** A heading with its bookmark; in the body it has a number. */
export function headingBlock(text: string, level: 1 | 2, numbered: boolean, index: number): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(numbered && { numbering: { reference: 'report', level: level - 1 } }),
    children: [new Bookmark({ id: bookmark(index), children: runsOf(text) })],
  });
}
