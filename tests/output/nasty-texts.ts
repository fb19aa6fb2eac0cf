import type { Page } from '../../src/nouns/page.ts';
import { column, money, pageWith, text } from './sample-pages.ts';

/** Texts a register may hold, and that a document must show as they are or say it cannot. */
export const nastyTexts = [
  '=HYPERLINK("http://example.org","click")',
  '<script>alert(1)</script> & <w:p/>',
  'bell\u0007 and escape\u001b[31m',
  'half \ud800 character',
  'שלום עולם',
  'مرحبا',
  'smile 😀 family 👨‍👩‍👧',
  'Zoë’s – “café” £5 ½ → ≥',
  ']]> $x {{y}} \\field',
] as const;

/** A page whose every cell is one of them, with amounts below nought. */
export const nastyPage: Page = pageWith(
  {
    columns: [column('name', 'Name & <b>', 30), column('value', 'Value', 14, 'right')],
    rows: nastyTexts.map((words, index) => ({ key: String(index), cells: { name: text(words), value: money(-1234.5 - index) } })),
  },
  'Nasty & <texts>',
);
