import type { Chart } from '../../nouns/page.ts';
import { formatPounds } from '../../values/money.ts';
import { html } from './escape.ts';

const colours: Readonly<Record<string, string>> = { strong: '#1f4e79', good: '#2e7d32', warn: '#b45309', muted: '#8a8a8a' };
const [left, width, step, thick] = [190, 380, 26, 16] as const;

/** A chart as an inline drawing with a title and a description; the table it stands above is the same in words. */
export function chartSvg({ title, says, floor, bars }: Chart, id: string): string {
  const top = Math.max(floor + 1, ...bars.map(({ high }) => high));
  const at = (amount: number): number => Math.round(((amount - floor) / (top - floor)) * width * 10) / 10;
  const begins = floor === 0 ? '' : `The bars begin at ${formatPounds(floor)}, not at nought.`;
  const height = bars.length * step + (begins === '' ? 10 : 28);
  const drawn = bars.map(({ label, low, high, figure, tone }, index) => {
    const y = index * step + 6;
    const [from, long] = [left + at(low), Math.max(1, at(high) - at(low))];
    const text = y + thick - 4;
    return `<text x="${left - 8}" y="${text}" text-anchor="end">${html(label)}</text><rect x="${from}" y="${y}" width="${Math.round(long * 10) / 10}" height="${thick}" fill="${colours[tone] ?? '#555'}"/><text x="${left + width + 8}" y="${text}">${html(figure)}</text>`;
  });
  return `<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${left + width + 130} ${height}" width="100%" style="max-width:${left + width + 130}px" font-family="sans-serif" font-size="12" fill="currentColor">
<title id="${id}-title">${html(title)}</title>
<desc id="${id}-desc">${html(says)} ${html(bars.map(({ label, figure }) => `${label}: ${figure}`).join('; '))}.</desc>
<line x1="${left}" y1="2" x2="${left}" y2="${height - 2}" stroke="currentColor" stroke-width="0.5"/>
${drawn.join('\n')}${begins === '' ? '' : `\n<text x="${left}" y="${height - 6}">${begins}</text>`}
</svg>
`;
}
