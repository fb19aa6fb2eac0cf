import type { Tone } from '../../nouns/tone.ts';

/** A way to set text: which of the two fonts, its size in points and its ink. */
export interface Style {
  readonly font: 'plain' | 'bold';
  readonly size: number;
  readonly ink: string;
}

const ink = '#1b1f23';
const navy = '#1f3a52';
const muted = '#555c64';

/** The styles of the paper; every ink on every ground it is set on meets WCAG AA. */
export const styles = {
  owner: { font: 'plain', size: 11, ink: muted },
  title: { font: 'bold', size: 22, ink: navy },
  page: { font: 'bold', size: 16, ink: navy },
  heading: { font: 'bold', size: 11.5, ink: navy },
  caption: { font: 'bold', size: 10, ink: navy },
  lead: { font: 'plain', size: 10.5, ink },
  body: { font: 'plain', size: 9.5, ink },
  note: { font: 'plain', size: 8.5, ink: muted },
  head: { font: 'bold', size: 8.5, ink: navy },
  cell: { font: 'plain', size: 8.5, ink },
  foot: { font: 'plain', size: 7.5, ink: muted },
} as const satisfies Readonly<Record<string, Style>>;

export const grounds = { head: '#eef2f5', total: '#f5f7f9', proposed: '#fff6da', line: '#ccd4db', firm: '#5b7083' } as const;

/** The grounds of a map, from some to the most. */
export const shades = ['#e9f4f3', '#d3e9e7', '#b9dcd9', '#9ccfcb', '#7fbfba'] as const;

/** The ink of each tone. */
export const inks: Readonly<Record<Tone, string>> = {
  plain: ink,
  strong: ink,
  muted,
  good: '#1d6337',
  warn: '#7a4b00',
  bad: '#a11a1a',
  proposed: '#5a4300',
};

/** A style in the ink of a tone, bold where the tone is strong. */
export function toned(style: Style, tone: Tone): Style {
  return tone === 'plain' ? style : { ...style, ink: inks[tone], font: tone === 'strong' ? 'bold' : style.font };
}

/** The room between two lines, over the size of the letters. */
export const leading = 1.3;

/** Around what stands in a cell. */
export const padding = { across: 3.5, down: 2.5 } as const;

/** A4 in points, and the edges left white. */
export const margins = { top: 48, bottom: 52, left: 46, right: 46 } as const;
