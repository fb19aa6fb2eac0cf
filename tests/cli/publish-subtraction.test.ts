import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../planning/publication/attack.ts';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = readonly { readonly id: string; readonly rows: readonly Row[] }[];

async function tablesOf(files: Readonly<Record<string, string>>): Promise<Tables> {
  const sources = Object.keys(files).filter((name) => name.startsWith('data/'));
  const here = folderWith({
    'commissioning.yaml': `${config}${'scenarios/a.yaml' in files ? 'scenarios: [scenarios/a.yaml]\n' : ''}sources: [${sources.join(', ')}]\n`,
    ...files,
  });
  const { err, code } = await run(['plan', '--publish', '-o', 'copy.json'], { here });
  expect(code, err).toBe(0);
  const { pages } = JSON.parse(readFileSync(join(here, 'copy.json'), 'utf8')) as { pages: { tables: Tables }[] };
  return pages.flatMap(({ tables }) => tables);
}

/** Every amount that may not be shown has odd pounds, and every other is of whole thousands: no sum and no difference hides the odd ones. */
const money = (exempt: 'Yes' | 'No'): Readonly<Record<string, string>> => ({
  'data/register.csv':
    'Contract reference,Title,Supplier,Start date,End date,Annual value,Total value,Status,Exempt,Unit price,Lowest value\n' +
    'C1,Parenting programme,Family Voice CIC,01/04/2025,31/03/2028,"£120,000","£360,000",Active,No,,\n' +
    'C2,Short breaks,Harbour Trust,01/04/2024,31/03/2027,"£80,000","£240,000",Active,No,"£55,111","£80,112"\n' +
    'C3,Health visiting 0-19,,01/04/2028,31/03/2033,"£777,113","£3,777,113",Pipeline,No,,\n' +
    `C4,Family hubs,,01/04/2027,31/03/2030,"£55,114",,Pipeline,${exempt},,\n`,
  'data/budget.csv':
    'Service,Fund,2026/27 budget,2025/26 budget,2026/27 forecast,Exempt\nEarly help,Base,"£900,000","£800,000","£900,211",No\n' +
    `Short breaks,Base,"£300,000","£290,000","£300,212",No\nSettlement,Base,"£100,213","£99,214","£100,000",${exempt}\nTotal,,"£1,300,213","£1,189,214","£1,300,423",\n`,
  'data/savings.csv':
    'Savings reference,Title,Budget line,Year,Approved,Forecast,Achieved,Decision,Owner,Exempt\nS1,Better commissioning,Early help,2026/27,"£50,000","£49,311","£20,000",Council,Head,No\n' +
    `S2,Settlement saving,Early help,2026/27,"£60,312","£60,000","£30,313",Council,Head,${exempt}\nTotal,,,,"£110,312","£109,311","£50,313",,,\n`,
  'data/grants.csv': `Grant,Funder,Amount,Start,End,Purpose,Confidential\nPlay,DfE,"£20,000",01/04/2026,31/03/2027,Play,No\nRespite,DfE,"£30,411",01/04/2026,31/03/2027,Rest,${exempt}\nTotal,,"£50,411",,,,\n`,
  'scenarios/a.yaml':
    'scenario: A\nyears: 2026/27 to 2027/28\nmeasures:\n  - { id: l, title: Shorter leases, kind: saving, on: { line: Early help }, amount: "£20,000", from: 2027-04-01, decision: "Council" }\n',
});

const odd = (tables: Tables): string[] =>
  tables.flatMap(({ id, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'number' && value > 1_000 && value % 1_000 > 0 ? [`${id} ${column}`] : [],
      ),
    ),
  );

describe('subtraction in a copy for publication', () => {
  it('gives back no amount that was left out: of a row, a column, a total, a scenario or a printed sum', async () => {
    expect(odd(await tablesOf(money('Yes')))).toEqual([]);
    // Awake: nothing marked exempt, and the odd pounds stand in many a sum.
    expect(odd(await tablesOf(money('No'))).length).toBeGreaterThan(8);
  });

  const post = fc.record({
    team: fc.constantFrom('North', 'South', 'East'),
    tier: fc.constantFrom('Universal', 'Targeted', 'Specialist'),
    fte: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 })),
    demand: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 400 })),
  });

  it('gives back no post of few staff or few cases, whatever teams and tiers it is in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 3, maxLength: 9 }), async (posts) => {
        const rows = posts.map(({ team, tier, fte, demand }, n) => `${team},Role ${n},${tier},${fte},"£40,000",12,${demand},26\n`);
        const sum = (field: 'fte' | 'demand'): number => posts.reduce((total, one) => total + one[field], 0);
        const tables = await tablesOf({
          'data/staff.csv': `Team,Role,Tier,FTE,Cost per FTE,Caseload,Demand,Weeks open\n${rows.join('')}Total,,,${sum('fte')},,,${sum('demand')},\n`,
        });
        const told = (id: string): readonly Row[] => tables.find((one) => one.id === id)?.rows ?? [];
        for (const field of ['fte', 'demand'] as const) {
          const figures = posts.map((one, n) => ({ id: `Role ${n}`, value: one[field], floor: 0, weight: 1 }));
          const shown = new Set(told('workforce').flatMap((row) => (typeof row[field] === 'number' ? [String(row['role'])] : [])));
          const hidden = new Set(figures.map(({ id }) => id).filter((id) => !shown.has(id)));
          for (const { id, value } of figures) if (value < 5) expect(hidden.has(id), `${id} of ${value} ${field}`).toBe(true);
          const sums = (['team', 'tier'] as const).flatMap((by) =>
            told(`workforce-${by}s`).map((row) => {
              const parts = posts.flatMap((one, n) => (String(row['name']).startsWith(one[by]) ? [`Role ${n}`] : []));
              const total = `${by} ${String(row['name'])}`;
              figures.push({
                id: total,
                value: figures.filter(({ id }) => parts.includes(id)).reduce((n, { value }) => n + value, 0),
                floor: 0,
                weight: 1,
              });
              if (typeof row[field] !== 'number') hidden.add(total);
              return { total, parts };
            }),
          );
          expect(given({ figures, sums }, hidden, { least: 0.01, whole: false })).toEqual([]);
        }
      }),
      { numRuns: 8, seed: 20261129 },
    );
  }, 60_000);
});
