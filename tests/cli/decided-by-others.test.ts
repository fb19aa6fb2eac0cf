import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { folderWith } from './ground.ts';

const register = `Ref,Title,Supplier,Commissioner,Start date,End date,Annual value
C-1,Family support,Home Anchors,Anytown Council,01/04/2025,31/03/2028,"£485,000"
C-2,Children's speech and language therapy,Harbour Health,NHS Anyshire ICB,01/04/2025,31/03/2028,"£900,000"
C-3,Short breaks,Open Door,"Anytown Council; NHS Anyshire ICB",01/04/2025,31/03/2028,"£700,000"
`;

async function plan(organisation: string, ...flags: readonly string[]): Promise<string> {
  const config = `organisation: ${organisation}\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources:\n  - data/register.csv\n`;
  const here = folderWith({ 'commissioning.yaml': config, 'data/register.csv': register });
  const { code, err } = await run(['plan', ...flags, '-o', 'plan.md'], { here });
  expect(code, err).toBe(0);
  return readFileSync(join(here, 'plan.md'), 'utf8');
}

const asked = (page: string): string => page.split('**What members are asked to decide, and by when**')[1]?.split('\n**')[0] ?? '';

describe('what another body buys', () => {
  it('is not asked of the members, is counted beside what is, and stands in the forward plan as that body’s', async () => {
    const decisions = asked(await plan('Anytown Council', '--one-page'));
    expect(decisions).toContain('Family support');
    expect(decisions).toContain('Short breaks');
    expect(decisions).not.toContain('speech and language');
    expect(decisions).toMatch(/\d decisions on what others buy are not asked here: they are for NHS Anyshire ICB to take\./);
    const [, forward = ''] = (await plan('Anytown Council')).split('## Decision forward plan');
    expect(forward).toMatch(/\| Children's speech and language therapy \| NHS Anyshire ICB, for what it buys \|/);
  });

  it('is asked in a plan of both bodies', async () => {
    const decisions = asked(await plan('Anytown Council and NHS Anyshire ICB', '--one-page'));
    expect(decisions).toContain('speech and language');
    expect(decisions).not.toContain('what others buy');
  });
});
