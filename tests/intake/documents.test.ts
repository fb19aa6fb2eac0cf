import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/documents.ts';

describe('the lines of a document', () => {
  it('are those its keys and items begin on', () => {
    const { lines } = readDocument(
      '# a plan\norganisation: Westmarsh\nmeasures:\n  - kind: saving\n    amount: 5\n\n  - kind: income\n',
      'a.yaml',
    );
    expect(lines).toMatchObject({
      '/organisation': 2,
      '/measures': 3,
      '/measures/0': 4,
      '/measures/0/amount': 5,
      '/measures/1': 7,
      '/measures/1/kind': 7,
    });
  });

  it('a nothing file is an empty mapping', () => {
    expect(readDocument('', 'a.yaml')).toEqual({ file: 'a.yaml', value: {}, lines: {} });
    expect(readDocument('# only words\n', 'a.yaml').value).toEqual({});
  });
});

describe('commas within amounts', () => {
  it.each([
    ['amount: £700,000', { amount: '£700,000' }],
    ['amount: { of: £700,000, to: £1,000,000 }', { amount: { of: '£700000', to: '£1000000' } }],
    [
      'm: { on: { line: Parenting, a mile }, amount: £120,000, from: 2018-04-01 }',
      { m: { on: { line: 'Parenting', 'a mile': null }, amount: '£120000', from: '2018-04-01' } },
    ],
    [
      "m: { on: { line: Children's centres }, amount: £5,000 } # not { £1,000\nn: £2,000 and [ £3,000",
      { m: { on: { line: "Children's centres" }, amount: '£5000' }, n: '£2,000 and [ £3,000' },
    ],
    ['- { line: A, amount: £5,272,159 }', [{ line: 'A', amount: '£5272159' }]],
    ['amounts: [£700,000, £1,000]', { amounts: ['£700000', '£1000'] }],
    ['amounts: [£700,000,\n  £1,000]', { amounts: ['£700000', '£1000'] }],
    ['a: { b: { amount: £700,000.50 } }', { a: { b: { amount: '£700000.50' } } }],
    ['{ note: "£700,000 in all", amount: £1,000 }', { note: '£700,000 in all', amount: '£1000' }],
    ["{ note: '£700,000, at most', for: Children's, amount: £1,000 }", { note: '£700,000, at most', for: "Children's", amount: '£1000' }],
    ['{ days: 5, ids: [1,234] }', { days: 5, ids: [1, 234] }],
  ])('are no end of a value: %j', (text, value) => {
    expect(readDocument(text, 'a.yaml').value).toEqual(value);
  });

  it('leave the lines where they were', () => {
    expect(readDocument('a: [£700,000,\n  £1,000]\nb: 1\n', 'a.yaml').lines).toMatchObject({ '/a/1': 2, '/b': 3 });
  });
});

describe('text that is not YAML', () => {
  it.each([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a bracket left open', 'a: 1\nb: [', 2],
    ['a tab for indentation', 'a:\n\tb: 1\n', 2],
  ])('is refused with its line: %s', (_, text, line) => {
    expect(() => readDocument(text, 'a.yaml')).toThrow(
      expect.objectContaining({ code: 'yaml-unreadable', place: { file: 'a.yaml', line } }),
    );
  });

  it('an alias of nothing is refused and is no fault of ours', () => {
    expect(() => readDocument('a: *nothing\n', 'a.yaml')).toThrow(expect.objectContaining({ code: 'yaml-unreadable' }));
  });
});
