import { describe, expect, it } from 'vitest';
import { partsOfCell } from '../../../src/mapping/places/split-cells.ts';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Mapped {
  readonly placements: readonly {
    readonly element: string;
    readonly share: number;
    readonly valueHere: number;
    readonly because: string;
  }[];
}

function withElement(cell: string): string {
  return smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/services.csv\n`,
    'data/services.csv': `Service,Provider,Element,Tier,Annual value\nJoined team,Trust,"${cell}",Targeted,1001\n`,
  });
}

const placed = async (cell: string): Promise<Mapped['placements']> =>
  (await dataOf<Mapped>(['map'], { here: withElement(cell) })).placements;

describe('a cell that splits a service by percentages', () => {
  it.each([
    [
      'Early childhood 50%; SEND 30%',
      [
        ['Early childhood', 50],
        ['SEND', 30],
      ],
    ],
    [
      'Early childhood (60%) and SEND (40 %)',
      [
        ['Early childhood', 60],
        ['SEND', 40],
      ],
    ],
    [
      '62.5% SEND, 37.5% Early years',
      [
        ['SEND', 62.5],
        ['Early years', 37.5],
      ],
    ],
    ['Early childhood 50%; SEND', null],
    ['SEND', null],
    ['50% 50%', null],
  ] as const)('%s', (text, parts) => {
    expect(partsOfCell(text)?.map(({ name, share }) => [name, share]) ?? null).toEqual(parts);
  });

  it('is the same as a row for each part: the value is divided, and shares that make no whole are found at the cell', async () => {
    const parts = await placed('Early childhood 50%; SEND 50%');
    expect(parts.map(({ element, share, valueHere }) => [element, share, valueHere])).toEqual([
      ['early-childhood', 50, 500.5],
      ['send-health', 50, 500.5],
    ]);
    const { code, out } = await run(['check', 'split-does-not-make-whole'], { here: withElement('Early childhood 50%; SEND 30%') });
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('shares add to 80%: 20% of it stands nowhere. Make them add to 100%. at services.csv C2');
  });

  it('without shares leaves the service whole, and says how to split it', async () => {
    const parts = await placed('Early childhood; SEND');
    expect(parts.map(({ share, valueHere }) => [share, valueHere])).toEqual([[100, 1001]]);
    expect(parts[0]?.because).toContain('names 2 elements and no share of each');
  });
});
