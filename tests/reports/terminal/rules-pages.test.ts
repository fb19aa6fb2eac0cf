import { expect, it } from 'vitest';
import { rulePage, rulesPages } from '../../../src/reports/terminal/rules-pages.ts';
import { down, tableIn } from '../page-of.ts';
import { card, example } from './sample-terminal.ts';

it('rules stand under their families', () => {
  const pages = rulesPages([card, { ...card, code: 'overlapping-service', family: 'duplication' }]);
  expect(down(tableIn(pages, 'rules-contracts'), 'code')).toEqual(['no-end-date']);
  expect(down(tableIn(pages, 'rules-duplication'), 'code')).toEqual(['overlapping-service']);
});

it('a rule shows its limits where it has some', () => {
  expect(down(tableIn(rulePage(card, example), 'rule-no-end-date-limits'), 'limit')).toEqual([180]);
  const tables = rulePage({ ...card, limits: {} }, example).blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []));
  expect(tables).toEqual(['rule-no-end-date-cells']);
});

it('a rule says what it leaves alone, one by one', () => {
  const lists = rulePage(card, example).blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
  expect(lists[0]?.items.map(({ text }) => text)).toEqual([...card.exclusions]);
});

it('a rule shows its example as a run prints it, with what stands in its cells', () => {
  const [, shown] = rulePage(card, example).blocks.filter(({ kind }) => kind === 'list');
  expect(shown).toEqual({
    kind: 'list',
    heading: 'Warning: A contract with no end date (no-end-date)',
    items: [{ text: '“Young carers” has no last day. At stake: £7,500.', cells: example.evidence }],
    tone: 'warn',
  });
  expect(down(tableIn(rulePage(card, example), 'rule-no-end-date-cells'), 'value')).toEqual([null, 'WM-2']);
});
