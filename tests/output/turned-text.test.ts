import { expect, it } from 'vitest';
import { clean } from '../../src/output/docx/runs.ts';
import { html } from '../../src/output/html/escape.ts';
import { cleanText } from '../../src/output/xlsx/clean-text.ts';

it.each([
  ['a page', html],
  ['a document', clean],
  ['a workbook', cleanText],
])('a mark that reverses the text behind it stands in %s by its number', (_, written) => {
  expect(written('\u202eevil \u2066Ltd')).toBe('[U+202E]evil [U+2066]Ltd');
});
