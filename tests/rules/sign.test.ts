import { expect, it } from 'vitest';
import { signAll } from '../../src/rules/sign.ts';
import { pictureOf } from './picture.ts';

it('a sentence that ends in a name with a stop has one stop, and a path keeps its two', () => {
  const evidence = [{ file: '../a.csv', sheet: null, cell: 'A2' }] as const;
  const found = (text: string) => ({ text, about: [text], evidence });
  const say = (text: string) =>
    signAll(
      'a-rule',
      { card: { severity: 'advice', title: 'A rule' } },
      { found: [found(text)], examined: 1, unjudged: [] },
      pictureOf({ sheets: [] }).workspace,
    )[0]?.text;
  expect(say('Provider: Harbour Trust Ltd.. Place: North.\nHeld by Tidewell Ltd..')).toBe(
    'Provider: Harbour Trust Ltd. Place: North.\nHeld by Tidewell Ltd.',
  );
  expect(say('See ../b.csv … and so on...')).toBe('See ../b.csv … and so on...');
});
