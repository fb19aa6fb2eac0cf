import { modelOf } from '../../src/finance/model.ts';
import { simulated } from '../../src/finance/simulation/simulate.ts';
import { inputOf, seconds, told } from './made-up-scenario.ts';

// What a model costs, in processor time of this process: a base of 100,000 lines, and 10,000 draws.

const large = inputOf({ lines: 100_000, measures: 20, years: '2017/18 to 2026/27' });
told(
  '100,000 budget lines, 20 measures, 10 years',
  seconds(() => modelOf(large)),
  5,
);

const drawn = inputOf({ lines: 1_000, measures: 50, years: '2017/18 to 2026/27' });
const model = modelOf(drawn);
told(
  '10,000 draws over 1,000 lines, 50 measures, 10 years',
  seconds(() => simulated(drawn, model, { runs: 10_000, seed: 1, target: null, by: null })),
  3,
);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`${Math.round(megabytes)} MB at most in all (asked of the draws: under 500)`);
