import { expect, it } from 'vitest';
import { rulePage, rulesPages } from '../../../src/reports/terminal/rules-pages.ts';
import { down, tableIn } from '../page-of.ts';
import { card } from './sample-terminal.ts';

it('rules stand under their families', () => {
  const pages = rulesPages([card, { ...card, code: 'overlapping-service', family: 'duplication' }]);
  expect(down(tableIn(pages, 'rules-contracts'), 'code')).toEqual(['no-end-date']);
  expect(down(tableIn(pages, 'rules-duplication'), 'code')).toEqual(['overlapping-service']);
});

it('a rule shows its limits where it has some', () => {
  expect(down(tableIn(rulePage(card), 'rule-no-end-date-limits'), 'limit')).toEqual([180]);
  expect(rulePage({ ...card, limits: {} }).blocks.every(({ kind }) => kind === 'words')).toBe(true);
});
