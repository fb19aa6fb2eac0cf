import { expect, it } from 'vitest';
import { chartSvg } from '../../src/output/html/chart.ts';
import { pence } from '../../src/values/money.ts';

it('a chart has a title, a description that says every figure, and says where its axis begins', () => {
  const bar = { label: 'Base <1>', low: pence(100), high: pence(300), figure: '£3', tone: 'strong' as const };
  const svg = chartSvg({ title: 'Bridge & net', says: 'How it moves.', floor: pence(100), bars: [bar] }, 'c');
  expect(svg).toContain('<title id="c-title">Bridge &amp; net</title>');
  expect(svg).toContain('Base &lt;1&gt;: £3.</desc>');
  expect(svg).toContain('The bars begin at £1, not at nought.');
  expect(svg).toMatch(/aria-labelledby="c-title c-desc"/);
});
