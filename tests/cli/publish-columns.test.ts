import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

interface Log {
  readonly leftOut: readonly { readonly what: string; readonly why: string; readonly cells: readonly { readonly cell: string }[] }[];
}

/** A copy of a workspace of one register, and what its owner is told of it. */
async function copyOf(register: string): Promise<{ readonly page: string; readonly leftOut: Log['leftOut'] }> {
  const here = folderWith({ 'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`, 'data/register.csv': register });
  const { out, err, code } = await run(['plan', '--publish', '-o', 'public.md', '--json'], { here });
  expect(code, err).toBe(0);
  const { data } = JSON.parse(out) as { data: { publication: Log } };
  return { page: readFileSync(join(here, 'public.md'), 'utf8'), leftOut: data.publication.leftOut };
}

describe('columns of a copy for publication', () => {
  it('stay where no row states anything in them, and say so: nothing was left out of them', async () => {
    const { page, leftOut } = await copyOf(
      'Contract reference,Title,Supplier,Start date,End date,Annual value,Total value\nC1,Health visiting,TBC,01/04/2028,31/03/2033,not stated,\n',
    );
    expect(page).toMatch(/\| C1 +\|.*not stated/);
    expect(page).toContain('Not stated in any row, and not shown: total value.');
    expect(leftOut.filter(({ what }) => /value|price/.test(what))).toEqual([]);
  });

  it('go where all that was stated is left out, and the log names the cells; words that no reader made a value of are stated too', async () => {
    const { page, leftOut } = await copyOf(
      'Contract reference,Title,Supplier,Start date,End date,Annual value,Total value\nC1,Health visiting,TBC,01/04/2028,31/03/2033,about £1.23m if all goes well,\nC2,Mentoring,TBC,01/04/2028,31/03/2033,"£54,321","£777,111"\n',
    );
    expect(page).not.toMatch(/1\.23m|54,321|777,111/);
    const gone = leftOut.filter(({ why }) => why === 'not-let').map(({ what, cells }) => [what, cells.map(({ cell }) => cell)]);
    expect(gone).toEqual([
      ['annual value', ['F2', 'F3']],
      ['total value', ['G3']],
    ]);
  });

  it('stand as left out, and not as unknown, on a page that shows them whatever the file has: the authors of the document', async () => {
    const here = folderWith({
      'commissioning.yaml': `${config}sources: [data/document-control.csv]\n`,
      'data/document-control.csv': 'Version,Date,Author,Change\n0.1,2026-01-12,Jo Kite,First draft\n0.2,2026-02-02,,Finance added\n',
    });
    const { err, code } = await run(['plan', '--publish', '-o', 'public.md'], { here });
    expect(code, err).toBe(0);
    const page = readFileSync(join(here, 'public.md'), 'utf8');
    expect(page).not.toContain('Jo Kite');
    expect(page).toMatch(/\| 0\.1 \| [^|]+ \| \*\\\[c\\\]\* \| First draft/);
    expect(page).toMatch(/\| 0\.2 \| [^|]+ \| \*not stated\* \| Finance added/);
  });
});
