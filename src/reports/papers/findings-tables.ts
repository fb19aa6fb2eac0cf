import type { Finding, RuleOutcome } from '../../nouns/finding.ts';
import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count, firstFew } from '../../values/text.ts';
import { kindsOf } from '../findings/kinds-of-finding.ts';
import { inShort } from '../paper/in-short.ts';
import { calledIn } from '../tables/called.ts';
import { counted, moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf, textIn } from '../tables/page-table.ts';
import { outOfScope, severityTitles, severityTones } from '../tables/titles.ts';

const mostKinds = 8;
const lettersShown = 200;
const lettersInAppendix = 400;

/** Each kind of error and warning nobody has accepted, with its gravest: the same finding over and over would hide the others. `beyond` is what is said of one that counts more than what is in scope. */
export function graveTable(
  findings: readonly Finding[],
  appendix: string | null,
  beyond: (finding: Finding) => string = () => '',
): PageTable | null {
  const kinds = kindsOf(findings.filter(({ accepted, severity }) => !accepted && severity !== 'advice'));
  if (kinds.length === 0) return null;
  const rows = rowsOf(
    kinds.slice(0, mostKinds),
    ([one]) => one.key,
    (alike) => {
      const { severity, title, text, amount } = alike[0];
      return {
        severity: words(severityTitles[severity], severityTones[severity]),
        title: words(title),
        count: counted(alike.length),
        text: words([inShort(text, lettersShown), beyond(alike[0])].filter(Boolean).join(' ')),
        amount: moneyOr(amount, 'no amount'),
      };
    },
  );
  const columns = [
    column('severity', 'Severity', 10),
    column('title', 'Kind', 24),
    figures('count', 'How many', 8),
    column('text', 'The gravest of them', 60),
    figures('amount', 'At stake in it', 13),
  ];
  const where = appendix === null ? '' : ` All of them are in ${appendix}.`;
  const note =
    kinds.length > mostKinds ? `${mostKinds} of ${count(kinds.length, 'kind')}, with one of each.${where}` : `One of each kind.${where}`;
  return pageTable('report-findings', 'The gravest findings nobody has decided on, a kind a row', columns, rows, note);
}

/** Findings as a committee reads them: those the plan is about, their kinds in words and not by code, each in so many letters; how many others there are is said. */
export function forCommittee(table: PageTable, findings: readonly Finding[]): PageTable {
  const titles = new Map(findings.map(({ code, title }) => [code, title]));
  const own = table.rows.filter((row) => textIn(row, 'scope') !== outOfScope);
  const rows = own.map((row) => {
    const title = titles.get(textIn(row, 'code'));
    const text = words(inShort(textIn(row, 'text'), lettersInAppendix));
    return { ...row, cells: { ...row.cells, text, ...(title !== undefined && { code: words(title) }) } };
  });
  const others = table.rows.length - own.length;
  const notes = [
    table.note,
    others > 0 && `${count(others, 'more is', 'more are')} of what is out of scope of the plan, and in the workbook.`,
    rows.some((row, index) => textIn(row, 'text') !== textIn(own[index] as PageRow, 'text')) && 'Long ones are whole in the workbook.',
  ];
  const columns = table.columns.filter(({ id }) => id !== 'scope').map((one) => (one.id === 'code' ? column('code', 'Kind', 24) : one));
  return { ...table, rows, columns, note: notes.filter(Boolean).join(' ') };
}

/** What no rule could judge, once for each reason: a committee reads why, and the workbook holds each question. */
export function unjudgedReasons(plan: Pick<Plan, 'rules' | 'records' | 'workspace' | 'milestones' | 'duties' | 'models'>): PageTable {
  const byId = calledIn(plan);
  const duties = new Map(plan.duties.map(({ duty }) => [duty.id, duty.title]));
  const called = (id: string): string => duties.get(id) ?? byId(id);
  const reasons = plan.rules.flatMap(({ code, title, unjudged }: RuleOutcome) =>
    [...new Set(unjudged.map(({ because }) => because))].map((because) => ({
      code,
      title,
      because,
      about: unjudged.filter((one) => one.because === because).map(({ about }) => about),
    })),
  );
  const rows = rowsOf(
    reasons,
    ({ code, because }) => `${code} ${because}`,
    ({ title, because, about }) => ({
      code: words(title),
      because: words(because, 'warn'),
      count: counted(about.length),
      about: words(firstFew([...new Set(about.map(called))], 3)),
    }),
  );
  const columns = [
    column('code', 'What was asked', 26),
    column('because', 'Why it could not be judged', 60),
    figures('count', 'Questions', 9),
    column('about', 'About', 40),
  ];
  return pageTable(
    'unjudged',
    'Could not be judged, by reason',
    columns,
    rows,
    'Each question is in the plan’s workbook on the sheet “Could not be judged”.',
  );
}
