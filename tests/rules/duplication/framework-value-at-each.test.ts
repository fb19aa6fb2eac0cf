import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Mapped {
  readonly placements: readonly { readonly valueHere: number | null }[];
  readonly totals: { readonly services: number; readonly annualValue: number; readonly annualValueOnce: number };
}
interface Found {
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly amount?: number; readonly text: string }[];
}
interface Timelines {
  readonly procurements: readonly { readonly contract: string; readonly because: string }[];
}

const head = 'Ref,Title,Provider,Commissioner,Start date,End date,Annual value,Status\n';
const row = (ref: string, provider: string, more: Partial<Record<'title' | 'end' | 'value' | 'status', string>> = {}): string =>
  `${ref},${more.title ?? 'Short breaks framework for disabled children'},${provider},Anyshire County Council,01/04/2024,${more.end ?? '31/03/2027'},${more.value ?? '600000'},${more.status ?? 'Live'}\n`;
const three = row('SB1-A', 'Kite Care') + row('SB1-B', 'Wren Care') + row('SB1-C', 'Larch Care');

async function judged(rows: string, decisions = '') {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/a.csv\n`,
    'data/a.csv': head + rows,
    'decisions.csv': `kind,about,decision,reason,by,until\n${decisions}`,
  });
  const { totals } = await dataOf<Mapped>(['map'], { here });
  const said = (await run(['map'], { here })).out.replaceAll(/\s+/g, ' ');
  const { findings } = JSON.parse((await run(['check', '--json', '--as-of', '2026-06-30'], { here })).out) as Found;
  const { procurements } = await dataOf<Timelines>(['timeline', '--as-of', '2026-06-30'], { here });
  const own = findings.filter(({ code }) => code === 'framework-value-at-each');
  return { here, totals, said, own, findings, procurements };
}

describe('a framework that a register lists with a row for each provider', () => {
  it('counts once, with a note, where title and references say that it is one, and its holders are all of them', async () => {
    const { totals, said, own, findings } = await judged(three);
    expect(totals).toMatchObject({ services: 3, annualValue: 600_000, annualValueOnce: 600_000 });
    expect(said).toContain('£1,200,000 stands at other providers’ rows of one framework and counts once');
    expect(own).toMatchObject([{ severity: 'advice' }]);
    const ends = findings.filter(({ code }) => code === 'ends-without-successor');
    expect(ends.map(({ amount }) => amount)).toEqual([600_000]);
    const concentrated = findings.filter(({ code }) => code === 'single-provider-dependence').map(({ text }) => text);
    expect(concentrated.every((text) => !/^Kite Care\b/.test(text))).toBe(true);
  });

  it('is asked about, with both sums, where only one of them says so, and a decision settles it either way', async () => {
    const likely = row('SB1', 'Kite Care') + row('SB7', 'Wren Care');
    const { totals, said, own } = await judged(likely);
    expect(totals).toMatchObject({ annualValue: 1_200_000, annualValueOnce: 600_000 });
    expect(said).toContain('Of the £1,200,000 here, £600,000 may be counted twice, and once it is £600,000');
    expect(own).toMatchObject([{ severity: 'warning', amount: 600_000 }]);
    const lines = [...(own[0]?.text.matchAll(/field,contracts\/[^/]+\/valueBasis,[\w ]+/g) ?? [])].map(([line]) => line);
    expect(lines).toHaveLength(2);
    const [one, each] = await Promise.all(lines.map((line) => judged(likely, `${line},why,who,\n`)));
    expect(one?.totals).toMatchObject({ annualValue: 600_000, annualValueOnce: 600_000 });
    expect(one?.own).toMatchObject([{ severity: 'advice' }]);
    expect(each?.totals).toMatchObject({ annualValue: 1_200_000, annualValueOnce: 1_200_000 });
    expect(each?.own).toEqual([]);
  });

  it('is one procurement, at its first row, whatever its rows state, and all its rows are listed when all are asked for', async () => {
    const unlike = row('SB1-A', 'Kite Care', { value: '90000' }) + row('SB1-B', 'Wren Care', { value: '40000' });
    for (const rows of [three, unlike]) {
      const { procurements, here } = await judged(rows);
      expect(procurements).toHaveLength(1);
      expect(procurements[0]?.because).toMatch(/^One procurement for the (?:2|3) rows of its framework/);
      const all = await dataOf<Timelines>(['timeline', '--as-of', '2026-06-30', '--show', 'all'], { here });
      expect(all.procurements.length).toBeGreaterThan(1);
    }
  });

  it('is procured at what it is worth: the whole once, every provider’s own together, and from one to the other where nobody says which', async () => {
    const said = async (rows: string) => (await judged(rows)).procurements.map(({ because }) => because);
    expect((await said(three))[0]).toContain('its whole value, estimated at £1,800,000 from £600,000 a year');
    const own = row('SB1-A', 'Kite Care', { value: '90000' }) + row('SB1-B', 'Wren Care', { value: '40000' });
    expect((await said(own))[0]).toContain('the whole value of its 2 rows, £390,000, see a.csv G2 and 1 other row,');
    expect((await said(row('SB1', 'Kite Care') + row('SB7', 'Wren Care')))[0]).toContain(
      'the whole value of its 2 rows, £1,800,000 to £3,600,000, as what its rows state is the whole’s or each provider’s own, see a.csv G2 and 1 other row,',
    );
  });

  it('is procured though its first row is over: no row that has ended stands for those that run', async () => {
    const { procurements } = await judged(row('SB1-0', 'Lark Care', { status: 'Ended' }) + three);
    expect(procurements.map(({ because }) => because.slice(0, 47))).toEqual(['One procurement for the 3 rows of its framework']);
  });

  it('is one though some of its rows state no value, and counts at the first that does', async () => {
    const { totals, own } = await judged(row('SB1-Z', 'Lark Care', { value: '' }) + three);
    expect(totals).toMatchObject({ services: 4, annualValue: 600_000 });
    expect(own).toMatchObject([{ severity: 'advice' }]);
  });

  it('is no framework where titles, last days or providers are not those of one', async () => {
    for (const rows of [
      row('SB1-A', 'Kite Care') + row('SB1-B', 'Wren Care', { end: '31/03/2028' }),
      row('SB1-A', 'Kite Care') + row('SB1-B', 'Kite Care'),
      row('A1', 'Kite Care', { title: 'Short breaks' }) + row('B7', 'Wren Care', { title: 'Short breaks' }),
    ]) {
      const { own, totals, procurements } = await judged(rows);
      expect(own).toEqual([]);
      expect(totals.annualValue).toBe(1_200_000);
      expect(procurements).toHaveLength(2);
    }
  });
});
