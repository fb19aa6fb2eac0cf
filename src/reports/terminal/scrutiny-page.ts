import type { Page, PageTable } from '../../nouns/page.ts';
import type { Became, Promised, Scrutiny } from '../../nouns/promise.ts';
import type { Tone } from '../../nouns/tone.ts';
import { formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import { words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

/** What became of promises, the worst first, in words and with its tone. */
const became: Readonly<Record<Became, { readonly words: string; readonly tone?: Tone }>> = {
  overdue: { words: 'Overdue', tone: 'bad' },
  slipped: { words: 'Slipped', tone: 'bad' },
  short: { words: 'Fell short', tone: 'bad' },
  worse: { words: 'Worse', tone: 'bad' },
  dropped: { words: 'Dropped', tone: 'warn' },
  untold: { words: 'Not told', tone: 'warn' },
  same: { words: 'No change' },
  better: { words: 'Better', tone: 'good' },
  done: { words: 'Happened', tone: 'good' },
  ahead: { words: 'Brought forward', tone: 'good' },
  'to come': { words: 'Still to come' },
  new: { words: 'New' },
};
const order = Object.keys(became) as Became[];

const captions: Readonly<Record<Promised['kind'], string>> = {
  activities: 'Activities of the annual plan',
  intentions: 'Milestones of the commissioning intentions',
  procurements: 'Procurements',
  milestones: 'Notices, reviews and other days of contracts',
  savings: 'Savings',
  outcomes: 'Outcome indicators',
  proposals: 'Proposals to be decided',
};

function tableOf(kind: Promised['kind'], promises: readonly Promised[], most: number): PageTable[] {
  const own = promises.filter((one) => one.kind === kind).sort((a, b) => order.indexOf(a.became) - order.indexOf(b.became));
  if (own.length === 0) return [];
  const rows = rowsOf(
    own.slice(0, most),
    ({ what, promised }) => `${what} ${promised}`,
    (one) => ({
      became: words(became[one.became].words, became[one.became].tone),
      what: words(one.what),
      promised: words(one.promised),
      now: words(one.now),
      because: words(one.because),
    }),
  );
  const columns = [
    column('became', 'Became', 9),
    column('what', 'What', 26),
    column('promised', 'Promised', 16),
    column('now', 'Now', 16),
    column('because', 'Because', 26),
  ];
  const cut =
    own.length > most ? `The first ${most} of ${own.length.toLocaleString('en-GB')} are shown: --all shows every one.` : undefined;
  return [pageTable(`promises-${kind}`, captions[kind], columns, rows, cut)];
}

/** How many promises came to what, the worst first: `2 slipped, 3 happened`. */
function countsIn(promises: readonly Promised[]): string {
  const counts = order.flatMap((one) => {
    const n = promises.filter((promise) => promise.became === one).length;
    return n === 0 ? [] : [`${n} ${became[one].words.toLowerCase()}`];
  });
  return list(counts);
}

/** The question of a scrutiny committee: what was promised, what happened, and what slipped. */
export function scrutinyPage({ was, is, promises }: Scrutiny, most: number): Page {
  const kinds = Object.keys(captions) as Promised['kind'][];
  return {
    id: 'scrutiny',
    title: 'What was promised, what happened, what slipped',
    lead: `Of the plan as of ${formatDay(was)}, judged as of ${formatDay(is)}: ${countsIn(promises)}. What no file says is not told, and never taken for done.`,
    blocks: kinds.flatMap((kind) => tableOf(kind, promises, most)),
  };
}
