import { describe, expect, it } from 'vitest';
import { findingNames } from '../../../src/cli/finding-names.ts';
import type { Page } from '../../../src/nouns/page.ts';
import { figureOf } from '../../../src/nouns/page.ts';
import { evaluate, tablesOf } from '../../../src/reports/tables/evaluate.ts';
import { clockCard, clockPage, clocksPage } from '../../../src/reports/terminal/clock-pages.ts';
import { findingsPages } from '../../../src/reports/terminal/findings-pages.ts';
import { inspectPages } from '../../../src/reports/terminal/inspect-pages.ts';
import { mapPages } from '../../../src/reports/terminal/map-pages.ts';
import { milestonesPages } from '../../../src/reports/terminal/milestones-pages.ts';
import { modelPages } from '../../../src/reports/terminal/model-pages.ts';
import { placementPage } from '../../../src/reports/terminal/placement-page.ts';
import { planWrittenPage } from '../../../src/reports/terminal/plan-written-page.ts';
import { recordsPage } from '../../../src/reports/terminal/records-page.ts';
import { rulePage, rulesPages } from '../../../src/reports/terminal/rules-pages.ts';
import { timelinePages } from '../../../src/reports/terminal/timeline-pages.ts';
import { findings, milestones, placements, samplePlan, timeline } from '../sample-plan.ts';
import { card, example, inspected, tenderClock, weighings, workedClock } from './sample-terminal.ts';

const sets: readonly (readonly [string, readonly Page[]])[] = [
  ['inspect', inspectPages(inspected)],
  ['records', [recordsPage('contracts', samplePlan.records.contracts, ['title', 'provider', 'end', 'annualValue'], { most: 80 })]],
  ['map', mapPages(samplePlan)],
  ['map --explain', placements.slice(0, 1).map((one) => placementPage(samplePlan, one, weighings))],
  ['check', findingsPages(findings, samplePlan.rules, findingNames({ ...samplePlan, duties: samplePlan.duties.map(({ duty }) => duty) }))],
  ['model', modelPages(samplePlan.models)],
  ['timeline', timelinePages([timeline])],
  ['timeline of several', timelinePages([timeline, { ...timeline, options: [] }])],
  ['milestones', milestonesPages(milestones)],
  ['clock', [clocksPage([tenderClock]), clockCard(tenderClock), clockPage(workedClock, [])]],
  ['rules', [...rulesPages([card]), rulePage(card, example)]],
  [
    'plan',
    [
      planWrittenPage({
        files: [{ path: 'out/plan.xlsx', bytes: 1, sha256: 'ef'.repeat(32) }],
        folders: [],
        sources: samplePlan.sources,
        leftOut: [],
      }),
    ],
  ],
];

const gap = 2;

describe.each(sets)('the pages of %s', (_, pages) => {
  const tables = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));

  it('fill every column, repeat no key and no table, and work out to what they show', () => {
    const all = tablesOf(pages);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    for (const { id, columns, rows } of tables) {
      expect(new Set(rows.map(({ key }) => key)).size, id).toBe(rows.length);
      for (const { key, cells } of rows) {
        for (const column of columns) expect(cells[column.id], `${id}/${key}/${column.id}`).toBeDefined();
        for (const { content, formula } of Object.values(cells))
          if (formula) expect(figureOf(content), `${id}/${key}`).toBeCloseTo(evaluate(formula, all) ?? Number.NaN, 9);
      }
    }
  });

  it('fit eighty characters, as far as the widths they ask for', () => {
    // A map has as many columns as the workspace has tiers, and a model as many as it has years.
    const free = ['map-counts', 'map-elements', 'records-contracts'];
    for (const { id, columns } of tables.filter(({ id }) => !free.includes(id) && !id.startsWith('model-'))) {
      const asked = columns.reduce((n, { width }) => n + width, 0) + gap * (columns.length - 1);
      expect(asked, id).toBeLessThanOrEqual(80);
    }
  });

  it('say in one line what the reader sees', () => {
    for (const { lead } of pages) expect(lead).not.toContain('\n');
  });
});
