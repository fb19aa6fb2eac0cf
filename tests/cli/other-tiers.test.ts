import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, freshFolder, home, run } from '../world.ts';

interface Mapped {
  readonly placements: readonly {
    readonly service: string;
    readonly tier: string | null;
    readonly otherTiers: readonly string[];
    readonly status: string;
    readonly confidence: { readonly tier: number };
    readonly because: string;
  }[];
  readonly matrix: readonly { readonly tier: string; readonly services: number }[];
  readonly totals: { readonly services: number };
}

/** Plymouth's example on other tiers, its decisions as they were made on its own. */
function plymouthOn(tiers: string): string {
  const folder = freshFolder();
  cpSync(join(home, 'fixtures/plymouth'), folder, { recursive: true });
  const config = join(folder, 'commissioning.yaml');
  writeFileSync(config, `${readFileSync(config, 'utf8')}\ntiers: ${tiers}\n`);
  return folder;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('Plymouth on tiers that are not its own', () => {
  it('THRIVE: a service serves several groupings and is counted in each; totals count it once', async () => {
    const here = plymouthOn('thrive');
    const { placements, matrix, totals } = await dataOf<Mapped>(['map'], { here });
    expect(totals.services).toBe(44);
    const several = placements.filter(({ otherTiers }) => otherTiers.length > 0);
    expect(several.length).toBeGreaterThan(5);
    const counted = (tier: string): number => matrix.filter((one) => one.tier === tier).reduce((sum, { services }) => sum + services, 0);
    expect(counted('getting-risk-support')).toBeGreaterThan(0);
    expect(counted('getting-more-help')).toBeGreaterThan(counted('getting-risk-support'));
    // Nine in ten that it is the specialist tier is no more than half as much that it is one of its two answers.
    for (const { confidence, status } of several) if (status === 'proposed') expect(confidence.tier).toBeLessThanOrEqual(0.5);
    const { out } = await run(['map'], { here });
    expect(plain(out)).toContain('THRIVE groups needs, not services');
    expect(plain(out)).toContain('are counted in each');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('an empty grouping is no gap, and the check says it does not judge', async () => {
    const { out } = await run(['check', 'empty-cell'], { here: plymouthOn('thrive') });
    expect(plain(out)).toContain('groups needs and not services');
    expect(out).not.toContain('No service of');
  });

  it('windscreen: several answers are one of them, with a part of the confidence, and it is said', async () => {
    const here = plymouthOn('windscreen');
    const { placements } = await dataOf<Mapped>(['map'], { here });
    const [first] = placements.filter(({ otherTiers }) => otherTiers.length > 0);
    expect(first).toMatchObject({ tier: 'level-1', otherTiers: ['level-2'], because: expect.stringContaining('one of: ') });
    const { out } = await run(['map', '--explain', first?.service ?? ''], { here });
    expect(out).toContain('One of: Level 1, universal; Level 2, early help');
    expect(plain((await run(['map'], { here })).out)).toContain('gives several tiers');
  });

  it.each(['four-tier', 'windscreen', 'thrive', 'healthy-child-programme'])(
    '%s: decisions made on its own tiers are translated and say so',
    async (tiers) => {
      const { placements } = await dataOf<Mapped>(['map'], { here: plymouthOn(tiers) });
      const translated = placements.filter(
        ({ because }) => because.includes('of Plymouth’s levels of response') || because.includes("of Plymouth's levels of response"),
      );
      expect(translated.length).toBeGreaterThan(0);
      for (const { because } of translated) expect(because).toContain('decided');
    },
  );
});
