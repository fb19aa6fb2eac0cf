import { expect, it } from 'vitest';
import { limitsTable } from '../../../src/reports/model/limit-tables.ts';
import { modelled } from '../model-views/sample-model.ts';

const noteOf = (limit: string) =>
  limitsTable(
    modelled(
      `scenario: s\nyears: 2017/18 to 2018/19\nmeasures: [{ id: a, kind: investment, on: Family support, amount: 400k, from: 2018-04-01 }]\nlimits: [${limit}]`,
    ),
  )?.note;

it('a limit on change says that it holds both ways, for an investment breaks it too', () => {
  const note = noteOf('{ title: No line falls faster than a fifth, on: each line, change-at-most: 20% }');
  expect(note).toContain('up or down alike');
  expect(note).toContain('1 limit of 1 broken.');
});

it('a floor says what may still go, and nothing of rises', () => {
  const note = noteOf('{ title: Floor, on: all, at-least: 95% }');
  expect(note).toContain('what may still go before a floor is broken');
  expect(note).not.toContain('up or down');
});
