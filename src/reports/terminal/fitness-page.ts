import type { Fitness } from '../../nouns/fitness.ts';
import type { Page, PageTable } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

const titles = { fit: 'fit', mind: 'mind', unfit: 'not fit' } as const;
const tones = { fit: 'good', mind: 'warn', unfit: 'bad' } as const;
const parts = { machine: 'This machine', workspace: 'This workspace' } as const;

/** Every check in one table, for `--csv`. */
export function fitnessTable(checks: readonly Fitness[], caption = 'Checks', id = 'checks'): PageTable {
  const columns = [
    column('about', 'What', 22),
    column('state', 'State', 7),
    { ...column('says', 'How it stands', 45), mayStandBeneath: true },
  ];
  const rows = rowsOf(
    checks,
    ({ of, about }) => `${of}-${about}`,
    ({ about, state, says, remedy }) => ({
      about: words(about),
      state: words(titles[state], tones[state]),
      says: words(remedy === null ? says : `${says} ${remedy}`),
    }),
  );
  return pageTable(id, caption, columns, rows);
}

/** Whether this machine and workspace are fit to run, part by part. */
export function fitnessPage(checks: readonly Fitness[]): Page {
  const [unfit, mind] = (['unfit', 'mind'] as const).map((state) => checks.filter((check) => check.state === state).length) as [
    number,
    number,
  ];
  const aside = mind === 0 ? '' : ` ${count(mind, 'thing')} to know of.`;
  const lead = unfit === 0 ? `Fit to run.${aside}` : `Not fit to run: ${count(unfit, 'thing')} to mend.${aside}`;
  const blocks = (['machine', 'workspace'] as const).map((of) =>
    fitnessTable(
      checks.filter((check) => check.of === of),
      parts[of],
      of,
    ),
  );
  return { id: 'doctor', title: 'This machine and workspace', lead, blocks };
}
