import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageTable, Span } from '../../src/nouns/page.ts';
import { fairWidths } from '../../src/output/column-widths.ts';
import { displayWidth, shown, wrapped } from '../../src/output/terminal/display-width.ts';
import { terminalLines } from '../../src/output/terminal.ts';
import { pence } from '../../src/values/money.ts';
import { absent, column, money, pageWith, samplePages, text } from './sample-pages.ts';

function textOf(line: readonly Span[]): string {
  return line.map((span) => span.text).join('');
}

async function drawn(page: Page, columns: number): Promise<string[]> {
  return (await terminalLines([page], columns)).map(textOf);
}

const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '家族',
        'supercalifragilisticexpialidocious'.repeat(4),
        '👩‍👩‍👧',
        '🏳️‍🌈',
        'é',
        'e\u0301',
        '\u001b[31mred',
        '=1',
        '🫨',
        '1️⃣',
        '\t',
        '⸺',
        '—',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' ')),
);
const anyCell = fc.oneof(
  oddText.map((words) => text(words)),
  oddText.map((words) => text(words, 'proposed')),
  fc.integer({ min: -1e12, max: 1e12 }).map((amount) => ({ content: { kind: 'money' as const, pence: pence(amount) } })),
  fc.constant(absent('not stated')),
);
const anyPage = fc
  .record({
    title: oddText,
    lead: oddText,
    caption: oddText,
    heads: fc.array(oddText, { minLength: 1, maxLength: 9 }),
    totals: fc.boolean(),
  })
  .chain(({ title, lead, caption, heads, totals }) =>
    fc.array(fc.array(anyCell, { minLength: heads.length, maxLength: heads.length }), { maxLength: 4 }).map((grid): Page => {
      const columns = heads.map((head, index) => column(`c${index}`, head, 10, index % 2 === 0 ? 'left' : 'right'));
      const rows = grid.map((cells, row) => ({
        key: String(row),
        total: totals && row === grid.length - 1,
        cells: Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell])),
      }));
      const table: PageTable = { kind: 'table', id: 't', caption, columns, rows, note: lead };
      return { id: 'p', title, lead, blocks: [table, { kind: 'words', heading: title, paragraphs: [lead, caption] }] };
    }),
  );

describe('pages on a terminal', () => {
  it('are never wider than the terminal, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, fc.integer({ min: 40, max: 160 }), async (page, columns) => {
        for (const line of await drawn(page, columns)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it('carry no escape codes and no line breaks: the door paints them', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async (page) => {
        expect((await drawn(page, 80)).join('')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 50 },
    );
  });

  it('lose no word of the sample plan at any width', async () => {
    for (const columns of [40, 60, 80, 120, 160]) {
      const lines = (await terminalLines(samplePages, columns)).map(textOf);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
      const all = lines.join(' ');
      for (const word of ['breastfeeding', '£8,487,500.50', 'none planned', '30 Sep 2016', '(proposed)', 'Vulnerable']) {
        expect(all.replaceAll(' ', '')).toContain(columns < 120 ? word.replaceAll(' ', '') : word.split(' ')[0]);
      }
    }
  });

  it('hang the lines of a list under their bullets', async () => {
    const items = [{ text: 'Two duties.\n• one of many words\n• another', cells: [] }];
    const lines = await drawn({ id: 'p', title: 'P', lead: '', blocks: [{ kind: 'list', heading: 'H', items }] }, 20);
    expect(lines.slice(-4)).toEqual(['  Two duties.', '  • one of many', '    words', '  • another']);
  });

  it('set amounts to the right, under one another', async () => {
    const lines = await drawn(
      pageWith({
        columns: [column('a', 'A', 5), column('b', 'Value', 10, 'right')],
        rows: [1, 1_000_000].map((value) => ({ key: String(value), cells: { a: text('x'), b: money(value) } })),
      }),
      80,
    );
    const [one, million] = lines.filter((line) => line.includes('£'));
    expect(one?.length).toBe(million?.length);
  });

  it('say why a figure is absent, in a muted tone', async () => {
    const page = pageWith({
      columns: [column('a', 'A', 5), column('b', 'B', 5)],
      rows: [{ key: '1', cells: { a: text('x'), b: absent('not stated') } }],
    });
    const spans = (await terminalLines([page], 80)).flat();
    expect(spans.filter(({ tone }) => tone === 'muted').map((span) => span.text.trim())).toContain('not stated');
  });

  it('mark what is only proposed with more than a tone', async () => {
    const page = pageWith({ columns: [column('a', 'A', 5)], rows: [{ key: '1', cells: { a: text('Targeted', 'proposed') } }] });
    const span = (await terminalLines([page], 80)).flat().find(({ tone }) => tone === 'proposed');
    expect(span?.text).toMatch(/\?|propos/);
  });

  it('set totals apart with a rule', async () => {
    const rows = [
      { key: '1', cells: { a: text('x') } },
      { key: '2', total: true, cells: { a: text('All') } },
    ];
    const lines = await drawn(pageWith({ columns: [column('a', 'A', 5)], rows }), 80);
    const at = lines.indexOf('All');
    expect(lines[at - 1]).toMatch(/^─+$/);
    expect(lines[at - 2]).toBe('x');
  });

  it('stack a table that cannot fit as one fact a line', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => column(`c${index}`, `Column ${index}`, 20, 'right'));
    const cells = Object.fromEntries(columns.map(({ id }, index) => [id, money(1_000_000 + index)]));
    const lines = await drawn(pageWith({ columns, rows: [{ key: '1', cells }] }), 60);
    expect(lines).toContain('  Column 11: £1,000,011');
  });

  const yearsOf = (amounts: readonly number[]): Page => {
    const years = amounts.map((_, index) => column(`y${index}`, `202${index}/2${index + 1}`, 13, 'right'));
    const cells = (sign: number) => Object.fromEntries(amounts.map((amount, index) => [`y${index}`, money(sign * amount)]));
    const rows = [
      { key: 'up', cells: { term: text('Net budget'), ...cells(1) } },
      { key: 'down', cells: { term: text('less savings'), ...cells(-1) } },
    ];
    return pageWith({ columns: [column('term', 'Term', 20), ...years], rows });
  };

  it('round five years of millions to whole pounds at 80 columns, and say so once, before they give up the columns', async () => {
    const page = yearsOf(Array.from({ length: 5 }, (_, index) => 13_756_727.5 + index / 100));
    const lines = (await terminalLines([page, page], 80)).map(textOf);
    expect(lines.find((line) => line.startsWith('Net budget'))?.split(/ {2,}/)).toEqual(['Net budget', ...Array(5).fill('£13,756,728')]);
    expect(lines.filter((line) => line.endsWith('(whole pounds)'))).toHaveLength(2);
    expect(lines.join(' ').match(/Figures are rounded/g)).toHaveLength(1);
  });

  it('go to thousands where pounds do not fit, and never show as nought what is not', async () => {
    const lines = await drawn(yearsOf([13_756_727.23, 1_000_000, 499.99, 500, 0, -0.01, 10_000_000]), 80);
    const row = lines.find((line) => line.startsWith('Net budget'));
    expect(row?.split(/ {2,}/)).toEqual(['Net budget', '13,757', '1,000', '<1', '1', '0', '-<1', '10,000']);
    expect(lines.some((line) => line.endsWith('(£000)'))).toBe(true);
  });

  it('set ten years below one another, with their first column again, where thousands do not fit either', async () => {
    const lines = await drawn(yearsOf(Array.from({ length: 10 }, () => 13_756_727.5)), 80);
    const heads = lines.filter((line) => line.startsWith('Term')).map((line) => line.split(/ {2,}/));
    expect(heads).toEqual([
      ['Term', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25'],
      ['Term', '2025/26', '2026/27', '2027/28', '2028/29', '2029/210'],
    ]);
    expect(lines.filter((line) => line.startsWith('Net budget'))).toHaveLength(2);
    expect(lines.join('\n').match(/£13,756,728/g)).toHaveLength(20);
  });

  it('leave pence where they fit, and a table of one amount a row as it is', async () => {
    expect((await drawn(yearsOf([13_756_727.23, 13_756_727.23]), 80)).join('\n')).toContain('£13,756,727.23');
    const rest = Array.from({ length: 9 }, (_, index) => column(`t${index}`, 'Heading', 12));
    const cells = { sum: money(13_756_727.23), ...Object.fromEntries(rest.map(({ id }) => [id, text('supercalifragilistic')])) };
    const one = pageWith({ columns: [column('sum', 'Sum', 13, 'right'), ...rest], rows: [{ key: '1', cells }] });
    expect((await drawn(one, 80)).join('\n')).toContain('£13,756,727.23');
  });

  it('say that a table is empty', async () => {
    expect((await drawn(pageWith({ columns: [column('a', 'A', 5)] }), 80)).length).toBeGreaterThan(2);
  });
});

describe('a grid of odd text', () => {
  it('loses none of it: every character stands in the grid as in the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddText, { minLength: 1, maxLength: 4 }), async (words) => {
        const columns = words.map((_, index) => column(`c${index}`, `C${index}`, 10));
        const cells = Object.fromEntries(words.map((word, index) => [`c${index}`, text(word)]));
        const lines = await drawn(pageWith({ columns, rows: [{ key: '1', cells }] }), 160);
        const letters = (all: string): string => [...all.replace(/[─\s]/g, '')].sort().join('');
        const body = lines.slice(lines.findIndex((line) => /^─+$/.test(line)) + 1).join('');
        expect(letters(body)).toBe(letters(words.map(shown).join('')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('fair widths', () => {
  it('fit the room, give no column less than it needs or more than it asks, and squeeze the widest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 20, max: 160 }),
        (pairs, room) => {
          const wishes = pairs.map(([natural, least]) => ({ natural: Math.max(natural, least), least }));
          const widths = fairWidths(wishes, room);
          const needed = wishes.reduce((sum, { least }) => sum + least, 0);
          if (widths === null) {
            expect(needed).toBeGreaterThan(room);
            return;
          }
          expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(room);
          widths.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual(wishes[index]?.least ?? 0);
            expect(width).toBeLessThanOrEqual(wishes[index]?.natural ?? 0);
          });
        },
      ),
    );
  });
});

describe('wrapping', () => {
  it('breaks an address after a sign that parts it, and a word anywhere', () => {
    expect(wrapped('/contracts/0/organisation', 24)).toEqual(['/contracts/0/', 'organisation']);
    expect(wrapped('/contracts/0/published_date', 24)).toEqual(['/contracts/0/published_', 'date']);
    expect(wrapped('anticonstitutionally', 10)).toEqual(['anticonsti', 'tutionally']);
  });

  it('loses no character that is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 2, max: 40 }), (words, width) => {
        expect(wrapped(words, width).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });
});

describe('sentences that may stand beneath their row', () => {
  const columns = [
    column('status', 'Status', 8),
    { ...column('because', 'Because', 24), mayStandBeneath: true },
    column('what', 'What', 40),
  ];
  const long = 'For members to decide one month of extension before it begins, after the months of notice that are usual.';
  const of = (because: string) =>
    pageWith({
      id: 'sentences',
      caption: 'Sentences',
      columns,
      rows: ['one', 'two'].map((key) => ({
        key,
        cells: { status: text('Due'), because: text(because), what: text(`${key} of a table with names as long as this one`) },
      })),
    });

  it('do so where beside the rest they would be read down a strip, and the rows keep their columns', async () => {
    const lines = await drawn(of(long), 70);
    const at = lines.indexOf(`  ${wrapped(long, 68)[0]}`);
    expect(at).toBeGreaterThan(0);
    expect(lines[at - 1]).toMatch(/^Due +one of a table/);
    expect(lines.filter((line) => line.includes('Because'))).toEqual([]);
    expect(lines.some((line) => /^─+$/.test(line))).toBe(true);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(70);
  });

  it('stay beside the rest where there is room', async () => {
    const lines = await drawn(of('Nobody reports.'), 80);
    expect(lines.some((line) => /^Due +Nobody reports\. +one of/.test(line))).toBe(true);
  });
});
