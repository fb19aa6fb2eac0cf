import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardLines } from '../../../src/output/terminal/card.ts';
import { displayWidth } from '../../../src/output/terminal/display-width.ts';

const textOf = (card: Parameters<typeof cardLines>[0], columns: number): string[] =>
  cardLines(card, columns).map((spans) => spans.map(({ text }) => text).join(''));

it('facts stand under one another, and a long one goes on under itself', () => {
  const facts = [
    { name: 'Provider', text: 'Harbour Trust' },
    { name: 'Described as', text: 'short breaks for disabled children and their families' },
  ];
  expect(textOf({ lead: 'Question 1 of 2', title: 'Short breaks', facts }, 50)).toEqual([
    '',
    'Question 1 of 2',
    'Short breaks',
    '  Provider      Harbour Trust',
    '  Described as  short breaks for disabled children',
    '                and their families',
    '',
  ]);
});

it('no line is wider than the terminal, and no control character reaches it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab é漢\u001b\n\u0007'), maxLength: 200 });
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 40, max: 120 }),
      (lead, title, facts, columns) => {
        for (const line of textOf({ lead, title, facts: facts.map((fact) => ({ name: 'Described as', text: fact })) }, columns)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      },
    ),
  );
});
