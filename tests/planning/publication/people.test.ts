import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workforceOf } from '../../../src/finance/workforce/workforce.ts';
import type { Engagement } from '../../../src/nouns/intent.ts';
import type { Workforce as Post } from '../../../src/nouns/provision.ts';
import { hiddenAnswers } from '../../../src/planning/publication/answers.ts';
import type { Figure, Ledger, Sum } from '../../../src/planning/publication/suppress.ts';
import { hiddenTeams, withoutHidden } from '../../../src/planning/publication/teams.ts';
import { postRows, tiers } from '../../finance/workforce/ground.ts';
import { read } from '../../reports/sample-records.ts';
import { given } from './attack.ts';

const shownFrom = 5;

function published(posts: readonly Post[]) {
  const rows = postRows(posts);
  const workforce = workforceOf(rows, tiers);
  const hidden = hiddenTeams({ records: { workforce: rows } as never, workforce }, shownFrom);
  return { rows, workforce, hidden, copy: withoutHidden(workforce, hidden) };
}

/** What a reader knows of one kind of figure: each post, team and tier that shows it, and that teams and tiers are sums of posts. */
function readersLedger({ rows, workforce }: ReturnType<typeof published>, field: 'fte' | 'demand'): Ledger {
  const figures: Figure[] = rows.map((row) => ({ id: row.id, value: row[field] as number, floor: 0, weight: 0 }));
  const sums: Sum[] = [];
  for (const group of [...workforce.teams, ...workforce.tiers]) {
    const id = `${group.by} ${group.name}`;
    figures.push({ id, value: group[field] as number, floor: 0, weight: 0 });
    sums.push({ total: id, parts: group.roles.map((role) => role.id) });
  }
  return { figures, sums };
}

const post = fc.record({
  team: fc.constantFrom('North', 'South', 'West'),
  tier: fc.constantFrom('Tier 1', 'Tier 2', 'Tier 3'),
  fte: fc.integer({ min: 1, max: 24 }),
  demand: fc.integer({ min: 1, max: 60 }),
  caseload: fc.constant(10),
  weeksOpen: fc.constant(26),
});

describe('people in teams', () => {
  it('no post of few is told by any team or tier that is shown, of staff or of cases', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 9 }), (drawn) => {
        const made = published(drawn.map((one, index) => ({ ...one, role: `Role ${index}` })));
        const groups = [...made.copy.teams, ...made.copy.tiers];
        for (const field of ['fte', 'demand'] as const) {
          const hidden = new Set([
            ...made.rows.filter(({ id }) => made.hidden.isRowHidden(id)).map(({ id }) => id),
            ...groups.filter((group) => group[field] === null).map(({ by, name }) => `${by} ${name}`),
          ]);
          const ledger = readersLedger(made, field);
          for (const { id, value } of ledger.figures) if (value < shownFrom) expect(hidden.has(id), `${field} ${id}`).toBe(true);
          expect(given(ledger, hidden, { least: 0, whole: false })).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a team some of whose posts are hidden shows its staff and cases, and nothing worked out from them', () => {
    const { copy } = published([
      { team: 'North', role: 'A', tier: 'Tier 2', fte: 20, caseload: 10, demand: 400, weeksOpen: 26 },
      { team: 'North', role: 'B', tier: 'Tier 2', fte: 2, caseload: 10, demand: 40, weeksOpen: 26 },
      { team: 'North', role: 'C', tier: 'Tier 2', fte: 9, caseload: 10, demand: 90, weeksOpen: 26 },
    ]);
    expect(copy.roles.map(({ fte }) => fte)).toEqual([20, null, null]);
    expect(copy.teams[0]).toMatchObject({ fte: 31, demand: 530, slots: null, throughput: null, cost: null, waiting: null });
    expect(copy.remedies).toEqual([]);
  });

  it('one post in two tables is hidden in both', () => {
    const twice: Post = { team: 'North', role: 'B', tier: 'Tier 2', fte: 30, demand: 400 };
    const { copy } = published([twice, { team: 'North', role: 'C', tier: 'Tier 2', fte: 3, demand: 200 }, twice]);
    expect(copy.roles.map(({ fte }) => fte)).toEqual([null, null, null]);
  });
});

function answersOf(...tables: readonly (readonly Engagement[])[]) {
  return tables.flatMap(
    (rows, index) =>
      read({
        ...{ file: `answers-${index}.csv`, sheet: null, kind: 'engagement' as const },
        fields: ['question', 'group', 'answer', 'responses', 'share', 'base'],
        rows: rows.map((row, at) => ({ ...row, id: `${index}-${at}` })),
      }).rows,
  );
}

describe('people who answered', () => {
  it('a few are hidden with another answer, for all answers make the base', () => {
    const rows = answersOf([
      { question: 'Q', answer: 'Yes', responses: 87, base: 100 },
      { question: 'Q', answer: 'No', responses: 10, base: 100 },
      { question: 'Q', answer: 'Unsure', responses: 3, base: 100 },
    ]);
    expect([...hiddenAnswers(rows, shownFrom).answers].sort()).toEqual(['0-1', '0-2']);
  });

  it('a few told only as a share of a base are hidden, with another share, for shares make a hundred', () => {
    const rows = answersOf([
      { question: 'Q', answer: 'Yes', share: 80, base: 100 },
      { question: 'Q', answer: 'No', share: 18, base: 100 },
      { question: 'Q', answer: 'Unsure', share: 2, base: 100 },
    ]);
    expect([...hiddenAnswers(rows, shownFrom).answers].sort()).toEqual(['0-1', '0-2']);
  });

  it('a few are hidden with another answer where a row prints the total of the answers, or a group the total of the groups', () => {
    const answers = answersOf([
      { question: 'Q', answer: 'Yes', responses: 40, share: 80 },
      { question: 'Q', answer: 'No', responses: 7, share: 14 },
      { question: 'Q', answer: 'Other', responses: 3, share: 6 },
      { question: 'Q', answer: 'Total', responses: 50, share: 100 },
    ]);
    expect([...hiddenAnswers(answers, shownFrom).answers].sort()).toEqual(['0-1', '0-2']);
    const groups = answersOf([
      { question: 'Q', group: 'Parents', answer: 'Yes', responses: 30 },
      { question: 'Q', group: 'Staff', answer: 'Yes', responses: 2 },
      { question: 'Q', group: 'Everybody', answer: 'Yes', responses: 32 },
    ]);
    expect([...hiddenAnswers(groups, shownFrom).answers].sort()).toEqual(['0-0', '0-1']);
    const shares = answersOf([
      { question: 'Q', answer: 'Yes', share: 80, base: 50 },
      { question: 'Q', answer: 'No', share: 14, base: 50 },
      { question: 'Q', answer: 'Other', share: 6, base: 50 },
      { question: 'Q', answer: 'Total', share: 100, base: 50 },
    ]);
    expect([...hiddenAnswers(shares, shownFrom).answers].sort()).toEqual(['0-1', '0-2']);
  });

  it('an answer hidden in one table is hidden where another prints it again', () => {
    const table: readonly Engagement[] = [
      { question: 'Q', answer: 'Yes', responses: 87, base: 100 },
      { question: 'Q', answer: 'No', responses: 10, base: 100 },
      { question: 'Q', answer: 'Unsure', responses: 3, base: 100 },
    ];
    const again: readonly Engagement[] = [{ question: 'As above', answer: 'No', responses: 10 }];
    expect([...hiddenAnswers(answersOf(table, again), shownFrom).answers].sort()).toEqual(['0-1', '0-2', '1-0']);
  });

  it('no count of few can be worked out from the base', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const base = counts.reduce((total, n) => total + n, 0);
        fc.pre(base >= shownFrom);
        const rows = answersOf(counts.map((responses, index) => ({ question: 'Q', answer: `A${index}`, responses, base })));
        const { answers, bases } = hiddenAnswers(rows, shownFrom);
        const hidden = new Set([...answers, ...(bases.size > 0 ? ['base'] : [])]);
        const figures: Figure[] = rows.map(({ id, responses }) => ({ id, value: responses as number, floor: 1, weight: 0 }));
        const ledger: Ledger = {
          figures: [...figures, { id: 'base', value: base, floor: 0, weight: 0 }],
          sums: [{ total: 'base', parts: rows.map(({ id }) => id) }],
        };
        expect(given(ledger, hidden)).toEqual([]);
        for (const { id, responses } of rows)
          if ((responses as number) > 0 && (responses as number) < shownFrom) expect(hidden.has(id)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
