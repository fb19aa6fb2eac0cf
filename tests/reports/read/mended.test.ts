import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FixLine } from '../../../src/nouns/fix-list.ts';
import { mendedSince } from '../../../src/reports/read/mended.ts';

function lineOf(cells: readonly string[], wrong = 'Odd', says = 'TBC'): FixLine {
  return { sheet: 'Register', cells: cells as [string, ...string[]], wrong, says, remedy: 'Mend it.' };
}

describe('a fix list held against the file as it is now', () => {
  it('is all mended when nothing is wrong, and all standing when nothing was done', () => {
    const listed = [lineOf(['B2', 'B3']), lineOf(['C4'], 'Other')];
    expect(mendedSince(listed, []).lines.map(({ mended }) => mended)).toEqual([['B2', 'B3'], ['C4']]);
    const still = mendedSince(listed, listed);
    expect(still.lines.map(({ standing }) => standing)).toEqual([['B2', 'B3'], ['C4']]);
    expect(still.fresh).toEqual([]);
  });

  it('tells cells mended from cells that stand, and a new fault of the same kind', () => {
    const { lines, fresh } = mendedSince([lineOf(['B2', 'B3'])], [lineOf(['B3'], 'Odd', 'soon'), lineOf(['B9'], 'Odd', 'soon')]);
    expect(lines).toMatchObject([{ mended: ['B2'], standing: ['B3'] }]);
    expect(fresh.map(({ cells }) => cells)).toEqual([['B9']]);
  });

  it('a fault whose row was moved stands where it is now', () => {
    const { lines, fresh } = mendedSince([lineOf(['B2', 'B7'])], [lineOf(['B3'])]);
    expect(lines).toMatchObject([{ standing: ['B3'] }]);
    expect(lines[0]?.mended).toHaveLength(1);
    expect(fresh).toEqual([]);
  });

  it('a fault in its old cell is known by what it quotes, though we word it otherwise now', () => {
    expect(mendedSince([lineOf(['B2'], 'Odd', 'TBC · soon')], [lineOf(['B2'], 'Strange', 'soon')])).toMatchObject({
      lines: [{ mended: [], standing: ['B2'] }],
      fresh: [],
    });
  });

  it('the same words on another sheet are another fault', () => {
    expect(mendedSince([lineOf(['B2'])], [{ ...lineOf(['B2']), sheet: 'Other' }])).toMatchObject({
      lines: [{ mended: ['B2'] }],
      fresh: [{ sheet: 'Other' }],
    });
  });

  it('accounts for every listed cell once, and for every fault there is now once', () => {
    const cells = fc.uniqueArray(fc.constantFrom('B2', 'B3', 'B4', 'B5', 'B6'), { minLength: 1 });
    fc.assert(
      fc.property(cells, fc.option(cells, { nil: null }), (then, now) => {
        const { lines, fresh } = mendedSince([lineOf(then)], now ? [lineOf(now)] : []);
        const [mended, standing] = [lines.flatMap((line) => line.mended), lines.flatMap((line) => line.standing)];
        expect(mended.length + standing.length).toBe(then.length);
        expect([...standing, ...fresh.flatMap((line) => line.cells)].sort()).toEqual([...(now ?? [])].sort());
      }),
    );
  });
});
