import { expect, it } from 'vitest';
import { dataOf } from '../../world.ts';
import { config, folderWith } from '../ground.ts';

interface Shown {
  readonly view: { readonly tables: readonly { readonly caption: string; readonly note?: string; readonly rows: readonly object[] }[] };
}

const budget = `Budget line,Budget 2026/27,Actual to date 2026/27,Forecast 2026/27,Budget 2027/28
Centres,1000,600,1100,1200
Short breaks,400,300,TBC,500
Secure beds,n/a,50,60,70
Total,1400,950,1160,1770
`;

async function tables() {
  const here = folderWith({ 'commissioning.yaml': `${config}sources: [budget.csv]\n`, 'budget.csv': budget });
  return (await dataOf<Shown>(['model', '--show', 'base'], { here })).view.tables;
}

it('control totals hold the base year against the base year and against the file’s own total, for forecast and actual too', async () => {
  const all = await tables();
  const rows = JSON.stringify(all.find(({ caption }) => caption === 'Control totals of 2026/27')?.rows);
  for (const words of ['Budget read in budget.csv; its own total', 'Forecast read in budget.csv; on lines of the base'])
    expect(rows).toContain(words);
  const amounts = (which: string) => new RegExp(`${which}[^}]*`).exec(rows)?.[0];
  expect(amounts('Budget read in budget.csv; on lines of the base')).toMatch(/1400.*1400/);
  // The line without a budget has a forecast of £60 that no line of the base holds.
  expect(amounts('Forecast read in budget.csv; on lines of the base')).toMatch(/1160.*1100.*60/);
  expect(amounts('Forecast read in budget.csv; its own total')).toMatch(/1160.*1160/);
});

it('other years stand apart and are never added, and an actual to date is called so', async () => {
  const all = await tables();
  expect(JSON.stringify(all.find(({ caption }) => caption === 'What these tables hold of other years')?.rows)).toMatch(/2027\/28.*1770/);
  expect(JSON.stringify(all)).toContain('Actual is to date');
});
