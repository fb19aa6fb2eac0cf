import { expect, it } from 'vitest';
import { besideOrBeneath } from '../../src/cli/ask.ts';

it('a text too long to stand beside its question stands beneath it, broken between words and no wider than the terminal', () => {
  const text = '(As proposed: "Childrens Centres": Early childhood development, Universal services)';
  expect(besideOrBeneath('Why? (Tab edits it)', text, 200)).toBe(text);
  const lines = besideOrBeneath('Why? (Tab edits it)', text, 80).split('\n');
  expect(lines[0]).toBe('');
  expect(lines.map((line) => line.trim()).join(' ')).toBe(` ${text}`);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(80);
});
