import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../src/mapping/review/choices.ts';
import type { Question } from '../../../src/nouns/question.ts';
import { questionsOf } from '../review-ground.ts';
import { decision, workspaceOf } from '../rows.ts';

const { tierModel } = workspaceOf();
const alone = { part: false, goBack: false };
const ways = (question: Question | undefined, can = alone) => choicesFor(question as Question, tierModel, can).map(({ is }) => is);

describe('the ways to answer', () => {
  const services = [{ service: 'Short breaks', provider: ['Harbour Trust'] }];

  it('begin with what the words propose, and the reason says why in letters any file can hold', () => {
    const [first, tier] = choicesFor(questionsOf({ services })[0] as Question, tierModel, alone);
    expect(first).toMatchObject({ is: 'accept', decision: 'send-health/targeted' });
    expect(first && 'reason' in first ? first.reason : '').toMatch(/^As proposed: "Short Breaks?": [ -~]+$/i);
    expect(tier).toEqual({ is: 'tier', element: 'send-health', usual: 'targeted' });
  });

  it('begin with what was decided before, with its reason, where something was', () => {
    const decisions = [decision('place', 'Short breaks', 'edge-of-care/specialist', '2015-03-31')];
    const [first, second] = choicesFor(questionsOf({ services }, { decisions })[0] as Question, tierModel, alone);
    expect(first).toEqual({ is: 'keep', decision: 'edge-of-care/specialist', reason: 'agreed in the team' });
    expect(second?.is).toBe('accept');
  });

  it('propose nothing where no word does', () => {
    expect(ways(questionsOf({ services: [{ service: 'Project X' }] })[0])).toEqual(['place', 'out-of-scope', 'skip', 'stop']);
  });

  it('offer out of scope once', () => {
    const [question] = questionsOf({ contracts: [{ title: 'Highways maintenance' }] });
    expect(ways(question)).toEqual(['accept', 'place', 'skip', 'stop']);
  });

  it('leave the element as it is where only the tier is asked for', () => {
    const [question] = questionsOf({ services: [{ service: 'Short breaks', element: 'edge-of-care' }] });
    const tier = choicesFor(question as Question, tierModel, alone).find(({ is }) => is === 'tier');
    expect(tier).toMatchObject({ element: null });
  });

  it('go back and take apart only where that can be done', () => {
    const [question] = questionsOf({ services });
    expect(ways(question, { part: true, goBack: true })).toEqual([
      'accept',
      'tier',
      'place',
      'out-of-scope',
      'apart',
      'skip',
      'back',
      'stop',
    ]);
  });
});
