import { describe, expect, it } from 'vitest';
import { assumptions } from '../../../src/reports/pages/assumptions.ts';
import { budget } from '../../../src/reports/pages/budget.ts';
import { contracts } from '../../../src/reports/pages/contracts.ts';
import { rulesRun } from '../../../src/reports/pages/rules-run.ts';
import { aboutInWords, calledIn } from '../../../src/reports/tables/called.ts';
import { down, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

const register = read({
  file: 'register.csv',
  sheet: null,
  kind: 'contracts',
  fields: ['ref', 'title', 'element', 'tier'],
  rows: [
    {
      id: 'c9',
      title: 'Short breaks',
      element: samplePlan.workspace.elements[0]?.id as string,
      tier: samplePlan.workspace.tierModel.tiers[0]?.id as string,
    },
  ],
});
const plan = { ...samplePlan, records: { ...samplePlan.records, contracts: register.rows } };
const [element, tier] = [samplePlan.workspace.elements[0]?.title, samplePlan.workspace.tierModel.tiers[0]?.title];

describe('a reader meets names, where files and rules have ids', () => {
  it('contracts have their place by its titles', () => {
    const table = tableIn(pageOf(contracts, plan), 'contracts');
    expect([...down(table, 'element'), ...down(table, 'tier')]).toEqual([element, tier]);
  });

  it('budget lines have their tier by its title', () => {
    const [line, ...lines] = samplePlan.records.budget;
    const named = { ...line, tier: samplePlan.workspace.tierModel.tiers[0]?.id } as typeof line;
    const page = pageOf(budget, {
      ...samplePlan,
      records: { ...samplePlan.records, budget: [named as NonNullable<typeof line>, ...lines] },
    });
    expect(down(tableIn(page, 'budget-1'), 'tier')[0]).toEqual(tier);
  });

  it('what could not be judged is called by its title', () => {
    const rules = [
      {
        code: 'no-end-date',
        title: 'A contract has no end date',
        examined: 1,
        found: 0,
        unjudged: [{ about: 'c9', because: 'it says nothing', cell: null }],
      },
    ];
    expect(down(tableIn(pageOf(rulesRun, { ...plan, rules }), 'unjudged'), 'about')).toEqual(['Short breaks']);
  });

  it('an answer is called by its question, and a measure on a line by the names of both', () => {
    const asked = read({
      file: 'consultation.csv',
      sheet: null,
      kind: 'engagement',
      fields: ['question', 'answer'],
      rows: [{ id: 'question-3-unsure', question: 'Question 3: health services', answer: 'Unsure' }],
    });
    const models = [{ scenario: 'Cuts', measures: [{ id: 'offer', title: 'A new offer' }], lines: [{ id: 'centres', title: 'Centres' }] }];
    const called = calledIn({ ...plan, records: { ...plan.records, engagement: asked.rows }, models: models as never });
    expect(called('question-3-unsure')).toBe('Question 3: health services: Unsure');
    expect(called('offer, centres')).toBe('A new offer, Centres');
    expect(called('Cuts: offer, centres')).toBe('Cuts: A new offer, Centres');
    expect(called('Cuts: offer, nothing known')).toBe('Cuts: offer, nothing known');
    expect(called('Help, advice')).toBe('Help, advice');
  });

  it('a contract without a title is called by what describes it, as on the map', () => {
    const contracts = [{ id: 'c-2', ref: 'C-2', description: 'Psychosis help', fund: 'Better Care Fund' }];
    expect(calledIn({ ...plan, records: { ...plan.records, contracts: contracts as never } })('c-2')).toBe('Psychosis help');
  });

  it('decisions say whose field they decide, and when something was done', () => {
    const called = calledIn(plan);
    expect(aboutInWords({ kind: 'field', about: 'contracts/c9/currentEnd' }, called)).toBe('Short breaks: end after extensions');
    expect(aboutInWords({ kind: 'place', about: 'Young carers' }, called)).toBe('Young carers');
    const decisions = [
      { ...samplePlan.workspace.decisions[0], kind: 'done', about: 'm1', decision: '2026-04-01' },
    ] as typeof samplePlan.workspace.decisions;
    const milestones = [
      { ...samplePlan.milestones[0], id: 'm1', title: 'Short breaks', kind: 'award' },
    ] as unknown as typeof samplePlan.milestones;
    const page = pageOf(assumptions, { ...plan, milestones, workspace: { ...plan.workspace, decisions } });
    const table = tableIn(page, 'decided');
    expect([down(table, 'about'), down(table, 'decision')]).toEqual([['Short breaks: award'], ['1 April 2026']]);
  });
});
