import { HeadingLevel, LeaderType, Paragraph, TableOfContents } from 'docx';
import type { Paper } from '../../nouns/paper.ts';
import { formatDay } from '../../values/day.ts';
import type { Imprint } from '../imprint.ts';
import { asWords } from '../words.ts';
import type { Block, Counts } from './blocks.ts';
import type { Heading } from './headings.ts';
import { runsOf } from './runs.ts';
import { tableBlocks } from './table.ts';

/** The first sheet: title, particulars, why the draft cannot go to a committee yet, and the contents, filled. */
export function frontBlocks(paper: Paper, imprint: Imprint, counts: Counts, headings: readonly Heading[]): Block[] {
  const { heading, paragraphs } = asWords(paper.notYet);
  counts.tables += 1;
  return [
    new Paragraph({ style: 'Owner', children: runsOf(`${imprint.organisation}: report to committee, draft`) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(paper.title) }),
    new Paragraph({ style: 'Owner', children: runsOf(`As of ${formatDay(imprint.asOf)}`) }),
    new Paragraph({ style: 'Notice', keepNext: true, children: runsOf(heading ?? '', { bold: true }) }),
    ...paragraphs.map((text) => new Paragraph({ style: 'Notice', children: runsOf(`• ${text}`) })),
    ...tableBlocks(paper.particulars, counts.tables, false),
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: runsOf('Contents') }),
    // Filled, and clean: it is read at once, no program asks to update it, and page numbers come when its author does.
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: headings,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}
