import { loadSolver } from '../../src/cli/solver.ts';
import { modelOf } from '../../src/finance/model.ts';
import { reachOf } from '../../src/finance/reach/reach.ts';
import { wantedOf } from '../../src/finance/reach/wanted.ts';
import { pence } from '../../src/values/money.ts';
import { inputOf, seconds, told } from './made-up-scenario.ts';

// What a package out of 200 measures costs, in processor time of this process: savings alone, one measure in ten a new price, and one in five that ends.

const limits = `limits:
  - { title: Floor, on: { element: early-childhood }, at-least: 80% }
  - { title: No faster, on: each line, change-at-most: 30% }
  - { title: Share, on: { partner: ICB }, share-at-least: 20% }
`;
const solver = await loadSolver();

function packageOf(what: string, own: { readonly prices?: boolean; readonly ends?: boolean }, most: number): void {
  const many = inputOf({ lines: 300, measures: 200, years: '2017/18 to 2023/24', limits, ...own });
  const all = modelOf({ ...many, scenario: { ...many.scenario, limits: [], measures: [] } });
  const amount = pence(Math.round((all.totals['2023/24']?.base ?? 0) * 0.02));
  let said = '';
  told(
    `the least harmful of 200 measures over 300 lines${what}`,
    seconds(() => {
      const { proved, tried, chosen } = reachOf(wantedOf(many, amount, null), solver);
      said = `${proved ? 'proved' : 'not proved'}: harm ${chosen?.harm}, ${chosen?.measures.length} measures, ${tried} packages rolled forward`;
      if (!proved) process.exitCode = 1;
    }),
    most,
  );
  console.log(said);
}

packageOf('', {}, 5);
packageOf(', one in ten a new price', { prices: true }, 5);
packageOf(', one in five ending', { ends: true }, 5);
