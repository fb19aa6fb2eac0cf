import { expect, it } from 'vitest';
import { cellUnder } from '../edited-copy.ts';
import { dataOf, run } from '../world.ts';
import { config, smallWorkspace } from './ground.ts';
import { edited, sheet } from './read-back-ground.ts';

it('an amount typed over in the plan is told in the unit of the file that keeps it', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
    'data/budget.csv': 'Budget line,2026/27 budget £000\nPlacements,"1,200.5"\nYouth offer,885\n',
  });
  await run(['plan', '-o', 'plan.xlsx'], { here });
  await edited(here, (book) => {
    cellUnder(sheet(book, 'Budget'), 'Budget', 'Placements').value = 1_250_500;
  });
  const { notOffered } = await dataOf<{ notOffered: readonly { because: string }[] }>(['plan', '--read-back', 'edited.xlsx'], { here });
  expect(notOffered).toMatchObject([
    { because: expect.stringContaining('Change it in budget.csv B2, which is in £000: type 1,250.5 there.') },
  ]);
});
