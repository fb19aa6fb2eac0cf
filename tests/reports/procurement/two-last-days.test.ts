import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { home, quietWorld } from '../../world.ts';

const notesOf = async (council: string): Promise<ReadonlyMap<string, string>> => {
  const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) });
  return new Map(
    pages.map(({ id, blocks }) => [id, blocks.flatMap((block) => (block.kind === 'table' ? [block.note ?? ''] : [])).join(' ')]),
  );
};

it('a notice with two last days is told on each page that shows one, with the other and why', async () => {
  const notes = await notesOf('cumbria');
  for (const id of ['procurement', 'milestones', 'decisions'])
    expect(notes.get(id)).toMatch(
      /notice of the key decision[^”]*” has two last days: 8 Jul 2019, counted back from the day the contract must start \(Procurement\), and 18 Sep 2019, from the day its paper prints \(Milestones\)\./,
    );
});

it('nothing is said where no paper prints a day', async () => {
  for (const note of (await notesOf('reorganisation')).values()) expect(note).not.toContain('two last days');
});
