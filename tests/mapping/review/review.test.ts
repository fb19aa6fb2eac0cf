import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedPlaces, decidedUnder } from '../../../src/mapping/places/said.ts';
import { apart, reviewOf } from '../../../src/mapping/review/review.ts';
import { keysOf } from '../../../src/nouns/placement.ts';
import type { Question } from '../../../src/nouns/question.ts';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { answered, decisions, idsOf, records, reviewed } from '../review-ground.ts';

const ground = fc.record({ records, decisions });
const reviewOn = (of: { records: Parameters<typeof reviewed>[0]; decisions: Parameters<typeof answered>[0]['decisions'] }) =>
  reviewOf(reviewed(of.records, { decisions: of.decisions }));

describe('the laws of the review', () => {
  it('what a person decided is never asked, and what is undecided is asked once', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const { placements, workspace } = reviewed(given.records, { decisions: given.decisions });
        const { questions, inseparable } = reviewOn(given);
        const asked = questions.flatMap((question) => question.placements);
        const lines = decidedPlaces(workspace);
        for (const placement of asked) expect(decidedUnder(lines, keysOf(placement))?.element ?? null).toBeNull();
        const open = placements.filter(
          (placement) =>
            (decidedUnder(lines, keysOf(placement))?.element ?? null) === null &&
            (placement.confidence.element < 1 || (placement.confidence.tier < 1 && placement.status !== 'out-of-scope')),
        );
        expect(idsOf([...asked, ...inseparable])).toEqual(idsOf(open));
      }),
      { numRuns: 100 },
    );
  });

  it('the line an answer writes settles what was asked and moves nothing else', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const before = reviewed(given.records, { decisions: given.decisions }).placements;
        for (const question of reviewOn(given).questions) {
          const after = answered(given, [question], 'parent-family-support/early-help-brief').placements;
          const these = new Set(question.placements.map(({ id }) => id));
          for (const [index, placement] of after.entries())
            if (these.has(placement.id)) expect(placement.tier).toBe('early-help-brief');
            else expect(placement).toEqual(before[index]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('when all is answered nothing is asked any more but what no line can settle', () => {
    fc.assert(
      fc.property(ground, fc.constantFrom('parent-family-support/early-help-brief', 'edge-of-care/specialist'), (given, decided) => {
        const { inseparable } = reviewOn(given);
        let lines: readonly Decision[] = given.decisions;
        const most = reviewed(given.records, { decisions: given.decisions }).placements.length;
        // What could not be told apart may be, once what it was mixed up with has a line of its own: a chain of them settles one a round.
        for (let round = 0; round <= most; round += 1)
          lines = answered({ ...given, decisions: lines }, reviewOn({ ...given, decisions: lines }).questions, decided).workspace.decisions;
        const left = reviewOn({ ...given, decisions: lines });
        expect(left.questions).toEqual([]);
        for (const id of idsOf(left.inseparable)) expect(idsOf(inseparable)).toContain(id);
      }),
      { numRuns: 100 },
    );
  });

  it('the most money that may stand in the wrong place comes first, and what has no value after all that has', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const { questions } = reviewOn(given);
        const ranks = questions.map(({ part, stake }) => [
          ['map', 'out-of-scope', 'ended'].indexOf(part),
          stake === null ? 1 : 0,
          -(stake ?? 0),
        ]);
        const sorted = [...ranks].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
        expect(ranks).toEqual(sorted);
        for (const { stake, worth, placements } of questions) {
          expect(stake === null).toBe(worth.annual === null);
          expect(worth.untold).toBeLessThanOrEqual(placements.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the rows plays no part', () => {
    const told = (questions: readonly Question[]) =>
      questions.map(({ about, placements, stake }) => [about.toLowerCase(), idsOf(placements), stake]);
    fc.assert(
      fc.property(ground, (given) => {
        const { records: rows } = given;
        const turned = { ...rows, services: [...rows.services].reverse(), contracts: [...rows.contracts].reverse() };
        expect(told(reviewOn({ ...given, records: turned }).questions)).toEqual(told(reviewOn(given).questions));
      }),
      { numRuns: 100 },
    );
  });

  it('one question taken apart asks about the same services, and each part settles its own', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const whole = reviewed(given.records, { decisions: given.decisions });
        for (const question of reviewOf(whole).questions) {
          const parts = apart(question, whole);
          if (parts.length === 0) continue;
          expect(parts.length).toBeGreaterThan(1);
          expect(idsOf(parts.flatMap(({ placements }) => placements))).toEqual(idsOf(question.placements));
          const left = reviewOf(answered(given, parts.slice(0, 1), 'edge-of-care/specialist')).questions.flatMap(
            ({ placements }) => placements,
          );
          for (const { id } of parts[0]?.placements ?? []) expect(left.map((one) => one.id)).not.toContain(id);
          for (const { id } of parts[1]?.placements ?? []) expect(left.map((one) => one.id)).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
