import { expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { canPrint, sheetsOf } from './printed.ts';
import { column, imprint, pageWith, text } from './sample-pages.ts';

it.runIf(canPrint)('has the headings of a long table on every sheet of paper', { timeout: 120_000 }, () => {
  const rows = Array.from({ length: 150 }, (_, index) => ({
    key: String(index),
    cells: { name: text(`Row ${index}`), note: text('Something about it') },
  }));
  const page = pageWith({ columns: [column('name', 'Nomenclature', 12), column('note', 'Annotation', 12)], rows });
  const held = sheetsOf(html([page], imprint)).filter((sheet) => /Row \d+/.test(sheet));
  expect(held.length).toBeGreaterThan(2);
  for (const sheet of held) expect(sheet).toMatch(/Nomenclature\s+Annotation/);
});
