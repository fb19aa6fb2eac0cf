import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Page } from '../nouns/page.ts';
import type { Paper } from '../nouns/paper.ts';
import { type Block, type Counts, pageBlocks } from './docx/blocks.ts';
import { finishedDocument } from './docx/finish.ts';
import { frontBlocks } from './docx/front.ts';
import { headingsOf } from './docx/headings.ts';
import { muted, numbering, roomAcross, sheet, styles } from './docx/look.ts';
import { clean } from './docx/runs.ts';
import { type Imprint, titleWithYear } from './imprint.ts';
import { isWide } from './wide.ts';

function footer(imprint: Imprint, wide: boolean): Footer {
  const hand = { size: 16, color: muted };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: roomAcross(wide) }],
        children: [
          new TextRun({ ...hand, text: clean(`${imprint.organisation}: draft report`) }),
          new TextRun({ ...hand, children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function sectionOf(children: readonly Block[], imprint: Imprint, wide: boolean): ISectionOptions {
  const { edge: top } = sheet;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // Turned by the library where it lies on its side.
        size: { width: sheet.short, height: sheet.long, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top, right: top, bottom: top, left: top },
      },
    },
    footers: { default: footer(imprint, wide) },
    children: [...children],
  };
}

function appendix(page: Page, counts: Counts, imprint: Imprint): ISectionOptions {
  const wide = isWide(page);
  return sectionOf(pageBlocks(page, counts, { numbered: false, wide }), imprint, wide);
}

/**
 * A committee report as a Word document: real heading styles and numbers, contents that are filled, captioned tables whose
 * headings repeat, wide appendices on their side, in British English. The same report gives the same bytes.
 */
export async function docx(paper: Paper, imprint: Imprint): Promise<Uint8Array> {
  const counts: Counts = { tables: 0, lists: 0, headings: 0 };
  const front = frontBlocks(paper, imprint, counts, headingsOf(paper));
  const body = paper.sections.flatMap((page) => pageBlocks(page, counts, { numbered: true, wide: false }));
  const document = new Document({
    title: clean(titleWithYear(imprint)),
    subject: clean(`Report to committee, draft, as of ${imprint.asOf}`),
    creator: clean(imprint.organisation),
    lastModifiedBy: clean(imprint.organisation),
    description: `As of ${imprint.asOf}. Made with commission ${imprint.version}.`,
    styles,
    numbering,
    sections: [
      sectionOf(front, imprint, false),
      sectionOf(body, imprint, false),
      ...paper.appendices.map((page) => appendix(page, counts, imprint)),
    ],
  });
  return finishedDocument(new Uint8Array(await Packer.toBuffer(document)), imprint.asOf);
}
