import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdf } from '../../src/output/pdf.ts';
import { addDays, day } from '../../src/values/day.ts';
import { home } from '../world.ts';
import { hasPdfReader, infoOfPdf, textOfPdf } from './rendered.ts';
import { absent, column, imprint, pageWith, text } from './sample-pages.ts';

const font = (name: string): Uint8Array => readFileSync(join(home, 'templates/fonts', `${name}.ttf`));
const fonts = { plain: font('DejaVuSansCondensed'), bold: font('DejaVuSansCondensed-Bold') };
const today = day('2026-06-30');

const drawn = (n: number) =>
  pageWith({
    columns: ['name', 'from', 'to', 'state'].map((id) => column(id, id, 20)),
    spans: { title: 'Pipeline drawn', says: 'Last day to begin to start.', today, labels: 'name', from: 'from', to: 'to', state: 'state' },
    rows: Array.from({ length: n }, (_, index) => ({
      key: String(index),
      cells: {
        name: text(`Procurement ${index + 1}`),
        from: index === 1 ? absent('not known') : { content: { kind: 'day' as const, day: addDays(today, index) } },
        to: { content: { kind: 'day' as const, day: addDays(today, index + 200) } },
        state: text('tight', 'warn'),
      },
    })),
  });

const figures = (bytes: Uint8Array): number =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/S \/Figure\b/g),
  ].length;

it('a PDF draws spans of days as a figure whose words tell each, and leaves out a row without both days', async () => {
  const bytes = await pdf([drawn(3)], imprint, fonts);
  expect(figures(bytes)).toBe(1);
  const raw = Buffer.from(bytes).toString('latin1').replace(/\\\n/g, '');
  expect(raw).toContain('Last day to begin to start. Procurement 1: 30 Jun 2026 to 16 Jan 2027, tight; Procurement 3: 2 Jul 2026');
});

it.runIf(hasPdfReader)('a drawing longer than a sheet goes on over the next, is cut at sixty and says so', async () => {
  const bytes = await pdf([drawn(100)], imprint, fonts);
  expect(figures(bytes)).toBeGreaterThan(1);
  const said = textOfPdf(bytes).replace(/\s+/g, ' ');
  expect(said).toContain('The first 60 of 99 rows are drawn.');
  expect(said.split('as of 30 Jun 2026').length - 1).toBe(figures(bytes));
  expect(infoOfPdf(bytes)).toMatch(/Tagged:\s+yes/);
});
