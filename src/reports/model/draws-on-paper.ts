import type { Draws } from '../../nouns/draws.ts';
import type { Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { formatPounds } from '../../values/money.ts';
import { netCalled } from '../budget/net-called.ts';
import { swingsTable, yearsTable } from './draws-tables.ts';
import { scenarioCalled } from './scenario-called.ts';

/** How likely all that is planned is, as people say it; nothing where nothing lasting is planned. */
function chanceSaid({ target, by, runs }: Draws, chance: number): string {
  if (target === 0) return '';
  const n = Math.round(chance * runs);
  const many = n === 0 ? 'none' : n.toLocaleString('en-GB');
  return ` In ${many} of them all of the ${formatPounds(target)} that is planned, recurrent and cashable, is saved by ${by}.`;
}

const swingsNote =
  'The parts of the spread add to 100%. A minus is of a measure that saves more where the others save less, as of the same money.';

/**
 * What a scenario may come to, for a plan: its savings and net budget as they fell when it was played through, and which of
 * several measures move them. None where its measures state no range, delay or confidence.
 */
export function drawsOnPaper(model: Model): readonly PageTable[] {
  const { draws } = model;
  if (!draws || draws.chance === null) return [];
  const called = scenarioCalled(model);
  const inCash = model.prices === null ? '' : ' These figures are in cash, as budgets are set, where the other tables are in real prices.';
  const note = `The scenario was played through ${draws.runs.toLocaleString('en-GB')} times with the ranges, delays and confidence its measures state; what a measure does not state is taken as certain.${chanceSaid(draws, draws.chance)} One time in ten a figure lies at or below P10, half of the time at or below P50, nine in ten at or below P90: P10 is the cautious figure of a saving, and P90 of the ${netCalled(model)}.${inCash} The same scenario always gives the same figures; they are estimates, and no sum of other cells.`;
  return [
    { ...yearsTable(model, draws), caption: `What may be saved, and the ${netCalled(model)} then: ${called}`, note },
    ...(draws.swings.length > 1 ? swingsTable(model, draws) : []).map((table) => ({
      ...table,
      caption: `${table.caption}: ${called}`,
      note: swingsNote,
    })),
  ];
}
