import { AlignmentType, type INumberingOptions, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Tone } from '../../nouns/tone.ts';

/** Sizes are in half points, lengths in twentieths of a point. */
const font = 'Arial';
const navy = '1F3A52';
const ink = '1B1F23';
export const muted = '555C64';

/** Inks of tones; each meets WCAG AA on white and on every ground below. */
export const inks: Readonly<Record<Tone, string>> = {
  plain: ink,
  strong: ink,
  muted,
  good: '1D6337',
  warn: '7A4B00',
  bad: 'A11A1A',
  proposed: '5A4300',
};
export const grounds = { head: 'E6ECF1', total: 'F2F5F7', proposed: 'FFF6DA', line: 'B9C4CD' } as const;

/** A4, upright and on its side, with the room between the edges. */
export const sheet = { short: 11_906, long: 16_838, edge: 1_134 } as const;
export const roomAcross = (wide: boolean): number => (wide ? sheet.long : sheet.short) - 2 * sheet.edge;

/** Where text of numbered paragraphs begins. */
const hang = 720;

function own(id: string, name: string, options: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', ...options };
}

/** Real styles, so that Word's navigation, its contents and a screen reader know what is what. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 40, bold: true, color: navy }, paragraph: { spacing: { before: 0, after: 120 }, keepNext: true } },
    heading1: {
      run: { font, size: 28, bold: true, color: navy },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font, size: 24, bold: true, color: navy },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font, size: 22, bold: true, color: navy },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { font, size: 20, bold: true, italics: false, color: navy },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    own('Owner', 'Owner', { run: { color: muted }, paragraph: { spacing: { after: 60 } } }),
    own('Notice', 'Notice', {
      run: { color: inks.warn },
      paragraph: {
        spacing: { after: 80 },
        border: { left: { style: 'single', size: 24, space: 8, color: inks.warn } },
        indent: { left: 200 },
      },
    }),
    own('ContentsHeading', 'Contents Heading', {
      run: { size: 26, bold: true, color: navy },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    }),
    own('Numbered', 'Numbered Paragraph', {}),
    own('TableText', 'Table Text', {
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    own('TableSmall', 'Table Text Small', { basedOn: 'TableText', run: { size: 15 } }),
    own('TableNote', 'Table Note', { run: { size: 17, color: muted }, paragraph: { spacing: { before: 60, after: 160 } } }),
    own('TOC1', 'toc 1', { run: { size: 21 }, paragraph: { spacing: { after: 40 } } }),
    own('TOC2', 'toc 2', { run: { size: 19 }, paragraph: { spacing: { after: 20 }, indent: { left: 480 } } }),
  ],
};

/** Numbers as committee reports have them: 4, 4.1, 4.1.1; what is listed has letters. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'report',
      levels: ['%1.', '%1.%2', '%1.%2.%3'].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: level === 2 ? hang + 160 : hang, hanging: level === 2 ? hang + 160 : hang } } },
      })),
    },
    {
      reference: 'letters',
      levels: [
        {
          level: 0,
          format: LevelFormat.LOWER_LETTER,
          text: '(%1)',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: hang + 480, hanging: 480 } } },
        },
      ],
    },
  ],
};
