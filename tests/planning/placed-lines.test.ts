import { expect, it } from 'vitest';
import { config, smallWorkspace } from '../cli/ground.ts';
import { dataOf, run } from '../world.ts';

const here = (decisions: string) =>
  smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/register.csv, data/budget.csv]\n`,
    'data/budget.csv':
      'Budget line,System element,2026/27 budget\nPlacements,,"£16,200,000"\nHubs,Early childhood development,"£900,000"\nOther,,"£100"\n',
    'decisions.csv': `kind,about,decision,reason,by,until\n${decisions}`,
  });

type Lines = { lines: { title: string; element: string | null }[] };
const elements = async (folder: string) => (await dataOf<Lines>(['model'], { here: folder })).lines.map(({ element }) => element);

it('a `place` decision settles the element of a budget line whose table states none', async () => {
  const folder = here('place,Placements,edge-of-care,agreed,Me,\nplace,Hubs,send-health,agreed,Me,\n');
  expect(await elements(folder)).toEqual(['edge-of-care', 'early-childhood', null]);
  expect((await run(['check', 'unused-decision'], { here: folder })).out).not.toContain('Placements');
});

it('without one the map says how to write it', async () => {
  expect((await run(['map'], { here: here('') })).out.replace(/\s+/g, ' ')).toContain('`place,BUDGET LINE,ELEMENT,why,who,until`');
});
