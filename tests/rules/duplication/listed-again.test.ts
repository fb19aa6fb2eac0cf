import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Mapped {
  readonly totals: { readonly annualValue: number; readonly annualValueOnce: number };
}
interface Found {
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly amount?: number; readonly text: string }[];
}

const head = 'Ref,Contract title,Provider,Who pays,Start date,End date,Annual value\n';
const listHead = 'Service,Provider,Who pays,Replaced by,Annual value\n';
const carers = 'C1,Young carers support,Harbour Trust,Anyshire Council,01/04/2024,31/03/2027,72000\n';
const nursing = 'C2,0-19 public health nursing,Wren Community Trust,Anyshire Council,01/04/2024,31/03/2027,300000\n';
const parts = (one = 200_000, other = 100_000): readonly string[] => [
  `Health visiting,Wren Community Trust,Anyshire Council,,${one}\n`,
  `School nursing,Wren Community Trust,Anyshire Council,,${other}\n`,
];

async function judged(contracts: readonly string[], listed: readonly string[], decisions = '') {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - path: data/a-list.csv\n    kind: contracts\n  - data/register.csv\n`,
    'data/a-list.csv': listHead + listed.join(''),
    'data/register.csv': head + contracts.join(''),
    'decisions.csv': `kind,about,decision,reason,by,until\n${decisions}`,
  });
  const { totals } = await dataOf<Mapped>(['map'], { here });
  const said = (await run(['map'], { here })).out.replaceAll(/\s+/g, ' ');
  const out = JSON.parse((await run(['check', '--json', '--as-of', '2026-06-30'], { here })).out) as Found;
  return { totals, said, codes: out.findings.map(({ code }) => code), own: out.findings.filter(({ code }) => code === 'recorded-twice') };
}

describe('what a list of services writes again of a register', () => {
  it('counts once, at the register’s row, where its name, provider and money are the same', async () => {
    const { totals, said, own, codes } = await judged([carers], ['Young carers support,Harbour Trust,Anyshire Council,,72000\n']);
    expect(totals).toMatchObject({ annualValue: 72_000, annualValueOnce: 72_000 });
    expect(said).toContain('£72,000 stands in a register and in a list of services and counts once: “Young carers support”');
    expect(own).toMatchObject([{ severity: 'advice' }]);
    expect(codes).not.toContain('several-contracts');
  });

  it('is told once where other rows follow one another: the foot of the map has one figure for what all come to', async () => {
    const [old, next] = [
      'C3,Family support,Oak,Anyshire Council,01/04/2024,30/09/2026,80000\n',
      'C4,Family support,Oak,Anyshire Council,01/10/2026,31/03/2029,80000\n',
    ];
    const { said, totals } = await judged([nursing, old, next], parts());
    expect(totals.annualValueOnce).toBe(380_000);
    expect(said.match(/once,? [^.£]*it is £[\d,]+/g)).toEqual([expect.stringContaining('£380,000')]);
  });

  it('counts by itself at another price, provider or buyer, and where the list has two of the name', async () => {
    const line = (more: { by?: string; for?: string; value?: number } = {}): string =>
      `Young carers support,${more.by ?? 'Harbour Trust'},${more.for ?? 'Anyshire Council'},,${more.value ?? 72_000}\n`;
    for (const lines of [
      [line({ value: 71_000 })],
      [line({ by: 'Wren Trust' })],
      [line({ for: 'Othershire Council' })],
      [line(), line()],
    ]) {
      const { own, totals } = await judged([carers], lines);
      expect(own.filter(({ text }) => text.includes('list of services'))).toEqual([]);
      expect(totals.annualValue).toBeGreaterThan(72_000);
    }
  });

  it('is asked about, with both sums, where several rows add exactly to a contract of their provider, and settled by a reference', async () => {
    const { totals, said, own } = await judged([nursing, carers], parts());
    expect(totals).toMatchObject({ annualValue: 672_000, annualValueOnce: 372_000 });
    expect(said).toContain('Of the £672,000 here, £300,000 may be counted twice, and once it is £372,000: 2 rows of a list of services');
    expect(own).toMatchObject([{ severity: 'warning', amount: 300_000 }]);
    const lines = [...(own[0]?.text.matchAll(/field,contracts\/[^,]+\/ref,\w+/g) ?? [])].map(([line]) => line);
    expect(lines).toHaveLength(2);
    const each = (line: string): string =>
      `${line},why,who,\n${line.replace(/contracts\/[^,]+\/ref/, 'contracts/School nursing/ref')},why,who,\n`;
    const [one, apart] = await Promise.all(lines.map((line) => judged([nursing, carers], parts(), each(line))));
    expect(one?.totals).toMatchObject({ annualValue: 372_000, annualValueOnce: 372_000 });
    expect(apart?.totals).toMatchObject({ annualValue: 672_000, annualValueOnce: 672_000 });
    expect(apart?.said).not.toContain('may be counted twice');
  });

  it('is not where they nearly add, and where they may be of two contracts', async () => {
    expect((await judged([nursing], parts(200_000, 99_999))).own).toEqual([]);
    const twin = nursing.replace('C2', 'C3').replace('0-19 public health nursing', 'Family nurse partnership');
    expect((await judged([nursing, twin], parts())).own.filter(({ text }) => text.includes('add exactly'))).toEqual([]);
  });

  it('is the same in whatever order the rows stand', async () => {
    const [register, list] = [
      [carers, nursing],
      [...parts(), 'Young carers support,Harbour Trust,Anyshire Council,,72000\n'],
    ];
    const texts = async (a: readonly string[], b: readonly string[]) =>
      (await judged(a, b)).own.map(({ text, amount }) => [text.length, amount]);
    const turned = await texts([...register].reverse(), [...list].reverse());
    expect(turned.sort()).toEqual((await texts(register, list)).sort());
  });
});
