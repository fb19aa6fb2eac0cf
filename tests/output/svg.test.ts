import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { svg } from '../../src/output/svg.ts';
import { addDays, day } from '../../src/values/day.ts';
import { nastyTexts } from './nasty-texts.ts';

const today = day('2026-06-30');
const spans = {
  title: 'Procurement pipeline',
  says: 'From the last day to begin.',
  today,
  labels: 'name',
  from: 'from',
  to: 'to',
  state: 'state',
};
const tableOf = (names: readonly string[]): PageTable => ({
  kind: 'table',
  id: 'pipeline',
  caption: 'Procurement pipeline',
  columns: ['name', 'from', 'to', 'state'].map((id) => ({ id, title: id, width: 10, align: 'left' })),
  rows: names.map((text, n) => ({
    key: String(n),
    cells: {
      name: { content: { kind: 'text', text } },
      from: { content: { kind: 'day', day: addDays(today, n) } },
      to: { content: { kind: 'day', day: addDays(today, n + 200) } },
      state: { content: { kind: 'text', text: 'late' }, tone: 'bad' },
    },
  })),
  spans,
});
const imprint = { title: 'Procurement pipeline', organisation: 'Anytown <Council>', year: '2026/27', asOf: today, version: '0.0.0' };

/** Every element of a picture with the text straight in it, as a strict reader of XML has it. */
function read(text: string): { readonly name: string; readonly attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(one);
    open.push(one);
  });
  parser.on('text', (more) => {
    const last = open.at(-1);
    if (last) last.text += more;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return found;
}
const drawn = (names: readonly string[], notes: readonly string[] = []) => read(svg(tableOf(names), imprint, notes) as string);
const texts = (elements: ReturnType<typeof read>) => elements.filter(({ name }) => name === 'text').map(({ text }) => text);

describe('a picture file', () => {
  it('is titled, described, and says beside each bar how it stands and its days', () => {
    const elements = drawn(['Short breaks'], ['Not drawn: “Youth work”.']);
    const [root] = elements;
    expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'title desc' });
    expect(elements.find(({ name }) => name === 'title')?.text).toBe('Procurement pipeline, Anytown <Council>, as of 30 June 2026');
    expect(elements.find(({ name }) => name === 'desc')?.text).toContain('Short breaks: 30 Jun 2026 to 16 Jan 2027, late');
    expect(texts(elements)).toEqual(
      expect.arrayContaining(['Short breaks', 'late, 30 Jun 2026 to 16 Jan 2027', 'Not drawn: “Youth work”.', 'as of 30 Jun 2026']),
    );
  });

  it('shows whatever a name holds as text: nothing in it becomes an element, a script or an address', () => {
    const names = ['<script>alert(1)</script>', '"/><image href="https://x"/>', ']]>&amp;\u0000\u000b', ...nastyTexts];
    const elements = drawn(names);
    expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual(['desc', 'g', 'line', 'rect', 'svg', 'text', 'title']);
    expect(texts(elements)).toContain('<script>alert(1)</script>');
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|href/.test(name))).toEqual([]);
  });

  it('has every ink at least 4.5 to 1 on its ground', () => {
    const light = (hex: string): number => {
      const [r, g, b] = [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const inks = drawn(['a'])
      .flatMap(({ name, attributes }) => (name === 'rect' || name === 'svg' ? [attributes['fill'] as string] : []))
      .filter((ink) => ink !== '#ffffff');
    expect(inks.length).toBeGreaterThan(1);
    for (const ink of inks) expect(1.05 / (light(ink) + 0.05), ink).toBeGreaterThanOrEqual(4.5);
  });

  it('draws every row of a long pipeline, told by its own words where a description would be too long', () => {
    const names = Array.from({ length: 90 }, (_, n) => `Contract ${n}`);
    const elements = drawn(names);
    expect(texts(elements).filter((text) => text.startsWith('Contract '))).toHaveLength(90);
    expect(elements[0]?.attributes['role']).toBe('group');
    expect(elements.find(({ name }) => name === 'desc')?.text).toContain('The first 60 of 90 rows are told here.');
  });

  it('is the same twice, and none where nothing has days', () => {
    expect(svg(tableOf(['a']), imprint, [])).toBe(svg(tableOf(['a']), imprint, []));
    expect(svg(tableOf([]), imprint, [])).toBeNull();
  });
});
