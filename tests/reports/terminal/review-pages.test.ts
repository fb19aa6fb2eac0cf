import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../../src/mapping/review/review.ts';
import { questionCard, reviewedPage, reviewPage } from '../../../src/reports/terminal/review-pages.ts';
import { pence } from '../../../src/values/money.ts';
import { reviewed, withIds } from '../../mapping/review-ground.ts';
import { recordsOf } from '../../mapping/rows.ts';

type Of = Parameters<typeof recordsOf>[0];

function firstCard(of: Of): { readonly title: string; readonly facts: Readonly<Record<string, string>> } {
  const records = withIds(recordsOf(of));
  const ground = reviewed(records);
  const [question] = reviewOf(ground).questions;
  if (!question) throw new Error('there is no question');
  const { title, facts } = questionCard(question, ground.workspace, records, 'Question 1 of 1');
  return { title, facts: Object.fromEntries(facts.map(({ name, text }) => [name, text])) };
}

describe('what a person is shown of a question', () => {
  it('what the table says beside the name, where it says more than the name', () => {
    const { facts } = firstCard({
      contracts: [{ title: 'Project X', description: `PROJECT X`, category: 'Museums', department: 'Culture' }],
    });
    expect(facts['Described as']).toBeUndefined();
    expect(facts['Filed under']).toBe('Museums; Culture');
    const long = firstCard({ contracts: [{ title: 'Project X', description: 'museum '.repeat(100) }] }).facts['Described as'] ?? '';
    expect(long.length).toBeLessThanOrEqual(280);
    expect(long).toMatch(/…$/);
  });

  it('that no word places it, with the tier its table states', () => {
    expect(firstCard({ services: [{ service: 'Project X' }] }).facts).toMatchObject({
      Proposed: expect.stringMatching(/^no place: nothing in its words/),
    });
    const { Proposed } = firstCard({ services: [{ service: 'Project X', tier: 'Targeted' }] }).facts;
    expect(Proposed).toMatch(/^no element, its words name none; Targeted and intensive support: the table says "Targeted"/);
  });

  it('the element its table states, where only the tier is asked for', () => {
    const { facts } = firstCard({ services: [{ service: 'Short breaks', element: 'edge-of-care' }] });
    expect(facts['Proposed']).toMatch(/^Children in and on the edge of care: /);
    expect(facts['How sure']).toMatch(/^tier \d+%; the table states the element$/);
  });

  it('of several, how many, their providers, their cells and what they come to', () => {
    const contracts = ['A', 'B', 'C', 'D', 'E', 'F'].map((who) => ({ title: 'Short breaks', provider: [who], annualValue: pence(100) }));
    const { title, facts } = firstCard({ contracts });
    expect(title).toBe('Short breaks (6 contracts)');
    expect(facts).toMatchObject({ Provider: 'A, B and 4 others', 'Value a year': '£6', At: expect.stringMatching(/ and 1 more$/) });
  });
});

describe('before and after', () => {
  const words = (of: Of): string => {
    const ground = reviewed(withIds(recordsOf(of)));
    const page = reviewPage(reviewOf(ground), ground.placements);
    return [page.lead, ...page.blocks.flatMap((block) => (block.kind === 'words' ? block.paragraphs : []))].join(' ');
  };

  it('the parts are counted with their money, and what has no value is said to come last', () => {
    const contracts = [
      { title: 'Short breaks', annualValue: pence(5_000) },
      { title: 'Health visiting' },
      { title: 'Highways maintenance' },
    ];
    expect(words({ contracts })).toContain('2 questions about services on the map or without a place, £50 a year; 1 question about those');
    expect(words({ contracts })).toContain('1 question about services their words put out of scope. What they cost a year is not known');
  });

  it('what cannot be told apart is named with its cell; and a workspace with nothing to place says so', () => {
    expect(words({ services: [{ service: 'Mentoring' }, { service: 'Mentoring', element: 'send-health', tier: 'targeted' }] })).toContain(
      'reference',
    );
    expect(words({})).toContain('No services or contracts were found');
    expect(words({ services: [{ service: 'Mentoring', element: 'send-health', tier: 'targeted' }] })).toContain(
      'Every place is decided or stated',
    );
  });

  it('what was decided is listed, and what is left is counted', () => {
    const { questions } = reviewOf(reviewed(recordsOf({ services: [{ service: 'Short breaks' }] })));
    const { workspace } = reviewed(recordsOf({}));
    const made = questions.map((question) => ({ question, decision: 'out-of-scope', reason: 'why' }));
    expect(reviewedPage(made, 4, workspace)).toMatchObject({ lead: '1 decision written to decisions.csv. 4 questions left.' });
    expect(reviewedPage([], 0, workspace)).toMatchObject({ lead: 'Nothing was decided. Nothing is left to ask.', blocks: [] });
  });
});
