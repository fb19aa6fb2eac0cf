import { type Imprint, titleWithYear } from '../imprint.ts';
import { linesIn } from './lines.ts';
import { margins, styles } from './look.ts';
import { roomAcross, type Sheets, setLine } from './sheet.ts';

/** At the foot of every sheet: whose plan it is, and which page of how many. A screen reader passes it over. */
export function setFeet(sheets: Sheets, imprint: Imprint): void {
  const { doc, shown, measure } = sheets;
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    const number = `Page ${index + 1} of ${count}`;
    const wide = measure(number, styles.foot);
    const whose = `${imprint.organisation}: ${titleWithYear(imprint)}`;
    const words = linesIn(shown(whose), roomAcross(sheets) - wide - 20, styles.foot, measure)[0] ?? '';
    const y = doc.page.height - 34;
    doc.markContent('Artifact', { type: 'Pagination' });
    setLine(sheets, words, margins.left, y, styles.foot);
    setLine(sheets, number, margins.left + roomAcross(sheets) - wide, y, styles.foot);
    doc.endMarkedContent();
  }
}
