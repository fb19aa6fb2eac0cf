import { expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { chartsSvg } from '../../src/output/charts-svg.ts';
import { modelViews } from '../../src/reports/model-views/index.ts';
import { day } from '../../src/values/day.ts';
import { workspaceFor } from '../finance/rows.ts';
import { modelled, offer, tablesOf } from '../reports/model-views/sample-model.ts';

const imprint = { title: 'Model', organisation: 'Anytown & District', year: '2017/18', asOf: day('2017-06-30'), version: '0.0.0' };
const page = (blocks: Page['blocks']): Page => ({ id: 'charts', title: 'Charts', lead: '', blocks });

it('draws every chart of a model with its figures as text, its description, and nothing from elsewhere', () => {
  expect(modelViews.some(({ id }) => id === 'chart')).toBe(true);
  const picture = chartsSvg([page(tablesOf('chart', modelled(offer), {}, workspaceFor('2017/18')))], imprint) as string;
  expect(picture.match(/<g role="img"/g)).toHaveLength(2);
  for (const words of ['From the base to 2019/20: Offer', 'less savings', 'Anytown &amp; District', '2018/19, do nothing', '£900,000'])
    expect(picture).toContain(words);
  expect(picture).not.toMatch(/href|script|url\(/);
});

it('is nothing where no page has a chart', () => {
  expect(chartsSvg([page([{ kind: 'words', paragraphs: ['Nothing.'] }])], imprint)).toBeNull();
});
