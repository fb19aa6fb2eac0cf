import { Paragraph, type Table, type TableOfContents } from 'docx';
import type { Page, PageWords } from '../../nouns/page.ts';
import { asWords, marked } from '../words.ts';
import { headingBlock } from './headings.ts';
import { runsOf } from './runs.ts';
import { tableBlocks } from './table.ts';

export type Block = Paragraph | Table | TableOfContents;

/** Counts of what has been set so far, through the whole report. */
export interface Counts {
  tables: number;
  lists: number;
  headings: number;
}

interface Manner {
  /** Whether headings and paragraphs have numbers: the body has, appendices have not. */
  readonly numbered: boolean;
  readonly wide: boolean;
}

function headed(text: string, level: 1 | 2, counts: Counts, { numbered }: Manner): Paragraph {
  counts.headings += 1;
  return headingBlock(text, level, numbered, counts.headings);
}

function wordBlocks({ heading, paragraphs, tone = 'plain' }: PageWords, counts: Counts, manner: Manner, keepNext = false): Block[] {
  const { numbered } = manner;
  const numberedAt = (level: number) => (numbered ? { numbering: { reference: 'report', level } } : {});
  return [
    ...(heading ? [headed(heading, 2, counts, manner)] : []),
    ...paragraphs.map(
      (text) =>
        new Paragraph({ style: 'Numbered', keepNext, ...numberedAt(heading ? 2 : 1), children: runsOf(marked(text, tone), { tone }) }),
    ),
  ];
}

/** A section or an appendix: its title as a heading, its paragraphs numbered in the body, its lists lettered, its tables captioned. */
export function pageBlocks(page: Page, counts: Counts, manner: Manner): Block[] {
  const first = headed(page.title, 1, counts, manner);
  const blocks = page.blocks.flatMap((block, index): Block[] => {
    // A sentence that leads to a table stays with it.
    const leads = page.blocks[index + 1]?.kind === 'table';
    if (block.kind === 'words') return wordBlocks(block, counts, manner, leads && block.paragraphs.length === 1);
    if (block.kind === 'table') {
      counts.tables += 1;
      return tableBlocks(block, counts.tables, manner.wide);
    }
    counts.lists += 1;
    const instance = counts.lists;
    const { heading, paragraphs, tone = 'plain' } = asWords(block);
    return [
      ...(heading ? wordBlocks({ kind: 'words', heading, paragraphs: [] }, counts, manner) : []),
      ...paragraphs.map(
        (text) =>
          new Paragraph({ numbering: { reference: 'letters', level: 0, instance }, children: runsOf(marked(text, tone), { tone }) }),
      ),
    ];
  });
  return [first, ...(page.lead === '' ? [] : [new Paragraph({ style: 'Numbered', children: runsOf(page.lead) })]), ...blocks];
}
