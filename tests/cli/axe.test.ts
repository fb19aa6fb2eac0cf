import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { browser, framed } from '../output/framed.ts';
import { freshFolder, home, run } from '../world.ts';

const checker = axe.source.replaceAll('</script', String.raw`<\/script`);

// Written at once, so that a checker that never ends is no page without faults.
const checking = `<script>${checker}</script><script>
axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) =>
  parent.document.documentElement.setAttribute('data-measured', JSON.stringify({
    passed: passes.length > 20,
    faults: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120).replace(/[<>"]/g, "'")),
  })));
</script>`;

describe.runIf(browser !== undefined)('what a checker of accessibility (axe) finds in pages', { timeout: 240_000 }, () => {
  it.each([
    ['plymouth', []],
    ['cumbria', ['--publish']],
    ['doncaster', ['--one-page']],
  ])('nothing in those of %s %j', async (council, how) => {
    const here = freshFolder();
    cpSync(join(home, 'fixtures', council), here, { recursive: true });
    const { code, err } = await run(['plan', ...how, '-o', 'plan.html'], { here });
    expect(code, err).toBe(0);
    expect(framed(readFileSync(join(here, 'plan.html'), 'utf8'), checking, 1200)).toEqual({ passed: true, faults: [] });
  });
});
