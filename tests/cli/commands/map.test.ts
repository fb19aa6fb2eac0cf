import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { councils, expectRefused, folderWith } from '../ground.ts';

interface Mapped {
  readonly placements: readonly {
    readonly service: string;
    readonly element: string | null;
    readonly tier: string | null;
    readonly status: string;
  }[];
  readonly matrix: readonly {
    readonly element: string;
    readonly tier: string;
    readonly services: number;
    readonly annualValue: number | null;
  }[];
  readonly totals: { readonly services: number; readonly annualValue: number | null; readonly unvalued: number } & Readonly<
    Record<string, number | null>
  >;
}

describe('map', () => {
  it('Plymouth: 44 services on five elements by five tiers; values it does not publish are null, not nought', async () => {
    const { placements, matrix, totals } = await dataOf<Mapped>(['map', '-w', 'fixtures/plymouth']);
    expect(placements).toHaveLength(44);
    expect(matrix).toHaveLength(25);
    expect(new Set(matrix.map(({ element }) => element))).toEqual(
      new Set(['parent-family-support', 'early-childhood', 'send-health', 'vulnerable-cyp', 'edge-of-care']),
    );
    expect(totals).toMatchObject({ services: 44, annualValue: null, unvalued: 44 });
  });

  it.each(councils)('%s: every placement has one status, and they add up', async (council) => {
    const { placements, totals } = await dataOf<Mapped>(['map', '-w', `fixtures/${council}`]);
    const { decided, stated, proposed, outOfScope, unplaced } = totals as Readonly<Record<string, number>>;
    expect([decided, stated, proposed, outOfScope, unplaced].reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(placements.length);
  });

  it('a place people decided is decided, and --explain shows that service alone, however its name is typed', async () => {
    for (const name of ['Parent Partnership', 'parent partnership', 'parent-partnership']) {
      const { placements } = await dataOf<Mapped>(['map', '-w', 'fixtures/plymouth', '--explain', name]);
      expect(placements).toMatchObject([
        { service: 'Parent Partnership', element: 'parent-family-support', tier: 'early-help-system', status: 'decided' },
      ]);
    }
  });

  it('a service it has not is refused with the nearest', async () => {
    expectRefused(await run(['map', '-w', 'fixtures/plymouth', '--explain', 'Parent Partnershp']), '`Parent Partnership`');
    expectRefused(await run(['map', '-w', 'fixtures/plymouth', '--explain', 'partnership']), '`Parent Partnership`');
    const { placements } = await dataOf<Mapped>(['map', '-w', 'fixtures/plymouth', '--explain', 'parent partn']);
    expect(placements.map(({ service }) => service)).toEqual(['Parent Partnership']);
  });

  it('Doncaster’s map has its own four tiers', async () => {
    const { matrix } = await dataOf<Mapped>(['map', '-w', 'fixtures/doncaster']);
    expect(new Set(matrix.map(({ tier }) => tier)).size).toBe(4);
  });

  it.each(['--csv', '--md'])('prints as %s', async (flag) => {
    const { out, err, code } = await run(['map', '-w', 'fixtures/plymouth', flag]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n').length).toBeGreaterThan(5);
  });
});

it('the first forty services are listed at a terminal, and every one when all are asked for', async () => {
  const few = await run(['map', '-w', 'fixtures/plymouth']);
  const all = await run(['map', '-w', 'fixtures/plymouth', '--all']);
  expect(few.err).toContain('--all');
  expect(all.err).not.toContain('--all');
  expect(all.out.length).toBeGreaterThan(few.out.length);
});

it('says what everything costs with each sum once: a list and its contract, a renewal, and what is over', async () => {
  const services = 'Service,Provider,Element,Tier,Annual value\nPortage,Tor CIC,SEND and health,Targeted,100000\n';
  const register = [
    'Contract title,Supplier,Start date,End date,Annual value,Element,Tier',
    'Portage,Tor CIC,01/04/2025,31/03/2028,100000,SEND and health,Targeted',
    'Short breaks,Moor Trust,01/04/2023,30/09/2026,60000,SEND and health,Targeted',
    'Short breaks,Moor Trust,01/10/2026,30/09/2029,66000,SEND and health,Targeted',
    'Play scheme,Fen Trust,01/04/2020,31/03/2023,9000,SEND and health,Targeted',
  ].join('\n');
  const config = 'organisation: A\nfinancial-year: 2026/27\nsources: [services.csv, register.csv]\n';
  const here = folderWith({ 'commissioning.yaml': config, 'services.csv': services, 'register.csv': register });
  const { totals } = await dataOf<Mapped>(['map'], { here });
  expect(totals).toMatchObject({ annualValue: 335_000, annualValueOnce: 166_000 });
  const { out } = await run(['map'], { here });
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'Rows in scope add up to £335,000; each sum once, at the most that runs on one day of 2026/27, it is £166,000',
  );
});

it('--csv is a row for each service, with its place, how sure that is, why, and its cell', async () => {
  const { placements } = await dataOf<Mapped>(['map', '-w', 'fixtures/plymouth']);
  const { out } = await run(['map', '-w', 'fixtures/plymouth', '--csv']);
  const [heading, ...rows] = parse(out, { bom: true }) as string[][];
  expect(heading).toEqual(['Id', 'Title', 'Element', 'Tier', 'Status', 'Confidence', 'Because', 'Source cell']);
  expect(rows.map(([, title, element, tier, status]) => [title, element, tier, status])).toEqual(
    placements.map(({ service, element, tier, status }) => [service, element ?? '', tier ?? '', status]),
  );
  expect(rows.every((row) => (row[6] ?? '') !== '' && /\b[A-Z]+\d+$/.test(row[7] ?? ''))).toBe(true);
  const { out: words } = await run(['map', '-w', 'fixtures/plymouth', '--md']);
  expect(words).toContain('**Services by system element and tier**');
});

it('what is not there is looked for where it may stand: among contracts where there is no list of services', async () => {
  const config = 'organisation: A\nfinancial-year: 2026/27\nsources: [register.csv]\n';
  const register = 'Contract title,Supplier,Start date,End date\nPortage,Tor CIC,01/04/2025,31/03/2028\n';
  const here = folderWith({ 'commissioning.yaml': config, 'register.csv': register });
  expectRefused(await run(['map', '--explain', 'Zzzzzz'], { here }), '`commission records contracts`');
  expectRefused(await run(['map', '--explain', 'Zzzzzz', '-w', 'fixtures/plymouth']), '`commission records services`');
});
