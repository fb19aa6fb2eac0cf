import type { Page } from '../../nouns/page.ts';
import { formatDay } from '../../values/day.ts';
import { type Imprint, titleWithYear } from '../imprint.ts';
import { heightOf, linesIn } from './lines.ts';
import { grounds, margins, styles, toned } from './look.ts';
import {
  asArtifact,
  begun,
  drawnInto,
  type Element,
  nextSheet,
  roomAcross,
  roomLeft,
  type Sheets,
  setLine,
  setParagraph,
  turned,
} from './sheet.ts';

/** A line of the contents: a page of the plan, or one left out and why. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly because?: string;
}

/** Where a line of the contents was left room: its sheet, its height there, its element. */
interface Place {
  readonly entry: Entry;
  readonly sheet: number;
  readonly y: number;
  readonly item: Element;
}

/** The name of the place a page begins at. */
export function destinationOf(index: number): string {
  return `page-${index + 1}`;
}

/** Title, whose it is and of what day, and room for the contents, which are set once it is known on which sheet each page begins. */
export function setFront(sheets: Sheets, imprint: Imprint, entries: readonly Entry[]): readonly Place[] {
  nextSheet(sheets, false);
  sheets.y += 60;
  const { root: parent, doc } = sheets;
  setParagraph(sheets, imprint.organisation, { parent, tag: 'P', style: styles.owner });
  setParagraph(sheets, titleWithYear(imprint), { parent, tag: 'H1', style: styles.title, after: 8 });
  setParagraph(sheets, `As of ${formatDay(imprint.asOf)}`, { parent, tag: 'P', style: styles.owner, after: 16 });
  asArtifact(sheets, () => doc.rect(margins.left, sheets.y, roomAcross(sheets), 2).fill(styles.title.ink));
  sheets.y += 26;
  setParagraph(sheets, 'Contents', { parent, tag: 'H2', style: styles.heading, after: 6 });
  const list = begun(sheets, parent, 'TOC');
  const places = entries.map((entry) => {
    const style = entry.because === undefined ? styles.lead : toned(styles.body, 'muted');
    const lines = linesIn(sheets.shown(wordsOf(entry)), roomAcross(sheets) - 40, style, sheets.measure);
    const height = heightOf(lines.length, style) + 3;
    if (roomLeft(sheets) < height) turned(sheets);
    const item = begun(sheets, list, 'TOCI');
    const place = { entry, sheet: doc.bufferedPageRange().count - 1, y: sheets.y, item };
    if (entry.because !== undefined) {
      const part = begun(sheets, item, 'P');
      drawnInto(sheets, part, 'P', () => {
        lines.forEach((line, index) => {
          setLine(sheets, line, margins.left, sheets.y + heightOf(index, style), style);
        });
      });
      part.end();
      item.end();
    }
    sheets.y += height;
    return place;
  });
  return places;
}

function wordsOf({ title, because }: Entry): string {
  return because === undefined ? title : `${title}, left out: ${because}`;
}

/** Writes the contents where room was left: a link to each page of the plan, with the number of its sheet. */
export function setContents(sheets: Sheets, places: readonly Place[], begins: ReadonlyMap<string, { index: number; sheet: number }>): void {
  const { doc, shown, measure } = sheets;
  for (const { entry, sheet, y, item } of places) {
    const page = begins.get(entry.id);
    if (!page) continue;
    doc.switchToPage(sheet);
    const title = linesIn(shown(entry.title), roomAcross(sheets) - 40, styles.lead, measure)[0] ?? '';
    const number = String(page.sheet + 1);
    const right = margins.left + roomAcross(sheets);
    const from = margins.left + measure(title, styles.lead) + 6;
    const to = right - measure(number, styles.lead) - 6;
    asArtifact(sheets, () => {
      const line = y + styles.lead.size;
      doc.moveTo(from, line).lineTo(Math.max(from, to), line).lineWidth(0.5).dash(1, { space: 2 }).stroke(grounds.firm).undash();
    });
    const link = begun(sheets, item, 'Link');
    drawnInto(sheets, link, 'Link', () => {
      setLine(sheets, `${title} `, margins.left, y, styles.lead);
      setLine(sheets, number, right - measure(number, styles.lead), y, styles.lead);
    });
    const options = { structParent: link, Contents: new String(`${title}, page ${number}`) };
    doc.goTo(margins.left, y, roomAcross(sheets), heightOf(1, styles.lead), destinationOf(page.index), options as object);
    link.end();
    item.end();
  }
}

/** What the contents list: the pages here, and those a page about the pages names as left out, in its order. */
export function entriesOf(sections: readonly Page[], listing: Page | undefined): readonly Entry[] {
  const table = listing?.blocks.find((block) => block.kind === 'table');
  const listed = (table?.rows ?? []).flatMap(({ key, cells }): Entry[] => {
    const page = sections.find(({ id }) => id === key);
    if (page) return [{ id: page.id, title: page.title }];
    const [name, about] = ['page', 'about'].map((id) => cells[id]?.content);
    return name?.kind === 'text' && about?.kind === 'text' ? [{ id: key, title: name.text, because: about.text }] : [];
  });
  return [...listed, ...sections.filter(({ id }) => !listed.some((entry) => entry.id === id)).map(({ id, title }) => ({ id, title }))];
}
