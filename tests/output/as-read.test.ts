import { beforeAll, describe, expect, it } from 'vitest';
import { type PlanMade, planMade } from '../../src/cli/plan-made.ts';
import { asRead } from '../../src/nouns/page.ts';
import { html } from '../../src/output/html.ts';
import { cellNames } from '../../src/output/xlsx/cell-named.ts';
import { committeeReport } from '../../src/reports/papers/index.ts';
import { withFirstSteps } from '../../src/reports/tracing/first-steps.ts';
import { home, quietWorld } from '../world.ts';
import { imprint } from './sample-pages.ts';

const ofWorkbook =
  /follows? a changed budget line|not follow a changed|Bar begins at|Base changed since|Base the terms were worked out from/;

describe('what is true of a workbook alone', () => {
  let made: PlanMade;
  beforeAll(async () => {
    made = await planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/cambridgeshire` });
  }, 60_000);

  it('is said in no page, paper or report, and stands in the workbook', () => {
    expect(JSON.stringify(made.pages)).toMatch(ofWorkbook);
    expect(JSON.stringify(asRead(made.pages))).not.toMatch(ofWorkbook);
    expect(JSON.stringify(committeeReport(made.plan, made))).not.toMatch(ofWorkbook);
    expect(html(made.pages, imprint)).not.toMatch(ofWorkbook);
  });

  it('leaves each chart drawn, and each figure of the page at the cell it has in the workbook', () => {
    const pages = withFirstSteps(made.pages);
    const page = html(pages, imprint);
    expect(page.match(/<svg class="chart"/g)?.length).toBe(
      made.pages.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table' && block.chart).length,
    );
    const net = cellNames(pages).addressOf({ table: 'model-a-new-child-and-family-centre-offer-bridge', row: 'net', column: '2018/19' });
    expect(net).not.toBeNull();
    expect(page).toContain(String(net).replace(/'/g, '&#39;'));
  });
});
