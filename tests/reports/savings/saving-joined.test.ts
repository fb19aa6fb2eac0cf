import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { savingJoined } from '../../../src/reports/savings/saving-joined.ts';
import { home, quietWorld } from '../../world.ts';

const joinedOf = async (council: string, scenario: string) => {
  const flags = { workspace: join(home, 'fixtures', council), scenario: [scenario] };
  const { plan, pages } = await planMade(quietWorld({ out: '', err: '' }), flags);
  const model = plan.models.at(-1);
  return { joined: model ? savingJoined(model) : undefined, words: JSON.stringify(pages) };
};

it('what is saved against doing nothing reconciles with the savings of the measures, to the penny, wherever it stands', async () => {
  const { joined, words } = await joinedOf('plymouth', 'example-early-help');
  expect(joined).toBe(
    '£974,538.91 of savings by the measures and £13,757.22 of uplift and growth not due on what they take away, less £275,735 of pressures',
  );
  expect(97_453_891 + 1_375_722 - 27_573_500).toBe(71_256_113);
  expect(words.split(joined as string)).toHaveLength(3);
});

it('nothing is said where the two are one figure', async () => {
  expect((await joinedOf('cambridgeshire', 'child-and-family-centres')).joined).toBeNull();
});
