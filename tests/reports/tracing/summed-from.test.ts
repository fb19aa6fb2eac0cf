import { expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { run } from '../../world.ts';

const here = smallWorkspace({
  'commissioning.yaml': `${config}sources: [data/budget.csv]\nscenarios: [scenarios/youth.yaml]\n`,
  'data/budget.csv':
    'Budget line,2026/27 budget £,2027/28 plan £,2028/29 plan £\nPlacements,16200,16900,17500\nYouth offer,885,850,\nNursing,400,,410\n',
  'scenarios/youth.yaml': `scenario: Youth offer
years: 2026/27 to 2028/29
assumptions:
  - { id: prices, on: { line: Placements }, rate: 2%, from: 2028/29 }
measures:
  - { id: less, title: Fewer nights, kind: saving, on: { line: Youth offer }, amount: "£85", from: 2027-04-01 }
  - { id: nursing, title: Fewer nurses, kind: saving, on: { line: Nursing }, amount: "£40", from: 2027-04-01 }
limits:
  - { title: Floor, on: { line: Youth offer }, at-least: 95% }
  - { title: Steady, on: each line, change-at-most: 5% }
`,
});

const said = async (...asked: readonly string[]) => (await run(['why', ...asked, '--md'], { here })).out.replace(/\s+/g, ' ');

it('the room of a limit is worked out, and never said to be read from the scenario that sets it', async () => {
  const out = await said('Floor 2027/28');
  expect(out).toContain('It is worked out: £800 in 2027/28, less the £840.75 (95% of £885 in the base) it must be at least.');
  expect(out).not.toContain('It was read from');
  expect(out).toContain('| 1.1 | Youth offer: 2027/28 |');
  expect(out).toContain('budget.csv B3');
  expect(out).not.toContain('budget.csv B2');
});

it('the room of a limit on change says by how much it moves, and leads to both years', async () => {
  const out = await said('Steady Nursing 2027/28');
  expect(out).toContain('It is worked out: the £20 (5% of £400 before) it may move at most, less the £40 it moves in 2027/28.');
  expect(out).toMatch(/1\.1 \| Nursing: 2027\/28.*1\.2 \| Nursing: 2026\/27/);
});

it('a sum of the lines that are published too rests on them and on what moves them in the year, and on no other', async () => {
  const out = await said('Model, with the measures 2028/29');
  expect(out).toContain('It is what the scenario makes of the 2 lines with an amount in both, added up.');
  expect(out).toContain('| 1.1 | Placements: 2028/29 |');
  expect(out).toContain('| 1.2 | Nursing: 2028/29 |');
  expect(out).not.toContain('Youth offer: 2028/29');
  expect(out).not.toContain('budget.csv B3 |');
  const undone = await said('Model, if nothing is done 2028/29');
  expect(undone).toContain('It is what comes, if nothing is done, of the 2 lines with an amount in both, added up.');
  expect(undone).not.toMatch(/youth.yaml line [67]/);
});
