import { expect, it } from 'vitest';
import { judge } from '../../src/rules/judge.ts';
import { day } from '../../src/values/day.ts';
import { type Let, register } from './duplication/register.ts';
import { pictureOf } from './picture.ts';

const names = ['Kite', 'Star', 'Ash', 'Oak', 'Elm', 'Yew', 'Fir', 'Bay', 'Rowan'];
const lets = names.map(
  (by, index): Let => ({
    id: by.toLowerCase(),
    ref: `R${index}`,
    title: `${by} parenting course`,
    by,
    from: '2014-04-01',
    needs: ['parenting'],
    currentEnd: day('2015-12-31'),
    review: day('2014-01-01'),
  }),
);
const words = (text: string): string[] => [...text.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word).sort();
const told = (written: readonly Let[]) =>
  new Map(
    judge(pictureOf(register(...written)), { only: ['same-need', 'ends-without-successor', 'dates-out-of-order'] }).findings.map(
      ({ key, text }) => [key, words(text)],
    ),
  );

it('a register sorted otherwise names the same contracts of many', () => {
  const expected = told(lets);
  expect(expected.size).toBeGreaterThan(3);
  expect(told([...lets].reverse())).toEqual(expected);
  expect(told([...lets.slice(4), ...lets.slice(0, 4)])).toEqual(expected);
});
