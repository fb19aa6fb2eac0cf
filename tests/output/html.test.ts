import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { absent, column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const page = html(samplePages, imprint);

function inks(): Map<string, string> {
  return new Map([...page.matchAll(/--(ink|navy|muted|link): (#[0-9a-f]{6})/g)].map((found) => [found[1] as string, found[2] as string]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('pages as a web page', () => {
  it('fetches nothing and runs one script, its own, which the browser is told by its hash', () => {
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script as string);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] as string)
      .digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'"`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<link|<img|<iframe|@import|url\(|\bsrc=|https?:|\/\/[a-z]/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, to]) => to?.startsWith('#'))).toBe(true);
    expect(page).toContain("default-src 'none'");
  });

  it('shows text that looks like markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)> " onmouseover="x" \' & </script>';
    const cells = { a: { ...text(hostile), source: [{ file: `${hostile}.xlsx`, sheet: hostile, cell: 'A1' }] } };
    const made = html(
      [
        {
          ...pageWith({ caption: hostile, note: hostile, columns: [column('a', hostile, 9)], rows: [{ key: '1', cells }] }, hostile),
          lead: hostile,
        },
      ],
      { ...imprint, title: hostile, organisation: hostile },
    );
    expect(made.match(/<\/script/g)).toHaveLength(1);
    expect(made).not.toMatch(/<img|" onmouseover/);
  });

  it('folds away the first step of each figure that is worked out, with its cell in the workbook', () => {
    const step = 'It is the sum of <b>.';
    const rows = [
      { key: '1', cells: { a: text('One & only'), b: { ...money(1), step } } },
      { key: '2', cells: { a: text('Two'), b: { ...money(2), step, source: [{ file: 'data/f.csv', sheet: null, cell: 'B2' }] } } },
    ];
    const made = html([pageWith({ columns: [column('a', 'Name', 9), column('b', 'Figure', 9, 'right')], rows }, 'Told')], imprint);
    const [folded] = made.match(/<details>[\s\S]*?<\/details>/) ?? [];
    expect(folded).toContain('<summary>Where these figures come from</summary>');
    expect(folded).toMatch(/<li>One &amp; only, Figure \(Told!B\d\)\. It is the sum of &lt;b&gt;\.<\/li>/);
    expect(folded).toMatch(/<code>commission why &#39;Told!B\d&#39;<\/code>/);
    expect(folded).toContain('<p>Written in the files:</p><ul><li>Two: f.csv B2</li></ul>');
    expect(folded?.match(/<li>/g)).toHaveLength(2);
    expect(page).not.toContain('Where these figures come from');
  });

  it('has one title, a heading for each page, and a way to each from the contents', () => {
    expect(page.match(/<h1/g)).toHaveLength(1);
    const ids = [...page.matchAll(/<h2 id="(page-[^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(samplePages.length);
    for (const id of ids) expect(page).toContain(`href="#${id}"`);
    expect(new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(page.match(/ id="/g)?.length);
  });

  it('gives each table a caption and each heading a scope', () => {
    const tables = page.match(/<table/g)?.length;
    expect(tables).toBe(4);
    expect(page.match(/<caption/g)).toHaveLength(4);
    expect(page.match(/<th\b/g)?.length).toBe(page.match(/<th scope="(col|row)"/g)?.length);
    expect(page).toContain('lang="en-GB"');
    expect(page).toContain('class="skip" href="#content"');
  });

  it('can be read: every ink on its ground meets WCAG AA', () => {
    const colours = inks();
    expect(colours.size).toBe(4);
    for (const ink of colours.values())
      for (const ground of ['#ffffff', '#eef2f5', '#f5f7f9', '#f6f8f9']) expect(contrast(ink, ground)).toBeGreaterThan(4.5);
    const heats = [...page.matchAll(/\.heat-\d \{ background: (#[0-9a-f]{6})/g)].map(([, ground]) => ground as string);
    expect(heats).toHaveLength(5);
    for (const ground of heats) expect(contrast(colours.get('ink') as string, ground)).toBeGreaterThan(4.5);
    expect(contrast('#5a4300', '#fff6da')).toBeGreaterThan(4.5);
    for (const tone of ['#1d6337', '#7a4b00', '#a11a1a']) expect(contrast(tone, '#f5f7f9')).toBeGreaterThan(4.5);
  });

  it('shades a map by size, and neither its totals nor what is not known', () => {
    const columns = [column('a', 'A', 9), column('b', 'B', 9, 'right'), column('total', 'T', 9, 'right')];
    const rows = [
      { key: '1', cells: { a: text('x'), b: money(100), total: money(999) } },
      { key: '2', cells: { a: text('y'), b: money(1), total: absent('not stated') } },
    ];
    const made = html([{ ...pageWith({ columns, rows }), id: 'map' }], imprint);
    expect(made.match(/class="[^"]*heat-\d/g)).toEqual(['class="figure heat-5', 'class="figure heat-1']);
  });

  it('folds the source cells of a table under it', () => {
    expect(page).toMatch(/<details><summary>[^<]+<\/summary><ul><li>Children&#39;s centres: services register.xlsx, Existing provision!B5/);
  });
});
