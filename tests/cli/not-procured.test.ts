import { expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, smallWorkspace } from './ground.ts';

interface Timelines {
  readonly procurements: readonly { readonly title: string }[];
}
interface Milestones {
  readonly milestones: readonly { readonly title: string; readonly kind: string }[];
}

const rows = [
  ['R1', 'Eastport and Harbour Quay to Hill Special School', 'Alder Taxis', 'Passenger transport'],
  ['R2', 'Out of county special school placement, Larch House School', 'Larch House School', 'Education'],
  ['R3', 'Direct payments support for disabled children', 'Kite Advice', 'Social care'],
  ['R4', 'Short breaks for disabled children', 'Kite Care', 'Social care'],
].map((row) => `${row.join(',')},01/04/2024,31/03/2027,31/03/2029,90000`);

function workspace(): string {
  return smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/a.csv\n`,
    'data/a.csv': `Ref,Title,Provider,Category,Start date,End date,Latest possible end date,Annual value\n${rows.join('\n')}\n`,
    'decisions.csv': 'kind,about,decision,reason,by,until\n',
  });
}

it('nothing is procured to follow a route or a place for one child, nor its extension reviewed; its end stays, and how many there are is said', async () => {
  const here = workspace();
  const { procurements } = await dataOf<Timelines>(['timeline', '--as-of', '2026-06-30'], { here });
  expect(procurements.map(({ title }) => title).sort()).toEqual([
    'Direct payments support for disabled children',
    'Short breaks for disabled children',
  ]);
  const said = (await run(['timeline', '--as-of', '2026-06-30'], { here })).out.replaceAll(/\s+/g, ' ');
  expect(said).toContain('2 purchases for one child, one route or somebody’s hours end with it');
  const { milestones } = await dataOf<Milestones>(['milestones', '--as-of', '2026-06-30', '--within', '999'], { here });
  const kinds = (title: RegExp): string[] => milestones.flatMap((one) => (title.test(one.title) ? [one.kind] : [])).sort();
  expect(kinds(/Hill Special/)).toContain('contract end');
  expect(kinds(/Hill Special/)).not.toContain('extension review');
  expect(kinds(/Short breaks/)).toContain('extension review');
});

it('all are worked back where all are asked for, and one that is named is', async () => {
  const here = workspace();
  const all = await dataOf<Timelines>(['timeline', '--as-of', '2026-06-30', '--show', 'all'], { here });
  expect(all.procurements).toHaveLength(4);
  const one = await dataOf<Timelines>(['timeline', '--as-of', '2026-06-30', '--contract', 'R1'], { here });
  expect(one.procurements).toHaveLength(1);
});
