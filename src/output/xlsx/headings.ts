import type { PageColumn } from '../../nouns/page.ts';
import { cleanText } from './clean-text.ts';
import { indent } from './column-widths.ts';
import { heightOf, linesIn } from './row-heights.ts';
import { sizes } from './styles.ts';

/** The headings of a table as a marked one must have them: each something, and none like another. */
export function headings(columns: readonly PageColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ title }, index) => {
    const said = cleanText(title).replace(/\s+/g, ' ').trim() || `Column ${index + 1}`;
    let name = said;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${said} (${next})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The height of the row of headings in points, in columns of these widths. */
export function headingsHeight(columns: readonly PageColumn[], widths: readonly number[]): number {
  const lines = headings(columns).map((title, index) => linesIn(title, (widths[index] ?? 10) - indent, 1.08));
  return heightOf(Math.max(1, ...lines), sizes.body) + 2;
}
