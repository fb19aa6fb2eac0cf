import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Mapped {
  readonly placements: readonly { readonly valueHere: number | null }[];
  readonly totals: { readonly services: number; readonly annualValue: number; readonly annualValueOnce: number };
}
interface Found {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly amount?: number;
    readonly text: string;
    readonly key: string;
  }[];
}

const head = 'Ref,Title,Provider,Commissioner,Start date,End date,Annual value,Funding stream\n';
const icb = (more: Partial<Record<'provider' | 'from' | 'fund' | 'value', string>> = {}): string =>
  `I1,Integrated community equipment & aids for disabled children,${more.provider ?? 'Equip Care Ltd'},Anyshire ICB,${more.from ?? '01/04/2023'},31/03/2027,${more.value ?? '600000'},${more.fund ?? 'Core'}\n`;
const council = (more: Partial<Record<'provider' | 'fund' | 'by', string>> = {}): string =>
  `C1,Integrated community equipment and aids for disabled children,${more.provider ?? 'Equip Care Limited'},${more.by ?? 'Anyshire County Council'},01/04/2024,31/03/2027,600000,${more.fund ?? 'Core'}\n`;

async function judged(files: { readonly a: string; readonly b: string; readonly decisions?: string }) {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/a.csv\n  - data/b.csv\n`,
    'data/a.csv': head + files.a,
    'data/b.csv': head + files.b,
    'decisions.csv': `kind,about,decision,reason,by,until\n${files.decisions ?? ''}`,
  });
  const { totals } = await dataOf<Mapped>(['map'], { here });
  const said = (await run(['map'], { here })).out.replaceAll(/\s+/g, ' ');
  const out = JSON.parse((await run(['check', '--json', '--as-of', '2026-06-30'], { here })).out) as Found;
  const own = out.findings.filter(({ code }) => code === 'same-arrangement');
  return { here, totals, said, own, codes: out.findings };
}

describe('what several bodies buy together, in the register of each', () => {
  it('counts once everywhere where a row says that it is joint, whatever the start, the mark for “and” and the legal form', async () => {
    const { here, totals, said, own, codes } = await judged({ a: icb({ fund: 'Yes - s75 pool' }), b: council() });
    expect(totals).toMatchObject({ services: 1, annualValue: 600_000, annualValueOnce: 600_000 });
    expect(said).toContain('£600,000 stands in the registers of several bodies and counts once');
    expect(own).toMatchObject([{ severity: 'advice' }]);
    expect(own[0]?.text).toContain('Its days differ: from 1 April 2023 (a.csv E2) and from 1 April 2024 (b.csv E2)');
    const ends = codes.filter(({ code }) => code === 'ends-without-successor');
    expect(ends.map(({ amount }) => amount)).toEqual([600_000]);
    expect(codes.map(({ code }) => code)).not.toContain('several-contracts');
    const { procurements } = await dataOf<{ procurements: readonly unknown[] }>(['timeline'], { here });
    expect(procurements).toHaveLength(1);
  });

  it('is asked about, with both sums, where only its likeness says so, and a decision settles it either way', async () => {
    const likely = { a: icb(), b: council() };
    const { totals, said, own } = await judged(likely);
    expect(totals).toMatchObject({ annualValue: 1_200_000, annualValueOnce: 600_000 });
    expect(said).toContain('Of the £1,200,000 here, £600,000 may be counted twice, and once it is £600,000');
    expect(own).toMatchObject([{ severity: 'warning', amount: 600_000 }]);
    const lines = [...(own[0]?.text.matchAll(/field,contracts\/[^/]+\/contributions,[\w ]+/g) ?? [])].map(([line]) => line);
    const [one, several] = await Promise.all(lines.map((line) => judged({ ...likely, decisions: `${line},why,who,\n` })));
    expect(one?.totals).toMatchObject({ annualValue: 600_000, annualValueOnce: 600_000 });
    expect(several?.totals).toMatchObject({ annualValue: 1_200_000, annualValueOnce: 1_200_000 });
    expect(one?.own.map(({ severity }) => severity)).toEqual(['advice']);
    expect(several?.own).toEqual([]);
  });

  it('is asked about with both readings where the values differ and nothing says who pays what, and each counts', async () => {
    const unequal = { a: icb({ value: '400000' }), b: council() };
    const { totals, own } = await judged(unequal);
    expect(totals).toMatchObject({ annualValue: 1_000_000 });
    expect(own).toMatchObject([{ severity: 'advice', amount: 400_000 }]);
    expect(own[0]?.text).toMatch(/comes to £1,000,000 a year; if the larger is the whole, to £600,000, and £400,000 is counted twice/);
    const [none, partner] = [...(own[0]?.text.matchAll(/field,contracts\/[^/]+\/contributions,[\w ]+/g) ?? [])].map(([line]) => line);
    expect((await judged({ ...unequal, decisions: `${none},why,who,\n` })).own).toEqual([]);
    const mended = await judged({ a: icb(), b: council(), decisions: `${partner},why,who,\n` });
    expect(mended.totals).toMatchObject({ annualValue: 600_000 });
    expect(
      (await judged({ a: icb({ value: '400000' }), b: council({ by: 'Othershire Council' }).replace('600000', '500000') })).own,
    ).toHaveLength(1);
    expect((await judged({ a: icb({ value: '400000' }).replace('Anyshire ICB', 'Othershire Council'), b: council() })).own).toEqual([]);
  });

  it('is one under two titles where a person decided which partner pays too, by an id that has a slash', async () => {
    const two = { a: icb().replace('I1,Integrated', 'I/1,Joint store of'), b: council() };
    const paid = async (partner: string) =>
      (await judged({ ...two, decisions: `field,contracts/I/1/contributions,${partner},why,who,\n` })).totals;
    expect(await paid('Anyshire County Council')).toMatchObject({ annualValue: 600_000 });
    expect(await paid('Otherton Borough Council')).toMatchObject({ annualValue: 1_200_000 });
  });

  it('is one under two titles that say it in other words where both rows are joint, asked about where one is, and none of two homes', async () => {
    const other = (title: string) => icb({ fund: 'Pooled s75', from: '01/04/2024' }).replace(/Integrated.*children/, title);
    const pooled = council({ fund: 'Pooled s75' }).replace(/Integrated.*children/, 'Speech and language therapy for children');
    const salt = other("Children's speech & language therapy (SALT)");
    const { here, totals } = await judged({ a: salt, b: pooled });
    expect(totals).toMatchObject({ annualValue: 600_000 });
    const { placements } = await dataOf<Mapped>(['map'], { here });
    expect(placements.map(({ valueHere }) => valueHere).sort()).toEqual([0, 600_000]);
    expect((await judged({ a: salt, b: pooled.replace('Pooled s75', 'Core') })).own).toMatchObject([
      { severity: 'warning', amount: 600_000 },
    ]);
    expect((await judged({ a: other('Speech therapy Oak'), b: pooled.replace('for children', 'Rose') })).own).toEqual([]);
  });

  it('is asked about where a row says that it is joint and the providers differ, and is none of other values or of two councils', async () => {
    expect((await judged({ a: icb({ fund: 'Pooled s75' }), b: council({ provider: 'Medical Aids Ltd' }) })).own).toMatchObject([
      { amount: 600_000 },
    ]);
    expect((await judged({ a: icb({ fund: 'Pooled s75', value: '400000' }), b: council() })).totals.annualValue).toBe(1_000_000);
    expect((await judged({ a: icb().replace('Anyshire ICB', 'Otherton Borough Council'), b: council() })).own).toEqual([]);
  });

  it('is asked about where one register that names no buyer holds each body’s row of it, and a decision settles it', async () => {
    const register = 'Ref,Title,Provider,Joint with,Start date,End date,Annual value\n';
    const rows =
      'J1,Integrated therapies,Mercia Community Trust,Anyshire ICB (50%),01/10/2024,30/09/2027,2200000\n' +
      'ICB-J1,Integrated therapies,Mercia Community Trust,Anyshire County Council,01/10/2024,30/09/2027,2200000\n';
    const judge = async (decisions: string) => {
      const here = smallWorkspace({
        'commissioning.yaml': `${config}sources:\n  - data/a.csv\n`,
        'data/a.csv': register + rows,
        'decisions.csv': `kind,about,decision,reason,by,until\n${decisions}`,
      });
      const { totals } = await dataOf<Mapped>(['map'], { here });
      const out = JSON.parse((await run(['check', '--json', '--as-of', '2026-06-30'], { here })).out) as Found;
      return { totals, own: out.findings.filter(({ code }) => code === 'same-arrangement') };
    };
    const open = await judge('');
    expect(open.totals).toMatchObject({ annualValue: 4_400_000, annualValueOnce: 2_200_000 });
    expect(open.own).toMatchObject([{ severity: 'warning', amount: 2_200_000 }]);
    const one = await judge('field,contracts/ICB-J1/contributions,Anyshire County Council and ICB,why,who,\n');
    expect(one.totals).toMatchObject({ annualValue: 2_200_000 });
    const apart = await judge('field,contracts/ICB-J1/contributions,none,why,who,\n');
    expect(apart.own).toEqual([]);
  });
});
