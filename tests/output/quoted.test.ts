import { expect, it } from 'vitest';
import { clean } from '../../src/output/docx/runs.ts';
import { html } from '../../src/output/html/escape.ts';
import { legible } from '../../src/output/pdf/legible.ts';

it('marks that set off what is typed stand as quotation marks on a page, on paper and in a report', () => {
  const text = 'demand of `Health visitors` not stated';
  const said = 'demand of “Health visitors” not stated';
  expect(html(text)).toBe(said);
  expect(clean(text)).toBe(said);
  expect(legible(text, () => true)).toBe(said);
  expect(html('one ` alone')).toBe('one ` alone');
});
