import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, expectRefused, smallWorkspace } from './ground.ts';

const register = `Contract title,Supplier,Start date,End date,Annual value,Element,Tier
Health Visiting,Trust A,01/04/2025,31/03/2028,"£1,200,000",Start well,Universal
Independent fostering framework,Agency B,01/04/2025,31/03/2028,"£900,000",,
Health visitor outreach,Trust A,01/04/2025,31/03/2028,"£20,000",,
`;

/** A workspace of three elements of its own, each written on its own line (5, 6 and 7). */
function workspace(of: readonly [string, string, string], more: Readonly<Record<string, string>> = {}, key = ''): string {
  const [start, stay, safe] = of;
  const elements = `elements:\n  - { id: start-well, title: Start well, names: [Early years]${start} }\n  - { id: stay-well, title: Stay well${stay} }\n  - { id: be-safe, title: Be safe${safe} }\n`;
  return smallWorkspace({
    'commissioning.yaml': `${config}${elements}${key}sources:\n  - data/register.csv\n`,
    'data/register.csv': register,
    ...more,
  });
}

interface Placed {
  readonly service: string;
  readonly element: string | null;
  readonly tier: string | null;
  readonly status: string;
  readonly confidence: { readonly element: number };
  readonly because: string;
}

async function placed(here: string): Promise<Readonly<Record<string, Placed>>> {
  const { placements } = await dataOf<{ placements: Placed[] }>(['map'], { here });
  return Object.fromEntries(placements.map((one) => [one.service, one]));
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
const fostering = 'Independent fostering framework';
const visiting = 'Health visitor outreach';

describe('elements of a workspace’s own', () => {
  it('say what they stand for, and the built-in words then speak for them', async () => {
    const map = await placed(workspace([', from: [early-childhood]', '', ', from: [edge-of-care, vulnerable-cyp]']));
    expect(map[fostering]).toMatchObject({ element: 'be-safe', status: 'proposed', tier: 'specialist' });
    expect(map[visiting]).toMatchObject({ element: 'start-well', status: 'proposed', tier: 'universal' });
    expect(map[visiting]?.because).toContain('Start well');
  });

  it('many to many, with weights: the heavier one is proposed, and is less sure', async () => {
    const alone = await placed(workspace([', from: [early-childhood]', '', '']));
    const shared = await placed(workspace([', from: { early-childhood: 0.4 }', ', from: { early-childhood: 0.6, send-health: 1 }', '']));
    expect(shared[visiting]?.element).toBe('stay-well');
    expect(shared[visiting]?.confidence.element).toBeLessThan(alone[visiting]?.confidence.element as number);
  });

  it('or are spoken for by words of their own', async () => {
    const words = 'title: Ours\nsource: Ours\nterms:\n  - { term: [fostering, foster*], weight: 6, element: be-safe, tier: specialist }\n';
    const map = await placed(workspace(['', '', ''], { 'ours/vocabulary/ours.yaml': words }, 'templates: ours\n'));
    expect(map[fostering]).toMatchObject({ element: 'be-safe', status: 'proposed' });
  });

  it('where nothing says so, the map says in words what to add', async () => {
    const here = workspace(['', '', '']);
    const map = await placed(here);
    expect(map[fostering]).toMatchObject({ element: null, status: 'unplaced' });
    expect(map[fostering]?.because).toContain('“Children in and on the edge of care”');
    expect(map[fostering]?.because).toContain('`from: [edge-of-care]`');
    const { out } = await run(['map'], { here });
    expect(plain(out)).toContain('No words speak for Start well, Stay well and Be safe');
    expect(plain(out)).toContain('`from:`');
    expect(
      plain(
        (await run(['map'], { here: workspace([', from: [early-childhood]', ', from: [send-health]', ', from: [edge-of-care]']) })).out,
      ),
    ).not.toContain('No words speak');
  });

  it('--explain never calls out of scope what the table places, and speaks in titles', async () => {
    for (const of of [
      ['', '', ''],
      [', from: [early-childhood]', '', ''],
    ] as const) {
      const { out } = await run(['map', '--explain', 'Health Visiting'], { here: workspace([of[0], of[1], of[2]]) });
      expect(out).not.toContain('Out of scope');
      expect(out).not.toContain('start-well');
      expect(plain(out)).toContain('Start well (register.csv F2)');
    }
  });

  it('an element that is not built in is refused as what one stands for, with its line', async () => {
    expectRefused(
      await run(['map'], { here: workspace(['', ', from: [erly-childhood]', '']) }),
      'commissioning.yaml, line 6',
      '`early-childhood`',
    );
    expectRefused(await run(['map'], { here: workspace(['', ', from: { early-childhood: 2 }', '']) }), 'commissioning.yaml, line 6');
  });

  it('a duty that could not be judged names elements by their titles', async () => {
    const { out } = await run(['check', 'duty-without-arrangement'], { here: workspace([', from: [early-childhood]', '', '']) });
    expect(out).not.toMatch(/services of [a-z]+-[a-z]+/);
  });
});
