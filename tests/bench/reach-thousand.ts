import fc from 'fast-check';
import { loadSolver } from '../../src/cli/solver.ts';
import { reachOf } from '../../src/finance/reach/reach.ts';
import { byForce, caseArb, found, textOf, wantedIn } from '../finance/reach/cases.ts';

// The packages of --reach against every package, in as many random cases as are asked for: CASES, LEAST and MOST measures each, SEED.

const of = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const solver = await loadSolver();
const cases = fc.sample(caseArb(of('LEAST', 1), of('MOST', 14)), { numRuns: of('CASES', 1000), seed: of('SEED', 1) });
let [wrong, unproved, forced, solved] = [0, 0, 0, 0];
const clock = (): number => performance.now();
for (const [index, one] of cases.entries()) {
  const wanted = wantedIn(one);
  const began = clock();
  const answer = reachOf(wanted, solver);
  const between = clock();
  const truth = byForce(wanted);
  solved += between - began;
  forced += clock() - between;
  if (!answer.proved) unproved += 1;
  if (between - began > 5_000) console.log(`case ${index}: ${Math.round(between - began)} ms, ${answer.tried} rolled forward`);
  if (JSON.stringify(found(answer)) === JSON.stringify(truth)) continue;
  if (answer.proved) wrong += 1;
  console.log(
    `case ${index}, ${answer.proved ? 'proved' : 'not proved'}: ${JSON.stringify(found(answer))}, and every package says ${JSON.stringify(truth)}, amount ${one.amount}${one.isOdd ? ', odd lines' : ''}\n${textOf(one)}`,
  );
}
console.log(
  `${cases.length} cases, ${unproved} not proved, ${wrong} proved and wrong; ${Math.round(solved)} ms to solve, ${Math.round(forced)} ms to try every package`,
);
if (wrong > 0) process.exitCode = 1;
