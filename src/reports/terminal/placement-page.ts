import type { Page, PageTable } from '../../nouns/page.ts';
import type { Placement, Weighing } from '../../nouns/placement.ts';
import { type SystemElement, standsFor, type Workspace } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { list } from '../../values/text.ts';
import type { Mapped } from '../map/map-places.ts';
import { splitNotes } from '../map/split-notes.ts';
import { absent, cellsOf, cellWith, moneyOr, numbered, shared, words, wordsOr } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import {
  arrangements,
  elementTitle,
  elementWords,
  noTier,
  outOfScope,
  placedHow,
  placedTones,
  tierTitle,
  tierWords,
} from '../tables/titles.ts';

type Plan = Pick<Mapped, 'workspace'>;

/** What stands for an element in the vocabulary where words speak of no service for children. */
const outOfScopeId = 'out-of-scope';

function placeTable(plan: Plan, placement: Placement): PageTable {
  const tones = placedTones(placement);
  const sure = `element ${Math.round(placement.confidence.element * 100)}%, tier ${Math.round(placement.confidence.tier * 100)}%`;
  const lines = [
    ['element', 'System element', words(elementWords(plan.workspace, placement), tones.element)],
    ['tier', 'Tier', words(tierWords(plan.workspace, placement), tones.tier)],
    ['placed', 'Placed how', words(placedHow[placement.status], tones.tier)],
    ['confidence', 'Confidence', words(sure)],
    ['because', 'Because', words(placement.because)],
    ['arrangement', 'Arrangement', words(arrangements[placement.arrangement])],
    ['needs', 'Needs it meets', wordsOr(placement.needs.join(', '), 'its words name none')],
    ['cohorts', 'For', wordsOr(placement.cohorts.join(', '), 'its words name nobody')],
    [
      'value',
      'Annual value',
      cellWith(
        placement.annualValue === null ? { kind: 'absent', because: 'not stated' } : { kind: 'money', pence: placement.annualValue },
      ),
    ],
    ...(placement.split === null ? [] : [['share', 'Share here', shared(placement.share / 100)] as const]),
    ...(placement.valueHere === placement.annualValue && placement.split === null
      ? []
      : [['here', 'Annual value here', moneyOr(placement.valueHere, 'not stated')] as const]),
    ...(placement.statedToo?.at === undefined
      ? []
      : [
          [
            'counted',
            placement.statedToo.is === 'theirs' ? 'It counts at' : 'It may be',
            words(formatCell(placement.statedToo.at)),
          ] as const,
        ]),
  ] as const;
  const facts = lines.map(([key, what, value]) => ({ key, cells: { what: words(what), value } }));
  return pageTable('placement', 'Its place', [column('what', 'Particular', 18), column('value', 'Value', 58)], facts);
}

/** An element some words speak for: one in use, a built-in one that is not, or out of scope. */
function elementSaid({ workspace }: Plan, element: string | null): string {
  if (element === null) return 'none';
  return element === outOfScopeId ? outOfScope : elementTitle({ ...workspace, elements: allElements(workspace) }, element);
}

function allElements({ elements, elementsElsewhere = [] }: Workspace): readonly SystemElement[] {
  return [...elements, ...elementsElsewhere];
}

/** Where the weight of some words goes: to each element in use that stands for theirs, else to theirs. */
function weightOnElements({ workspace }: Plan, { element, weight }: Weighing): (readonly [string, number])[] {
  if (element === null) return [];
  const standing = workspace.elements.map((one) => [one.id, weight * standsFor(one, element)] as const).filter(([, part]) => part > 0);
  return standing.length === 0 ? [[element, weight]] : standing;
}

function tierSaid(plan: Plan, tier: string | null): string {
  if (tier === null) return noTier;
  // Words speak for tiers of the vocabulary's own model, whatever model is in use.
  const { tierModel, tiersElsewhere = [] } = plan.workspace;
  return tierModel.tiers.some(({ id }) => id === tier)
    ? tierTitle(plan.workspace, tier)
    : (tiersElsewhere.find(({ id }) => id === tier)?.title ?? tier);
}

/** Each of its words with what it weighs; words that say nothing of a place are left out by the vocabulary itself. */
function weighingsTable(plan: Plan, weighings: readonly Weighing[]): PageTable {
  const rows = rowsOf(
    weighings,
    ({ words: said, field }) => `${field} ${said}`,
    ({ words: said, field, element, tier, weight, tierWeight }) => ({
      words: words(`“${said}”`),
      field: words(field),
      weight: numbered(rounded(weight)),
      element: words(elementSaid(plan, element)),
      tierWeight: numbered(rounded(tierWeight)),
      tier: words(tierSaid(plan, tier)),
    }),
  );
  const columns = [
    column('words', 'Words', 18),
    column('field', 'Stand in', 10),
    figures('weight', 'Weigh', 6),
    column('element', 'For the element', 18),
    figures('tierWeight', 'Weigh', 6),
    column('tier', 'For the tier', 12),
  ];
  const own = weighings.flatMap(({ words: said, from }) => (from === null ? [] : [`“${said}” is of ${from}.`]));
  const note =
    'A word counts once, where it weighs most: in full in the service’s own name, less in its category or description, least in a department, provider or fund. Words for another element count little toward the tier. What services that say the same words were labelled by hand, in other registers, weighs beside them.';
  return pageTable('placement-words', 'What its words weigh', columns, rows, [note, ...own].join(' '));
}

/** What the weights come to for each place on one axis, the heaviest first. */
function sumsTable(plan: Plan, weighings: readonly Weighing[], { status, confidence }: Placement): PageTable {
  const axes = [
    { axis: 'element', weigh: (one: Weighing) => weightOnElements(plan, one), said: elementSaid },
    { axis: 'tier', weigh: (one: Weighing) => (one.tier === null ? [] : [[one.tier, one.tierWeight] as const]), said: tierSaid },
  ];
  const sums = axes.flatMap(({ axis, weigh, said }) => {
    const by = new Map<string, number>();
    for (const [where, weight] of weighings.flatMap(weigh)) by.set(where, (by.get(where) ?? 0) + weight);
    const all = [...by.values()].reduce((total, weight) => total + weight, 0);
    return [...by]
      .filter(([, weight]) => weight > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([where, weight]) => ({ axis, where: said(plan, where), weight, share: weight / all }));
  });
  const rows = rowsOf(
    sums,
    ({ axis, where }) => `${axis} ${where}`,
    ({ axis, where, weight, share }) => ({
      axis: words(axis),
      place: words(where),
      weight: numbered(rounded(weight)),
      share: shared(share),
    }),
  );
  const columns = [column('axis', 'Axis', 8), column('place', 'Place', 44), figures('weight', 'Weigh', 7), figures('share', 'Share', 7)];
  const sure = Object.entries(confidence).map(([axis, part]) => `${axis} ${Math.round(part * 100)}%`);
  const note = `A share becomes a confidence in two steps. It is lowered where little is weighed in all: by a weight of 1 to a half, by one of 5 to five sixths. What is left is held against registers that were labelled by hand: the confidence is how many in a hundred of the services weighed so stood rightly there, here ${list(sure)}.`;
  return pageTable('placement-sums', 'What that comes to', columns, rows, ...(status === 'proposed' && rows.length > 0 ? [note] : []));
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** Every part of a split service, or every row of one name: where it sits, its share, and what of the value sits there. */
function partsTable(plan: Plan, parts: readonly Placement[]): PageTable {
  const rows = rowsOf(
    parts,
    ({ id }) => id,
    (part) => ({
      element: words(elementWords(plan.workspace, part)),
      tier: words(tierWords(plan.workspace, part)),
      share: part.split === null ? absent('not split') : shared(part.share / 100),
      value: moneyOr(part.valueHere, 'not stated'),
      cell: cellsOf([part.cell]),
    }),
  );
  const columns = [
    column('element', 'System element', 18),
    column('tier', 'Tier', 18),
    figures('share', 'Share', 8),
    figures('value', 'Annual value here', 12),
    column('cell', 'Cell', 16),
  ];
  const split = parts.every((part) => part.split !== null);
  return pageTable('placement-parts', split ? 'Its parts' : 'Every row of this name', columns, rows, splitNotes(parts).join(' '));
}

/** One service: where it sits, how surely, why, what each of its words weighs, and the cells behind it; first, where it is one of several rows, all of them. */
export function placementPage(
  plan: Plan,
  placement: Placement,
  weighings: readonly Weighing[] = [],
  parts: readonly Placement[] = [],
): Page {
  const cells = Object.entries(placement.at).map(([field, cell]) => ({
    key: field,
    cells: { field: words(field), cell: cellsOf([cell]) },
  }));
  return {
    id: 'placement',
    title: placement.service,
    lead: 'Where this service sits on the map, and what placed it there.',
    blocks: [
      ...(parts.length > 1 ? [partsTable(plan, parts)] : []),
      placeTable(plan, placement),
      ...(weighings.length > 0 ? [weighingsTable(plan, weighings), sumsTable(plan, weighings, placement)] : []),
      pageTable('placement-cells', 'Cells behind it', [column('field', 'Field', 18), column('cell', 'Cell', 58)], cells),
    ],
  };
}
