import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { accepted, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'unused-decision';
const activities = sheetOf('activities', [{ activity: 'Review', timeframe: [{ text: 'Late August', period: null }] }]);

function decided(kind: string, about: string, until: string | null = null): Decision {
  return { ...accepted(about, until), kind, decision: 'x' };
}

function about(...decisions: Decision[]): string[] {
  const placements = [placed('Parent Partnership', { id: 'service-1' })];
  const given = { sheets: [activities], placements, providers: { 'Harbour Lights CIC': ['Harbour Lights C.I.C.'] }, decisions };
  return verdictOf(code, given).about.flat();
}

describe('a decision', () => {
  it('about a service, a name or a time the files write is used, whatever its case, and by an id too', () => {
    const decisions = [
      decided('place', 'parent partnership'),
      decided('place', 'service-1'),
      decided('party', 'harbour lights c.i.c'),
      decided('year', 'late August'),
    ];
    expect(about(...decisions)).toEqual([]);
  });

  it('about a service and its provider is used while both are in the files together', () => {
    const placements = [placed('Short breaks', { written: { commissioner: null, provider: 'Harbour Trust' } })];
    const decisions = [decided('place', 'Short breaks, Harbour Trust'), decided('place', 'Short breaks, Family Voice CIC')];
    expect(verdictOf(code, { placements, decisions }).about.flat()).toEqual(['Short breaks, Family Voice CIC']);
  });

  it('about what no file holds is found at its line, each kind among its own', () => {
    const decisions = [decided('place', 'Parent Partnrship'), decided('party', 'Parent Partnership'), decided('year', 'Early August')];
    expect(new Set(about(...decisions))).toEqual(new Set(['Parent Partnrship', 'Parent Partnership', 'Early August']));
    expect(verdictOf(code, { decisions: [decided('place', 'Anything')] }).cells).toEqual([['B2']]);
  });

  it('about what is paid from a budget line is used where the line is in the files, and found where only its contract is', () => {
    const budget = sheetOf('budget', [{ line: 'Parent support', code: 'P100' }]);
    const to = (decision: string): Decision => ({ ...decided('budget-line', 'Parent Partnership'), decision });
    const given = { sheets: [budget], placements: [placed('Parent Partnership')] };
    expect(verdictOf(code, { ...given, decisions: [to('parent support'), to('P100')] }).about).toEqual([]);
    const { findings } = verdictOf(code, { ...given, decisions: [to('Parent suport')] });
    expect(findings.map(({ text }) => text)).toEqual([
      expect.stringContaining('names “Parent suport”, which is no budget line of these files; the nearest is “Parent support”'),
    ]);
    expect(verdictOf(code, { ...given, decisions: [decided('budget-line', 'Nobody')] }).about).toEqual([['Nobody'], ['Nobody']]);
  });

  it('that a milestone is done is used where the files have that milestone, and found where they have only its record', () => {
    const closable = ['contract-end-c1', 'extension-review-c1'];
    const decisions = [decided('done', 'Contract end C1'), decided('done', 'contract-ends-c1')];
    const { findings } = verdictOf(code, { closable, decisions });
    expect(findings.map(({ text }) => text)).toEqual([
      expect.stringContaining('“contract-ends-c1” matches no milestone in these files; the nearest is “contract-end-c1”'),
    ]);
  });

  it('whose last day has passed is found until another line takes its place, and is advice where it matches nothing either', () => {
    const placements = [placed('Parent Partnership')];
    const over = decided('place', 'Parent Partnership', '2015-06-29');
    const judged = (...decisions: Decision[]) => verdictOf(code, { placements, decisions });
    expect(judged(over).severities).toEqual(['warning']);
    expect(judged(over).findings[0]?.text).toMatch(/ended on 29 June 2015 and is followed no more.+ Decide anew/);
    expect(judged(over, decided('place', 'parent partnership')).about).toEqual([]);
    expect(judged(decided('place', 'Parent Partnership', '2015-06-30')).about).toEqual([]);
    const gone = judged(decided('place', 'Nothing', '2015-06-29'));
    expect(gone.severities).toEqual(['advice']);
    expect(gone.findings[0]?.text).toMatch(/matches nothing in these files either, so take it out\.$/);
  });

  it('that accepts a finding is not looked at', () => {
    expect(verdictOf(code, { decisions: [decided('accept', 'Nothing')] })).toMatchObject({ about: [], examined: 0 });
  });

  it('of a kind nobody knows is found, with the nearest that is known', () => {
    const [one] = verdictOf(code, { decisions: [decided('acept', 'no-end-date:C1')] }).findings;
    expect(one?.text).toContain('Did you mean `accept`?');
    expect(verdictOf(code, { decisions: [decided('', 'C1')] }).findings[0]?.text).toContain('of no kind');
  });
});
