import type { Model } from '../../nouns/model.ts';
import type { Page, PageCell, PageTable } from '../../nouns/page.ts';
import type { Bar, Obstacle, Package, Reach, Way } from '../../nouns/reach.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { netCalled } from '../budget/net-called.ts';
import { absent, cellsOf, money, numbered, words } from '../tables/cells.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import { modelId } from './model-names.ts';
import { scenarioCalled } from './scenario-called.ts';

const some = (pounds: Package['savings']): string => formatPounds(pounds);

/** What a measure is called: at a terminal by the id that is typed. */
type Called = (id: string) => string;

function held({ measures }: Package, called: Called): PageCell {
  return measures.length === 0 ? absent('no measure') : words(list(measures.map(called)));
}

function packagesTable(
  model: Model,
  called: Called,
  { by, amount, chosen, others, most, ways, unlimited, proved, shift }: Reach,
): PageTable {
  const columns = [
    column('package', 'Package', 22),
    column('measures', 'Measures', 26),
    ...(shift ? [figures('moved', `Moved ${by}`, 13)] : []),
    figures('savings', `Saved ${by}`, 13),
    figures('harm', 'Harm', 6),
    figures('net', `Net ${by}`, 13),
  ];
  const named: readonly (readonly [string, Package | null])[] = [
    [proved ? 'the least harmful' : 'the best met', chosen],
    ...others.map((other, index) => [index === 0 ? 'another way' : 'and another', other] as const),
    [proved ? 'the most within limits' : 'the most met in limits', most],
    ...ways.map((way, index) => [ways.length === 1 ? 'without those limits' : `without limits (${index + 1})`, way.package] as const),
    [proved ? 'the most with no limit' : 'the most met with none', unlimited],
  ];
  const rows = named.flatMap(([title, one], index) =>
    one
      ? [
          {
            key: `package ${index}`,
            cells: {
              package: words(title, one === chosen ? 'strong' : undefined),
              measures: held(one, called),
              ...(shift ? { moved: money(one.moved ?? pence(0), [], 'good') } : {}),
              savings: money(one.savings, [], shift ? undefined : one.savings >= amount ? 'good' : 'warn'),
              harm: numbered(one.harm),
              net: money(one.net),
            },
          },
        ]
      : [],
  );
  const another =
    others.length === 0 ? '' : ' Each other way is the least harmful of those that leave out some measure of every one above it.';
  const note = `Saved is recurrent and cashable; net is by how much the ${netCalled(model)} is below what it is with no measure.${another}`;
  return pageTable(`${modelId(model)}-packages`, 'Packages of measures', columns, rows, note);
}

function obstaclesTable(model: Model, { obstacles, proved }: Reach): PageTable {
  const columns = [column('limit', 'Limit', 40), figures('more', 'More without it', 16), column('cells', 'Cell', 24)];
  const rows = obstacles.map(({ title, more, cell }, index) => ({
    key: `${index + 1}`,
    cells: { limit: words(title), more: money(more), cells: cell ? cellsOf([cell]) : absent('no cell') },
  }));
  return pageTable(
    `${modelId(model)}-obstacles`,
    'What each limit costs alone',
    columns,
    rows,
    proved
      ? 'How much more could be reached without it, every other limit kept.'
      : 'How much more the best met without it comes to, every other limit kept; not proved.',
  );
}

/** What was to be reached and what became of it, in a sentence or three. What is not proved is said as what was met, and claims no more. */
function sentences(reach: Reach, called: Called): readonly string[] {
  const { amount, by, chosen, most, proved, tried, shift } = reach;
  const rolled = `${count(tried, 'package')} ${tried === 1 ? 'was' : 'were'} rolled forward to the penny`;
  const sure = proved ? `Proved: none does better. ${rolled}.` : `Not proved: ${rolled}, and a better one may have been missed.`;
  const out = leftOut(reach, called);
  if (shift) return [movedInWords(reach, shift), ...out, sure];
  if (chosen)
    return [
      `${some(amount)} by ${by} is reached with ${count(chosen.measures.length, 'measure')}: ${some(chosen.savings)} at harm ${chosen.harm}, under every limit.`,
      ...out,
      sure,
    ];
  if (!proved) {
    const met = most ? `the most met under every limit is ${some(most.savings)}` : 'no package met keeps every limit';
    return [`No package that reaches ${some(amount)} by ${by} was met: ${met}.`, ...metOf(reach), ...out, sure];
  }
  const at = most ? `the most under every limit is ${some(most.savings)}` : 'no package of its measures keeps every limit';
  return [`${some(amount)} by ${by} is not reached: ${at}.`, whyNot(reach), ...out, sure];
}

/** How much can move, or that nothing can. */
function movedInWords({ amount, by, chosen, most, proved }: Reach, { from, to }: NonNullable<Reach['shift']>): string {
  const way = `from ${from} to ${to}`;
  if (chosen)
    return `${some(amount)} a year can move ${way} by ${by}, with ${count(chosen.measures.length, 'measure')} at harm ${chosen.harm}, under every limit.`;
  const what = most ? `Nothing can move ${way} by ${by} under every limit` : 'No package of its measures keeps every limit';
  return proved ? `${what}.` : `No package that moves anything ${way} by ${by} was met.`;
}

/** What stands in the way, where that is proved: every set of limits as small as any. */
function whyNot({ ways, unlimited, bars }: Reach): string {
  const [first, ...others] = ways;
  if (first) {
    const then = others.length === 0 ? ', and no fewer limits set aside would do' : '';
    const or = others.map((way) => ` Or without ${titled(way.limits, bars)}: ${reachedBy(way)}.`).join('');
    const end = others.length === 0 ? '' : ' No fewer limits set aside would do.';
    return `In the way ${first.limits.length === 1 ? 'stands' : 'stand'} ${titled(first.limits, bars)}: without ${itOrThem(first.limits)} ${reachedBy(first)}${then}.${or}${end}`;
  }
  return unlimited
    ? `No limit stands in the way: with none of them the measures come to ${some(unlimited.savings)} at most.`
    : 'No limit stands in the way: the measures do not come to it.';
}

const reachedBy = ({ package: one }: Way): string => `${some(one.savings)} is reached at harm ${one.harm}`;

/** What was met of it, where it is not. */
function metOf({ ways, unlimited, bars }: Reach): readonly string[] {
  if (ways.length > 0)
    return [
      `${ways.map((way) => `Without ${titled(way.limits, bars)} a package reaches ${some(way.package.savings)} at harm ${way.package.harm}.`).join(' ')} Whether fewer limits set aside would do is not known.`,
    ];
  return unlimited ? [`With no limit at all the most met is ${some(unlimited.savings)}.`] : [];
}

/** What is left out of the choice before it is made, and why. */
function leftOut({ bars }: Reach, called: Called): readonly string[] {
  if (bars.length === 0) return [];
  const why = ({ title, measures, isTogether }: Bar): string => `${list(measures.map(called))}${isTogether ? ' together' : ''} (${title})`;
  return [`Left out of the choice: ${list(bars.map(why))}. To choose among them, change the scenario.`];
}

/** A limit by the title it was given; a ring-fence or a contract by what it is. */
const titled = (limits: readonly Obstacle[], bars: readonly Bar[]): string =>
  list(limits.map(({ title }) => (bars.some((bar) => bar.title === title) ? title : `“${title}”`)));
const itOrThem = (limits: readonly Obstacle[]): string => (limits.length === 1 ? 'it' : 'them');

function tablesOf(model: Model, reach: Reach, called: Called): readonly PageTable[] {
  const tables = [packagesTable(model, called, reach), ...(reach.obstacles.length > 0 ? [obstaclesTable(model, reach)] : [])];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The packages, and where the amount is not reached what stands in the way; nothing where none was asked for. */
export function reachBlocks(model: Model): Page['blocks'] {
  const { reach } = model;
  if (!reach) return [];
  const paragraphs = sentences(reach, (id) => `\`${id}\``);
  return [{ kind: 'words', heading: headingOf(reach), paragraphs }, ...tablesOf(model, reach, (id) => id)];
}

const proposal =
  'Each package is a proposal that nobody has decided on; every other table of the scenario takes all of its measures. Harm is the weight the scenario gives each measure, from 0 to 10, added up.';

/** The packages beside the model of the whole scenario: what was asked and answered, as the words of the first of the tables, and each measure by its title. */
export function packagesBeside(model: Model): readonly PageTable[] {
  const { reach, measures } = model;
  if (!reach) return [];
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const called = (id: string): string => `“${titles.get(id) ?? id}”`;
  const of = `: ${scenarioCalled(model)}`;
  return tablesOf(model, reach, called).map((table, at) => ({
    ...table,
    caption: at === 0 ? `${headingOf(reach)}, packages proposed${of}` : `${table.caption}${of}`,
    ...(at === 0 && { note: [proposal, ...sentences(reach, called), table.note].join(' ') }),
  }));
}

const headingOf = ({ amount, by, shift }: Reach): string =>
  shift ? `The most that can move from ${shift.from} to ${shift.to} by ${by}` : `To reach ${some(amount)} by ${by}`;
