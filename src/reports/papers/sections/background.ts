import { toleranceIn } from '../../../nouns/better.ts';
import { figureOf, type PageRow, type PageTable } from '../../../nouns/page.ts';
import { count, list, lowered } from '../../../values/text.ts';
import { budgetTables, yearShown } from '../../budget/budget-tables.ts';
import { besideTotal } from '../../budget/said-of-itself.ts';
import { nearNote, nearOnes } from '../../pages/outcomes.ts';
import { counted, words } from '../../tables/cells.ts';
import { column, figures, pageTable, rowsOf, textIn } from '../../tables/page-table.ts';
import { decidersSaid } from '../../tables/titles.ts';
import { neitherBreachNorPass } from '../duties-list.ts';
import { fewRows, type Ground, paragraphs, type Section, section, seeAppendix, tableNamed, whyMissing, withColumns } from '../ground.ts';

const mostRows = 10;

/** What the tables of a file were taken for, and behind it that another of them is not used. */
function takenFor(kinds: readonly string[]): string {
  const used = list([...new Set(kinds.filter((kind) => kind !== 'other'))]);
  const others = kinds.filter((kind) => kind === 'other').length;
  if (others === 0) return used;
  return used === '' ? 'not used' : `${used}; ${others === 1 ? 'a table' : `${count(others, 'table')}`} not used`;
}

/** The files in a few words each; every table of them is in the control totals. */
function filesTable(ground: Ground): PageTable {
  const columns = [
    column('file', 'File', 34),
    column('kinds', 'Taken for', 40),
    figures('read', 'Rows read', 10),
    figures('leftOut', 'Left out', 10),
  ];
  const rows = rowsOf(
    ground.plan.sources,
    ({ file }) => file,
    ({ file, tables }) => ({
      file: words(file),
      kinds: words(takenFor(tables.map(({ kind }) => kind)) || 'no table found'),
      read: counted(tables.reduce((n, { rows: { read } }) => n + read, 0)),
      leftOut: counted(tables.reduce((n, { rows: { leftOut } }) => n + leftOut, 0)),
    }),
  );
  const table = pageTable('report-files', 'Files the plan is read from', columns, rows);
  return fewRows(table, rows, mostRows, ground.appendixOf('control-totals'));
}

/** How far a local figure is from the national one, in parts of the national; the furthest is read first. */
function gap({ cells }: PageRow): number {
  const [local, national] = [figureOf(cells['local']?.content) ?? 0, figureOf(cells['national']?.content) ?? 0];
  return Math.abs(local - national) / (Math.abs(national) || 1);
}

function worseOutcomes(ground: Ground): { readonly said: string | null; readonly tables: readonly PageTable[] } {
  const table = tableNamed(ground, 'outcomes');
  if (!table) return { said: whyMissing(ground, 'outcomes'), tables: [] };
  const standingAs = (word: string): PageRow[] => table.rows.filter((row) => textIn(row, 'standing')?.split(':')[0] === word);
  const standing = (word: string): number => standingAs(word).length;
  const worse = standingAs('worse').sort((a, b) => gap(b) - gap(a));
  const [better, same] = [standing('better'), standing('the same')];
  const untold = table.rows.length - better - worse.length - same;
  const told = [
    `${better.toLocaleString('en-GB')} ${better === 1 ? 'is' : 'are'} better than the national figure`,
    `${worse.length.toLocaleString('en-GB')} worse`,
    ...(same > 0 ? [`${same.toLocaleString('en-GB')} the same`] : []),
  ];
  const others = untold > 0 ? `; for ${untold.toLocaleString('en-GB')} the files do not say` : '';
  const { records, workspace } = ground.plan;
  const tolerance = toleranceIn(workspace);
  const near = nearOnes(records.outcomes, tolerance).length;
  const chance =
    near > 0
      ? ` Better and worse are by the figures alone: ${count(near, 'indicator is', 'indicators are')} so near the national figure that it may be chance.`
      : '';
  const said = `Of ${count(table.rows.length, 'outcome indicator')}, ${list(told)}${others}${seeAppendix(ground, 'outcomes')}.${chance}`;
  const shown = withColumns(table, ['indicator', 'local', 'national', 'target', 'trajectory'], 'Outcomes worse than the national figure');
  const few = fewRows(shown, worse, mostRows, ground.appendixOf('outcomes'));
  const ids = new Set(few.rows.map(({ key }) => key));
  const notes = [
    few.note,
    nearNote(
      records.outcomes.filter(({ id }) => ids.has(id)),
      tolerance,
    ),
  ].filter((note) => note !== undefined);
  const noted = notes.length > 0 ? { ...few, note: notes.join(' ') } : few;
  return { said, tables: worse.length > 0 ? [{ ...noted, id: 'report-outcomes' }] : [] };
}

/** The few figures of the plan; what a budget table says that its total covers, and of which other total it is a line, stands below them, for a total without it says something else. */
function keyFigures(ground: Ground, summary: PageTable): PageTable {
  const { plan } = ground;
  const see = seeAppendix(ground, 'duties');
  const tables = budgetTables(plan);
  const said = tables.flatMap((table) => {
    const own = besideTotal(table, tables, plan, yearShown(table, plan.workspace.year));
    return own.length === 0 ? [] : [`${table.title}: ${lowered(own.join(' '))}`];
  });
  const ofDuties = summary.rows.some(({ key }) => key.startsWith('duties')) ? [`${neitherBreachNorPass.slice(0, -1)}${see}.`] : [];
  const notes = [...said, ...ofDuties];
  return { ...withColumns(summary, ['measure', 'value'], 'Key figures of the plan'), ...(notes.length > 0 && { note: notes.join(' ') }) };
}

/** Whose plan it is, the few figures of it, what it was read from, and how children fare. */
export const background: Section = (ground) => {
  const { workspace, records } = ground.plan;
  const summary = tableNamed(ground, 'summary');
  const { said, tables } = worseOutcomes(ground);
  const engagement =
    records.engagement.length > 0
      ? `The files hold ${count(records.engagement.length, 'line')} of consultation responses${seeAppendix(ground, 'engagement')}.`
      : whyMissing(ground, 'engagement');
  return section('background', 'Background', [
    ...paragraphs(
      `Decisions are taken by ${decidersSaid(workspace)}, and their days allow for the notice and the papers that this asks for.${ground.plan.placements.length === 0 ? '' : ` Services are placed on ${count(workspace.elements.length, 'system element')} and ${count(workspace.tierModel.tiers.length, 'tier')}: ${list(workspace.tierModel.tiers.map(({ title }) => `“${title}”`))}.`}`,
      said,
      engagement,
    ),
    ...(summary ? [keyFigures(ground, summary)] : []),
    ...tables,
    filesTable(ground),
  ]);
};
