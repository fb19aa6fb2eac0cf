import type { Card, Page } from '../../nouns/page.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Question, Review, ReviewPart } from '../../nouns/question.ts';
import type { Records } from '../../nouns/records.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { formatCells } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { count, keyOf, tidy } from '../../values/text.ts';
import { annualWords, earlierWords, partWords, placeWords, providersWords, servicesWords, worthWords } from '../map/review-words.ts';
import { words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

const longestText = 280;

function cut(text: string): string {
  const whole = tidy(text);
  return whole.length <= longestText ? whole : `${whole.slice(0, longestText - 1).trimEnd()}…`;
}

/** What else the table says of a service that helps to place it: how it is described, and under what it is filed. */
function saidOf({ id, of, service }: Placement, records: Records): { readonly described: string; readonly filed: string } {
  const row = of === 'contracts' ? records.contracts.find((one) => one.id === id) : records.services.find((one) => one.id === id);
  if (!row) return { described: '', filed: '' };
  const filed = 'title' in row || of === 'contracts' ? ['category', 'department'] : ['group', 'need'];
  const texts = filed.flatMap((field) => (row as unknown as Readonly<Record<string, string | undefined>>)[field] ?? []);
  const described = row.description !== undefined && keyOf(row.description) !== keyOf(service) ? row.description : '';
  return { described: cut(described), filed: cut([...new Set(texts)].join('; ')) };
}

function daysWords(placements: readonly Placement[]): string {
  const known = (days: readonly (Day | null)[]): Day[] => days.flatMap((day) => day ?? []).sort();
  const start = known(placements.map((one) => one.start))[0];
  const end = known(placements.map((one) => one.end)).at(-1);
  if (start === undefined && end === undefined) return 'not stated';
  return [start ? `from ${formatDay(start)}` : 'from a day not stated', end ? `to ${formatDay(end)}` : 'with no end stated'].join(' ');
}

function cellsWords(placements: readonly Placement[]): string {
  const first = placements.slice(0, 5).map(({ cell }) => cell);
  const more = placements.length - first.length;
  return more === 0 ? formatCells(first) : `${formatCells(first)} and ${count(more, 'more', 'more')}`;
}

function sureWords({ asks, placements: [{ status, confidence }] }: Question): string {
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  if (status === 'out-of-scope') return percent(confidence.element);
  return asks === 'tier'
    ? `tier ${percent(confidence.tier)}; the table states the element`
    : `element ${percent(confidence.element)}, tier ${percent(confidence.tier)}`;
}

function unplacedWords({ tier, because }: Placement, workspace: Workspace): string {
  return tier === null ? `no place: ${because}` : `no element, its words name none; ${placeWords(workspace, `/${tier}`)}: ${because}`;
}

/** One question of the review as a person is shown it: what it is about, what the words propose, how surely and why. */
export function questionCard(question: Question, workspace: Workspace, records: Records, lead: string): Card {
  const { placements, proposed, worth, earlier } = question;
  const [first] = placements;
  const { described, filed } = saidOf(first, records);
  const differ = new Set(placements.map(({ element, tier, status }) => `${element} ${tier} ${status}`)).size > 1;
  const place = first.element !== null && question.asks === 'tier' ? `${first.element}${proposed ?? ''}` : proposed;
  const facts: Card['facts'] = [
    { name: 'Provider', text: providersWords(placements) },
    { name: 'Value a year', text: worthWords(worth) },
    { name: 'Runs', text: daysWords(placements) },
    ...(described === '' ? [] : [{ name: 'Described as', text: described }]),
    ...(filed === '' ? [] : [{ name: 'Filed under', text: filed }]),
    { name: 'At', text: cellsWords(placements) },
    ...(place === null
      ? [{ name: 'Proposed', text: unplacedWords(first, workspace), tone: 'warn' as const }]
      : [
          { name: 'Proposed', text: placeWords(workspace, place), tone: 'proposed' as const },
          { name: 'How sure', text: `${sureWords(question)}${differ ? '; the words of some propose another place' : ''}` },
          { name: 'Because', text: first.because },
        ]),
    ...(earlier === null
      ? []
      : [{ name: earlier.isOfAlike ? 'Alike' : 'Before', text: earlierWords(workspace, earlier), tone: 'strong' as const }]),
  ];
  return { lead, title: placements.length === 1 ? first.service : `${first.service} (${servicesWords(question)})`, facts };
}

function partSentence(questions: readonly Question[], part: ReviewPart): string[] {
  const these = questions.filter((question) => question.part === part);
  if (these.length === 0) return [];
  const unknown = these.filter(({ stake }) => stake === null).length;
  const asked = `${count(these.length, 'question')} about ${partWords[part]}`;
  if (unknown === these.length) return [`${asked}. What they cost a year is not known, so the least sure come first.`];
  const last =
    unknown === 0
      ? ''
      : `; ${count(unknown, 'question')} about those whose yearly cost is not known ${unknown === 1 ? 'comes' : 'come'} last`;
  return [`${asked}, ${annualWords(these.map(({ worth }) => worth))} a year${last}.`];
}

function leftWords(inseparable: readonly Placement[]): string[] {
  if (inseparable.length === 0) return [];
  const these = inseparable.length === 1 ? 'One service is' : `${inseparable.length} services are`;
  return [
    `${these} not asked about: no line could tell it from another of its name that is settled. Give it a reference in its table, ${cellsWords(inseparable)}.`,
  ];
}

/** What there is to review, before the first question. */
export function reviewPage({ questions, inseparable }: Review, placements: readonly Placement[]): Page {
  const parts = (['map', 'out-of-scope', 'ended'] as const).flatMap((part) => partSentence(questions, part));
  const none = placements.length === 0 ? 'No services or contracts were found in these files' : 'Every place is decided or stated';
  const lead =
    questions.length === 0
      ? `${none}: there is nothing to ask.`
      : 'Places that only words propose. Each decision is written to decisions.csv as it is made; stop whenever you like, and the next review asks what is left.';
  return { id: 'review', title: 'Review of the map', lead, blocks: [{ kind: 'words', paragraphs: [...parts, ...leftWords(inseparable)] }] };
}

/** A decision made in a review, as it was written. */
export interface Made {
  readonly question: Question;
  readonly decision: string;
  readonly reason: string;
}

/** What a review decided, and what it left. */
export function reviewedPage(made: readonly Made[], left: number, workspace: Workspace): Page {
  const columns = [column('about', 'About', 36), column('decided', 'Decided', 38)];
  const rows = rowsOf(
    made,
    ({ question }) => question.about,
    ({ question, decision }) => ({ about: words(question.about), decided: words(placeWords(workspace, decision)) }),
  );
  const rest = left === 0 ? 'Nothing is left to ask.' : `${count(left, 'question')} left.`;
  return {
    id: 'reviewed',
    title: 'Reviewed',
    lead: `${made.length === 0 ? 'Nothing was decided' : `${count(made.length, 'decision')} written to decisions.csv`}. ${rest}`,
    blocks: made.length === 0 ? [] : [pageTable('reviewed', 'What was decided', columns, rows)],
  };
}
