import { expect, it } from 'vitest';
import type { Plan } from '../../../src/nouns/plan.ts';
import { boughtByOthersWords } from '../../../src/reports/map/bought-by-others.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { cover } from '../../../src/reports/pages/cover.ts';
import { map } from '../../../src/reports/pages/map.ts';
import { summary } from '../../../src/reports/pages/summary.ts';
import { purpose } from '../../../src/reports/papers/sections/purpose.ts';
import { mapPages } from '../../../src/reports/terminal/map-pages.ts';
import { boughtByOthers } from '../../../src/rules/buyers/councils.ts';
import { pageOf } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const [west, east] = ['Westmarsh Council', 'Eastmarsh Council'];
const party = (name: string) => ({ name, spellings: [], because: '' });

/** The sample plan as the plan of one council whose workspace holds what another buys too. */
function planOf(organisation: string): Plan {
  const workspace = { ...samplePlan.workspace, organisation };
  const placements = samplePlan.placements.map((one, index) => ({ ...one, commissioners: [index < 2 ? east : west] }));
  const parties = { ...samplePlan.parties, commissioners: [west, east].map(party) };
  return { ...samplePlan, workspace, parties, placements, othersBuy: boughtByOthers({ workspace, parties, placements }) };
}

const sentence = /2 of the 7 services and contracts counted in scope are bought by Eastmarsh Council and not by Westmarsh Council/;

it('a plan that counts what another council buys says so wherever it counts', () => {
  const plan = planOf(west);
  const ground = { plan, pages: [], leftOut: [], appendixOf: () => null };
  const pages = [pageOf(cover, plan), pageOf(summary, plan), pageOf(map, plan), onePage(plan, []), mapPages(plan)[0], purpose(ground)];
  for (const page of pages) expect(JSON.stringify(page), page?.id).toMatch(sentence);
});

it('a plan of both councils, or of neither, says nothing of the kind, nor does one of a single buyer', () => {
  expect(boughtByOthersWords(planOf('Westmarsh Council and Eastmarsh Council'))).toBeNull();
  expect(boughtByOthersWords(planOf('Marshland Partnership'))).toBeNull();
  expect(boughtByOthersWords(samplePlan)).toBeNull();
});
