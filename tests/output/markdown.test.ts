import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/output/markdown.ts';
import { absent, column, money, pageWith, samplePages, text } from './sample-pages.ts';

const columns = [column('name', 'Name', 20), column('value', 'Value', 10, 'right')];

function tableLines(words: string): string[] {
  const page = pageWith({ columns, rows: [{ key: '1', cells: { name: text(words), value: money(5) } }] });
  return markdown([page])
    .split('\n')
    .filter((line) => line.startsWith('|'));
}

describe('pages as Markdown', () => {
  it('keeps a pipe, a line break or a tag inside its cell', () => {
    for (const words of ['a | b', 'a\nb', '<b>a</b>', '`a` | `b`', 'a \\| b']) {
      const lines = tableLines(words);
      expect(lines).toHaveLength(3);
      expect(lines[2]?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
      expect(lines[2]).not.toContain('<b>');
    }
  });

  it('begins with the title of the whole where it has one, as words', () => {
    const page = pageWith({ columns, rows: [] });
    expect(markdown([page], 'Plan *2026* # 1').split('\n')[0]).toBe('# Plan \\*2026\\* # 1');
    expect(markdown([page])).toMatch(/^## /);
  });

  it('sets figures to the right and totals in bold', () => {
    const page = pageWith({ columns, rows: [{ key: 't', total: true, cells: { name: text('All'), value: money(1234) } }] });
    expect(markdown([page])).toContain('| --- | ---: |\n| **All** | **£1,234** |');
  });

  it('says why a figure is absent', () => {
    const page = pageWith({ columns, rows: [{ key: '1', cells: { name: text('A'), value: absent('not stated') } }] });
    expect(markdown([page])).toContain('| A | *not stated* |');
  });

  it('marks what is only proposed when its words do not say so', () => {
    expect(markdown([pageWith({ columns, rows: [{ key: '1', cells: { name: text('Targeted', 'proposed') } }] })])).toContain(
      '| Targeted ? |',
    );
    expect(markdown([pageWith({ columns, rows: [{ key: '1', cells: { name: text('Targeted (proposed)', 'proposed') } }] })])).not.toContain(
      '?',
    );
  });

  it('does not let a paragraph begin a heading or a list', () => {
    const page = {
      id: 'p',
      title: 'T',
      lead: '# not a heading',
      blocks: [{ kind: 'words' as const, paragraphs: ['1. not a list', '- nor this'] }],
    };
    expect(
      markdown([page])
        .split('\n')
        .filter((line) => /^(#\s|\d+\.\s|-\s)/.test(line)),
    ).toEqual([]);
  });

  it('gives each page of the plan one heading', () => {
    expect(markdown(samplePages).match(/^## /gm)).toHaveLength(samplePages.length);
  });
});

it('points below a sentence are a list, and stay inside their paragraph in a table', () => {
  const page = {
    id: 'a',
    title: 'A',
    lead: 'B',
    blocks: [{ kind: 'words' as const, paragraphs: ['Two are open.\n• one *\n• two (a.csv B2)'] }],
  };
  expect(markdown([page])).toContain('Two are open.\n\n- one \\*\n- two (a.csv B2)\n');
});
