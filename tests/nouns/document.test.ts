import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readDocument } from '../../src/intake/documents.ts';
import { lineOf, validated } from '../../src/nouns/document.ts';
import { Refusal } from '../../src/values/refusal.ts';

const schema = z.strictObject({
  organisation: z.string(),
  governance: z.optional(z.enum(['executive', 'committee'])),
  measures: z.optional(z.array(z.strictObject({ kind: z.string(), amount: z.optional(z.union([z.string(), z.number()])) }))),
  limits: z.optional(z.record(z.string(), z.strictObject({ days: z.number() }))),
});

function refusalOf(text: string): Refusal {
  try {
    validated(readDocument(text, 'commissioning.yaml'), schema);
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
  throw new Error('it was accepted');
}

describe('a document that fits', () => {
  it('is its own value', () => {
    const document = readDocument('organisation: Westmarsh\ngovernance: committee\n', 'a.yaml');
    expect(validated(document, schema)).toEqual({ organisation: 'Westmarsh', governance: 'committee' });
  });
});

describe('a document that does not fit', () => {
  it('an unknown key is refused with its line and the key that was meant', () => {
    const refusal = refusalOf('organisation: Westmarsh\ngovernence: committee\n');
    expect(refusal.code).toBe('unknown-key');
    expect(refusal.place).toEqual({ file: 'commissioning.yaml', line: 2 });
    expect(refusal.remedy).toContain('`governance`');
  });

  it('an unknown key deep in a list is found on its own line', () => {
    const refusal = refusalOf('organisation: W\nmeasures:\n  - kind: saving\n  - kind: saving\n    amuont: 5\n');
    expect([refusal.code, refusal.place.line]).toEqual(['unknown-key', 5]);
    expect(refusal.remedy).toContain('`amount`');
  });

  it('says which entry of a list in words: by its id, else by its place', () => {
    const costs = z.strictObject({ measures: z.array(z.looseObject({ costs: z.optional(z.array(z.strictObject({ on: z.string() }))) })) });
    const told = (text: string): string => {
      try {
        validated(readDocument(text, 'a.yaml'), costs);
      } catch (problem) {
        return (problem as Refusal).message;
      }
      return '';
    };
    expect(told('measures:\n  - id: offer\n    costs: [{ on: x }, { no: x }]\n')).toBe(
      '`no` is not a key of the second cost of measure `offer`.',
    );
    expect(told('measures: [{ costs: [{ on: 5 }] }]\n')).toMatch(/^`on` of the first cost of the first measure cannot be used: text is/);
    expect(told('measures: [5]\n')).toMatch(/^The first measure cannot be used: /);
    expect(refusalOf('organisation: W\nlimits: { no-end-date: { dyas: 5 } }\n').message).toBe(
      '`dyas` is not a key of `no-end-date` of `limits`.',
    );
  });

  it('an unknown key under names of ones own choosing too', () => {
    const refusal = refusalOf('organisation: W\nlimits:\n  no-end-date:\n    dyas: 5\n');
    expect([refusal.code, refusal.place.line]).toEqual(['unknown-key', 4]);
    expect(refusal.remedy).toContain('`days`');
  });

  it('a key like none known names the ones that are', () => {
    expect(refusalOf('organisation: W\nzzzzzzzzzzzz: 1\n').remedy).toContain('governance');
  });

  it('a missing key is refused at the line of what should hold it', () => {
    const refusal = refusalOf('governance: executive\nmeasures:\n  - amount: 5\n');
    expect(['unfit-value', 1]).toEqual([refusal.code, refusal.place.line]);
    expect(refusalOf('organisation: W\nmeasures:\n  - kind: saving\n  - amount: 5\n').place.line).toBe(4);
  });

  it('a value that is none of the words allowed names them', () => {
    const refusal = refusalOf('organisation: Westmarsh\n\ngovernance: cabinet\n');
    expect([refusal.code, refusal.place.line]).toEqual(['unfit-value', 3]);
    expect(refusal.message).toContain('`committee`');
  });

  it.each(['[]', 'just words', '5', ''])('a whole file of another shape, "%s", is refused and not a fault of ours', (text) => {
    expect(refusalOf(text).code).toBe('unfit-value');
  });

  it.each(['constructor', '__proto__', 'toString'])('a key called %s is unknown like any other', (key) => {
    expect(refusalOf(`organisation: W\n${key}: 1\n`).place.line).toBe(2);
  });
});

it('the line of a node no one wrote is that of the nearest above it', () => {
  const document = readDocument('a:\n  b:\n    - c: 1\n', 'a.yaml');
  expect(lineOf(document, ['a', 'b', 0, 'c'])).toBe(3);
  expect(lineOf(document, ['a', 'b', 4, 'd'])).toBe(2);
  expect(lineOf(document, ['z'])).toBe(1);
});

it('a key that only the full form of something could hold is answered with the keys of that form', async () => {
  const { configFrom } = await import('../../src/planning/config.ts');
  const text = 'organisation: Westmarsh\nfinancial-year: 2026/27\nsources:\n  - path: a.csv\n    commissioner: Westmarsh\n';
  expect(() => configFrom(readDocument(text, 'commissioning.yaml'))).toThrow(
    expect.objectContaining({ remedy: expect.stringMatching(/path, kind, sheet, header-row, body, columns/) }),
  );
});
