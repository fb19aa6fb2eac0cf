import { expect, it } from 'vitest';
import { dataOf } from '../world.ts';

interface Data {
  readonly steps: readonly { readonly how: string | null; readonly rests: readonly { readonly cell: string }[] }[];
}

const firstStep = async (council: string, figure: string): Promise<Data['steps'][number]> =>
  (await dataOf<Data>(['why', figure, '-w', `fixtures/${council}`])).steps[0] as Data['steps'][number];

const cellsOf = ({ rests }: Data['steps'][number]): string[] => rests.map(({ cell }) => cell);

it('a missing value over the term names both cells in which it would stand', async () => {
  expect(cellsOf(await firstStep('cumbria', 'Procurement!B9'))).toEqual(['F2', 'E2']);
});

it('a way to meet what cannot be met is worked out in figures that come to its cost, from the cells of its own roles', async () => {
  const step = await firstStep('doncaster', 'Ways to meet what cannot be met!D6');
  expect(step.how).toBe('44 cases a year × 20 weeks ÷ 52 weeks ÷ 15 cases each = 1.128 posts, at £31,000 each');
  expect(cellsOf(step)).toEqual(['D9', 'E9', 'F9', 'G9', 'H9', 'D8', 'E8', 'F8', 'G8', 'H8']);
});

it('a tier that a file states leads to the cell that states it', async () => {
  expect(cellsOf(await firstStep('doncaster', 'Services!D18'))).toEqual(['B19', 'A19']);
});

it('words are told by their column and not by what the figures of their row are worked out from', async () => {
  expect((await firstStep('doncaster', 'Conditions of grant!K6')).how).toContain('lists the duty');
});
