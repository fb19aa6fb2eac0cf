import type { Page, PageTable } from '../../nouns/page.ts';
import { dutiesTogether } from '../duties/duties-on-paper.ts';
import { dutyStands } from '../duties/duty-stands.ts';
import { textIn } from '../tables/page-table.ts';
import { withColumns } from './ground.ts';

/** Said wherever duties are counted in a report: neither count is a judgement of the council. */
export const neitherBreachNorPass = 'That no arrangement is seen in these files is not a breach; that a duty is not judged is not a pass.';

const shown = ['duty', 'lead', 'where', 'shown', 'remark', 'source', 'law', 'count', 'among'];

function forCommittee(table: PageTable): PageTable {
  const rows = table.rows.filter((row) => textIn(row, 'shown') !== dutyStands.every);
  return { ...withColumns({ ...table, rows }, shown), ...(table.note && { note: table.note }) };
}

/** The duties a committee asks about: those not seen on every day, and those that could not be judged by the law that asks for them. */
export function dutiesForCommittee(page: Page): Page {
  const tables = page.blocks.flatMap((block) => (block.kind === 'table' && block.id !== 'duties-counted' ? dutiesTogether(block) : []));
  const blocks = tables.map(forCommittee).filter(({ rows }) => rows.length > 0);
  return { ...page, lead: `${neitherBreachNorPass} Duties seen on every day of the year are left out.`, blocks };
}
