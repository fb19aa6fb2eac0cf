import { describe, expect, it } from 'vitest';
import { drawingWith, drawingWithout, isSheetCell } from '../../../src/output/annotate/notes-drawing.ts';

function idsIn(xml: string): number[] {
  return [...xml.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
}

describe('the drawing of notes', () => {
  const boxes = ['B2', 'XFD1', 'A1048576'].map((cell) => ({ cell, lines: 3 }));

  it('has a hidden box for each cell, within the sheet even at its edges', () => {
    const xml = drawingWith(null, boxes, 1);
    expect([...xml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => [row, column])).toEqual([
      ['1', '1'],
      ['0', '16383'],
      ['1048575', '0'],
    ]);
    for (const [, anchor] of xml.matchAll(/<x:Anchor>([^<]*)</g)) {
      const [left, , top, , right, , bottom] = (anchor ?? '').split(', ').map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      expect(left >= 0 && left < right && right <= 16_383 && top >= 0 && top < bottom && bottom <= 1_048_575).toBe(true);
    }
  });

  it('keeps the boxes and controls of others, numbers its own after them, and says which blocks of numbers it uses', () => {
    const others =
      '<xml xmlns:v="v" xmlns:o="o"><o:shapelayout><o:idmap data="2"/></o:shapelayout><v:shape id="_x0000_s2100" type="#button"/></xml>';
    const xml = drawingWith(others, boxes, 2);
    expect(idsIn(xml)).toEqual([2100, 2101, 2102, 2103]);
    expect(xml).toContain('data="2"');
    const many = Array.from({ length: 2000 }, (_, i) => ({ cell: `A${i + 1}`, lines: 1 }));
    expect(drawingWith(others, many, 2)).toContain('data="2,3,4"');
    expect(xml.match(/<v:shapetype/g)).toHaveLength(1);
    expect(drawingWith(xml, boxes, 2).match(/<v:shapetype/g)).toHaveLength(1);
  });

  it('loses the boxes of the cells named, and no others', () => {
    const xml = drawingWith(null, boxes, 1);
    expect(drawingWithout(xml, new Set(['XFD1', 'C3']))).toBe(xml.replace(/<v:shape [^>]*id="_x0000_s1026"[\s\S]*?<\/v:shape>/, ''));
  });

  it.each([
    ['A1', true],
    ['XFD1048576', true],
    ['XFE1', false],
    ['A1048577', false],
    ['A0', false],
    ['/releases/0', false],
  ])('can stand on %s: %s', (cell, can) => {
    expect(isSheetCell(cell)).toBe(can);
  });
});
