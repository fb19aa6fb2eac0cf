import { expect, it } from 'vitest';
import type { DutyStanding } from '../../../src/nouns/duty-standing.ts';
import type { PageTable } from '../../../src/nouns/page.ts';
import { outcomesTable, unjudgedTable } from '../../../src/reports/findings/finding-blocks.ts';
import { onPaper } from '../../../src/reports/paper/on-paper.ts';
import { day } from '../../../src/values/day.ts';
import { samplePlan } from '../sample-plan.ts';

const standing = samplePlan.duties[0] as DutyStanding;
const code = 'duty-without-arrangement';

it('what could not be judged is told by the titles of the duties, and on paper for each reason once', () => {
  const duties = Array.from({ length: 6 }, (_, index) => ({
    ...standing,
    duty: { ...standing.duty, id: `D-${index}`, title: `Duty number ${index}` },
  }));
  const unjudged = duties.map(({ duty }, index) => ({ about: duty.id, because: index < 5 ? 'too few services' : 'no days', cell: null }));
  const rules = [{ code, title: 'A title', examined: 6, found: 0, unjudged }];
  const table = unjudgedTable({ ...samplePlan, rules, duties });
  const abouts = (of: PageTable) => of.rows.map(({ cells }) => JSON.stringify(cells['about']?.content));
  expect(abouts(table)).toHaveLength(6);
  expect(abouts(table)[0]).toContain('Duty number 0 (D-0)');
  const [page] = onPaper([{ id: 'rules-run', title: 'Rules run', lead: '', blocks: [table] }], { rules, timelines: [] });
  const paper = page?.blocks[0] as PageTable;
  expect(abouts(paper)).toHaveLength(2);
  expect(abouts(paper)[0]).toMatch(/5 in all: Duty number 0 \(D-0\); .*; and 1 more/);
  expect(JSON.stringify(paper.rows[0]?.cells['code'])).toContain(rules[0]?.title);
  expect(paper.note).toContain('the workbook of the plan has each');
});

const asked = { code, title: 'No arrangement seen for a duty', examined: 1, found: 0, unjudged: [] };

it('duties with days in doubt, which the page of duties counts apart, are told beneath the rules run', () => {
  const noted = (duties: typeof samplePlan.duties) => outcomesTable({ ...samplePlan, rules: [asked], duties }).note;
  const doubtful = [{ from: day('2015-04-01'), to: day('2016-03-31') }];
  const inDoubt: DutyStanding = {
    ...standing,
    unjudged: null,
    seen: samplePlan.placements.slice(0, 1),
    gaps: [],
    doubtful,
    doubt: 'no start',
  };
  expect(noted([inDoubt])).toContain(
    'Of what “No arrangement seen for a duty” could not judge 1 duty is seen, with days in doubt, and counted so on the page Duties',
  );
  expect(noted([])).toBeUndefined();
});

it('headings of figures beside one another do not touch', () => {
  for (const { title, width, align } of outcomesTable(samplePlan).columns)
    if (align === 'right') expect(width, title).toBeGreaterThan(title.length);
});
