import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { type Asked, askedOfMembers } from '../decisions/asked-of-members.ts';
import { leftToTheirBodies } from '../decisions/decided-by-others.ts';
import { tellsHowItStands } from '../procurement/start-now.ts';
import { absent, words } from '../tables/cells.ts';
import { column, pageTable } from '../tables/page-table.ts';
import { clipped, threeColumns } from './clipped.ts';

/** What a decision is about in so many letters, to how many providers it is let, and what else is said of it. */
function aboutWords({ about, providers, beside }: Asked): string {
  const short = clipped(about, 90);
  const named = providers.length > 1 ? `${short} (${count(providers.length, 'provider')})` : short;
  return [beside.length === 0 || named.endsWith('…') ? named : `${named}.`, ...beside].join(' ');
}

const most = 6;

/** The next decisions, those whose day has passed or can no longer be kept first; what nothing dates is said to be so. */
export function decisionsTable(plan: Plan): PageTable {
  const all = askedOfMembers(plan);
  const late = all.filter((one) => one.late !== null);
  const others = all.filter((one) => one.late === null);
  const isToCome = ({ on }: Asked): boolean => on >= plan.workspace.asOf;
  const ahead = [...others.filter(isToCome), ...others.filter((one) => !isToCome(one))];
  const shown = new Set([...late.slice(0, Math.max(most / 2, most - ahead.length)), ...ahead].slice(0, most));
  const picked = all.filter((one) => shown.has(one));
  const rows = picked.map((asked, index): PageRow => {
    const { on, what } = asked;
    const cannotBeKept = asked.late !== null;
    return {
      key: `${index}`,
      cells: {
        figure: { content: { kind: 'day', day: on }, ...(cannotBeKept && { tone: 'bad' as const }) },
        what: words(asked.late === 'past' ? `${what} (this day has passed)` : what, cannotBeKept ? 'bad' : undefined),
        more: words(aboutWords(asked)),
      },
    };
  });
  const gone = tellsHowItStands(plan) ? plan.printed.filter(({ stage, day }) => stage === null && day < plan.workspace.asOf).length : 0;
  const none: PageRow = {
    key: 'none',
    cells: {
      what: absent(gone > 0 ? 'none to come' : 'none dated'),
      more: absent(
        gone > 0
          ? `${count(gone, 'day that a paper prints has', 'days that papers print have')} passed: see the decision forward plan.`
          : 'No procurement and no proposal here has a date to decide by.',
      ),
      figure: absent(''),
    },
  };
  const more = all.length - picked.length;
  const elsewhere = leftToTheirBodies(plan);
  const beside = elsewhere === null ? [] : [`${elsewhere}.`];
  const rest =
    more > 0
      ? `And ${count(more, 'more date')}.${late.length === 0 ? '' : ` ${count(late.length, 'of all is', 'of all are')} past or can no longer be kept on ${formatDay(plan.workspace.asOf)}; of those the dearest come first.`}`
      : undefined;
  const note = [...(rest === undefined ? [] : [rest]), ...beside].join(' ') || undefined;
  return pageTable(
    'one-decisions',
    'What members are asked to decide, and by when',
    threeColumns('What', 'About', column('figure', 'By', 16)),
    rows.length > 0 ? rows : [none],
    note,
  );
}
