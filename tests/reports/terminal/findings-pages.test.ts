import { expect, it } from 'vitest';
import type { PageList } from '../../../src/nouns/page.ts';
import { findingsPages } from '../../../src/reports/terminal/findings-pages.ts';
import { findings, samplePlan } from '../sample-plan.ts';

function lists(shown = findings): PageList[] {
  return findingsPages(findings, samplePlan.rules, shown).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? [block] : [])),
  );
}

function cells(list: PageList | undefined): string[] {
  return (list?.items ?? []).flatMap((item) => item.cells.map(({ cell }) => cell));
}

it('findings stand under their severity and rule with their cells, and what is accepted stands apart', () => {
  const tones = lists().map(({ tone, heading }) => [tone, heading.includes('no-end-date')]);
  expect(tones).toContainEqual(['muted', true]);
  expect(cells(lists().find(({ tone }) => tone === 'bad'))).toEqual(['E4']);
  expect(cells(lists().filter(({ tone }) => tone === 'warn')[0])).toEqual(['E6']);
});

it('an amount at stake is said beside the finding that has one', () => {
  const withAmount = findings.filter(({ amount }) => amount !== undefined);
  const said = lists()
    .flatMap(({ items }) => items)
    .filter(({ text }) => text.includes('£'));
  expect(withAmount.length).toBeGreaterThan(0);
  expect(said.length).toBeGreaterThanOrEqual(withAmount.length);
});

it('what could not be judged is never left unsaid, unless only the first findings are asked for', () => {
  const unjudged = (shown = findings): number => lists(shown).filter(({ heading }) => heading.startsWith('Could not')).length;
  expect(unjudged()).toBe(1);
  expect(unjudged(findings.slice(0, 1))).toBe(0);
});
