import { table } from 'table';
import type { PageColumn } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { displayWidth } from './display-width.ts';
import { type Line, tidied } from './lines.ts';

/** A cell made ready: its lines, already no wider than their column, and its tone. */
interface ReadyCell {
  readonly lines: readonly string[];
  readonly tone: Tone;
}

/** A row made ready; a rule is drawn above where `ruled` says so. */
export interface ReadyRow {
  readonly cells: readonly ReadyCell[];
  readonly ruled: boolean;
}

const escapeCode = String.fromCharCode(27);
const tones: readonly Tone[] = ['plain', 'strong', 'muted', 'good', 'warn', 'bad', 'proposed'];
const gutter = 2;

// The drawing library knows nothing of tones but keeps terminal colour codes in their place while it pads and aligns.
// So each tone goes in as a colour code and comes out as a span; no code leaves this file.
function coded(text: string, tone: Tone): string {
  return text === '' || tone === 'plain' ? text : `${escapeCode}[${30 + tones.indexOf(tone)}m${text}${escapeCode}[39m`;
}

function decoded(drawn: string): Line {
  const [first = '', ...rest] = drawn.split(`${escapeCode}[`);
  const spans = rest.map((part) => {
    const end = part.indexOf('m');
    return { text: part.slice(end + 1), tone: tones[Number(part.slice(0, end)) - 30] ?? 'plain' };
  });
  return tidied([{ text: first, tone: 'plain' }, ...spans]);
}

// It also measures wide and joined characters its own way, and cuts or throws where that differs from ours. Such a line goes
// in as so many stand-ins (a character no shown text holds) and comes back once everything has its place.
const standIn = '\ue000';

function isSimple(text: string): boolean {
  return /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027]*$/.test(text);
}

function stoodIn(text: string): string {
  return isSimple(text) ? text : standIn.repeat(displayWidth(text));
}

/** The lines that were stood in for, in the order they are drawn: down the rows, then their lines, then across. */
function oddLines(rows: readonly ReadyRow[]): string[] {
  return rows.flatMap(({ cells }) => {
    const height = Math.max(0, ...cells.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, at) => cells.map(({ lines }) => lines[at] ?? '').filter((text) => !isSimple(text))).flat();
  });
}

/** Draws rows at given widths: two-space gutters, thin rules where asked, no upright lines. The first row is the header. */
export async function drawn(columns: readonly PageColumn[], widths: readonly number[], rows: readonly ReadyRow[]): Promise<Line[]> {
  const odd = oddLines(rows).values();
  const text = table(
    rows.map((row) => row.cells.map(({ lines, tone }) => lines.map((each) => coded(stoodIn(each), tone)).join('\n'))),
    {
      border: {
        ...{ joinBody: '─', joinLeft: '', joinRight: '', joinJoin: '', bodyLeft: '', bodyRight: '', bodyJoin: '' },
        ...{ topBody: '─', topLeft: '', topRight: '', topJoin: '' },
      },
      drawVerticalLine: () => false,
      drawHorizontalLine: (index) => rows[index]?.ruled ?? false,
      columnDefault: { paddingLeft: 0, paddingRight: gutter, wrapWord: false },
      columns: columns.map(({ align }, index) => ({
        alignment: align,
        width: Math.max(1, widths[index] ?? 1),
        ...(index === columns.length - 1 ? { paddingRight: 0 } : {}),
      })),
    },
  );
  return text
    .replace(/\ue000+/g, () => odd.next().value ?? '')
    .split('\n')
    .slice(0, -1)
    .map((each) => (/^─+$/.test(each) ? [{ text: each, tone: 'muted' as const }] : decoded(each)));
}

/** Columns that the gutters between so many columns take. */
export function gutters(columns: number): number {
  return gutter * Math.max(0, columns - 1);
}
