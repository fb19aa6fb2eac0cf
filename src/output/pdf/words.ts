import type { PageList, PageWords } from '../../nouns/page.ts';
import { asWords, marked } from '../words.ts';
import { styles, toned } from './look.ts';
import { begun, type Element, type Sheets, setParagraph } from './sheet.ts';

function setHeading(sheets: Sheets, text: string, parent: Element): void {
  sheets.y += 8;
  setParagraph(sheets, text, { parent, tag: 'H3', style: styles.heading, keep: 40 });
}

/** Paragraphs under their heading, in the ink of their tone. */
export function setWords(sheets: Sheets, { heading, paragraphs, tone = 'plain' }: PageWords, parent: Element): void {
  if (heading) setHeading(sheets, heading, parent);
  for (const text of paragraphs) setParagraph(sheets, marked(text, tone), { parent, tag: 'P', style: toned(styles.body, tone), after: 5 });
}

/** Statements as a list under its heading, each with its cells. */
export function setList(sheets: Sheets, list: PageList, parent: Element): void {
  const { heading, paragraphs, tone = 'plain' } = asWords(list);
  if (heading) setHeading(sheets, heading, parent);
  if (paragraphs.length === 0) return;
  const element = begun(sheets, parent, 'L');
  for (const text of paragraphs) {
    const item = begun(sheets, element, 'LI');
    setParagraph(sheets, marked(text, tone), {
      parent: item,
      tag: 'LBody',
      style: toned(styles.body, tone),
      indent: 14,
      mark: '•',
      after: 4,
    });
    item.end();
  }
  element.end();
}
