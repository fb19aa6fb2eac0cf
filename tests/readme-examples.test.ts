import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/intake/documents.ts';
import { configFrom } from '../src/planning/config.ts';
import { config, smallWorkspace } from './cli/ground.ts';
import { dataOf, home, run } from './world.ts';

/** The YAML blocks of the README that say in their first line which file they are, with what they hold. */
const blocks = [...readFileSync(join(home, 'README.md'), 'utf8').matchAll(/```yaml\n(# \S+\.yaml\n[\s\S]*?)```/g)].map(
  ([, text]) => text as string,
);

function blockWith(words: string): string {
  const found = blocks.find((text) => text.includes(words));
  if (found === undefined) throw new Error(`no block of the README says ${words}`);
  return found;
}

const register = `Contract reference,Title,Supplier,Start date,End date,Annual value
C1,Health visiting,Moor Trust,01/04/2025,31/03/2028,"£120,000"
C2,Kinship hub,Harbour Trust,01/04/2024,31/03/2027,"£80,500"
`;
const budget = `Budget line,System element,Tier,2026/27 budget
Children's centres,Early childhood development,Targeted,"£2,000,000"
Edge of care,Children in and on the edge of care,Specialist,"£5,000,000"
Early help,Parent and family support,Early help,"£1,000,000"
`;

const elementsOf = async (here: string) =>
  (await dataOf<{ placements: { service: string; element: string | null; tier: string | null }[] }>(['map'], { here })).placements;

describe('the examples of the README run as they are printed', () => {
  it('elements of one’s own in commissioning.yaml', async () => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources: [data/register.csv]\n${blockWith('start-well')}`,
      'data/register.csv': register,
    });
    expect(await elementsOf(here)).toContainEqual(expect.objectContaining({ service: 'Health visiting', element: 'start-well' }));
  });

  it('the same elements in a templates folder retire what they stand for in full, and speak with its words', async () => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}templates: ours\nsources: [data/register.csv]\n`,
      'ours/elements.yaml': blockWith('start-well'),
      'data/register.csv': register,
    });
    expect(await elementsOf(here)).toContainEqual(expect.objectContaining({ service: 'Health visiting', element: 'start-well' }));
    const { out } = await run(['map'], { here });
    expect(out).not.toMatch(/Early\s+childhood/);
    expect(out).toContain('Vulnerable');
  });

  it('words of one’s own', async () => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}templates: ours\nsources: [data/register.csv]\n`,
      'ours/vocabulary/ours.yaml': blockWith('kinship hub'),
      'data/register.csv': register,
    });
    expect(await elementsOf(here)).toContainEqual(
      expect.objectContaining({ service: 'Kinship hub', element: 'edge-of-care', tier: 'targeted' }),
    );
  });

  it('a whole commissioning.yaml', () => {
    expect(configFrom(readDocument(blockWith('organisation: Anytown'), 'commissioning.yaml')).organisation).toBe('Anytown Council');
  });

  it('a scenario', async () => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
      'scenarios/offer.yaml': blockWith('A new offer'),
      'data/budget.csv': budget,
    });
    const { code, err } = await run(['model', 'offer'], { here });
    expect({ code, err }).toMatchObject({ code: 0 });
  });
});
