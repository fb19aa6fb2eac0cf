import { onceNotes } from '../../nouns/counted-once.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { countedOnce, type Placement } from '../../nouns/placement.ts';
import { takenWords } from '../../nouns/taken-term.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { capital } from '../../values/text.ts';
import { absent, cellsOf, dayOr, liveMoney, moneyOr, namesOr, shared, surely, words } from '../tables/cells.ts';
import { added, choice, column, figures, pageTable, rowsOf, totalRow, withoutBlank } from '../tables/page-table.ts';
import { arrangements, elementWords, placedHow, placedTones, tierWords } from '../tables/titles.ts';
import { inScope } from './in-scope.ts';
import { splitNotes } from './split-notes.ts';

const whereItIs = 'where the service is placed: as its file states, as decisions.csv decides, or proposed by its words; Because says which';

const always = [
  column('service', 'Service', 30, 'what its row calls it'),
  column('of', 'Record', 10, 'whether it was read from a list of services or from a register of contracts'),
  choice(
    'arrangement',
    'Arrangement',
    13,
    Object.values(arrangements),
    'told by who commissions it and who provides it: in-house where they are one, commissioned where they are not, mixed where both are named',
  ),
  column('commissioner', 'Commissioner', 22, 'who commissions it: as the row says, else the body whose register it stands in'),
  column('provider', 'Provider', 24),
  choice('element', 'System element', 24, [], whereItIs),
  choice('tier', 'Tier', 20, [], whereItIs),
  choice(
    'placed',
    'Placed how',
    11,
    Object.values(placedHow),
    'whether the place was stated by a file, decided by a person, or proposed by this tool and still to be decided',
  ),
  figures(
    'confidence',
    'Confidence',
    11,
    'how sure the place is: the lesser of that of the element and that of the tier, by how far the words of the row speak for it before others',
  ),
  column('because', 'Because', 40, 'the words of the row that speak for the place, or who stated or decided it'),
];
const whenDated = [column('start', 'Start', 12), column('end', 'End', 12)];
const whenSplit = [
  figures('whole', 'Value of the whole', 14),
  figures('share', 'Share here', 8, 'the part of a service that stands in several places which is counted in this one'),
];

function backing(placement: Placement, field: string): readonly Cell[] {
  const cell = placement.at[field];
  return cell ? [cell] : [];
}

/** What a row states of its own place, beside the words it is placed by; nothing where it states none. */
function statedIn(placement: Placement, field: 'element' | 'tier'): Pick<PageCell, 'source' | 'basis'> {
  const cells = backing(placement, field);
  return cells.length === 0 ? {} : { source: [...cells, placement.cell], basis: whereItIs };
}

/** Who they are, else what the table writes: `Various` says something, though it names nobody. */
function namesOrWritten(names: readonly string[], written: string | null): readonly string[] {
  return names.length > 0 || written === null ? names : [written];
}

/** How sure a place is: its element and its tier both. */
export function confidenceOf({ status, tier, confidence: sure }: Placement): PageCell {
  if (status === 'out-of-scope' || status === 'unplaced') return absent('no place');
  return surely(tier === null ? sure.element : Math.min(sure.element, sure.tier));
}

/** What the table shows of a service only when some service has it: shares of a split, and dates. */
interface Shown {
  readonly split: boolean;
  readonly dated: boolean;
}

function cellsFor(workspace: Workspace, placement: Placement, { split, dated }: Shown): PageRow['cells'] {
  const value = backing(placement, 'annualValue');
  const tones = placedTones(placement);
  const decides = { kind: 'place', about: placement.id } as const;
  return {
    service: words(placement.service, undefined, [placement.cell]),
    of: words(placement.of === 'services' ? 'service' : 'contract'),
    arrangement: words(arrangements[placement.arrangement]),
    commissioner: namesOr(
      namesOrWritten(placement.commissioners, placement.written.commissioner),
      'not stated',
      backing(placement, 'commissioner'),
    ),
    provider: namesOr(namesOrWritten(placement.providers, placement.written.provider), 'not stated', backing(placement, 'provider')),
    element: { ...words(elementWords(workspace, placement), tones.element), ...statedIn(placement, 'element'), decides },
    tier: { ...words(tierWords(workspace, placement), tones.tier), ...statedIn(placement, 'tier'), decides },
    placed: { ...words(placedHow[placement.status], tones.tier), decides },
    confidence: confidenceOf(placement),
    because: words(placement.because),
    ...(dated && {
      start: dayOr(placement.start, 'not stated', backing(placement, 'start')),
      end: dayOr(placement.end, 'not stated', backing(placement, 'end')),
    }),
    ...(split && { whole: moneyOr(placement.annualValue, 'not stated', value), share: shared(placement.share / 100) }),
    annualValue: moneyOr(placement.valueHere, 'not stated', value),
    cells: cellsOf([placement.cell]),
  };
}

/** Every placement as a row, what is out of scope last; the map counts these rows. The last row adds the annual values stated, and only those. */
export function servicesTable(workspace: Workspace, all: readonly Placement[]): PageTable {
  const placements = [...inScope(all), ...all.filter(({ status }) => status === 'out-of-scope')];
  const dated = placements.some(({ start, end }) => start !== null || end !== null);
  const split = placements.some((placement) => placement.split !== null);
  // One kind of record throughout is said once, and leaves its column's room to the rest.
  const alike = placements.every(({ of }) => of === placements[0]?.of) ? (placements[0]?.of ?? null) : null;
  const columns = [
    ...always.filter(({ id }) => id !== 'of' || alike === null),
    ...(dated ? whenDated : []),
    ...(split ? whenSplit : []),
    figures('annualValue', split ? 'Annual value here' : 'Annual value', 14),
    column('cells', 'Cell', 26),
  ];
  const rows = rowsOf(
    placements,
    ({ id }) => id,
    (placement) => cellsFor(workspace, placement, { split, dated }),
  );
  const stated = added(rows, 'annualValue');
  const total =
    stated === null
      ? []
      : [
          totalRow(columns, words('Annual values stated', 'strong'), {
            annualValue: liveMoney(stated, { op: 'sum-column', table: 'services', column: 'annualValue' }, 'strong'),
          }),
        ];
  const taken = countedOnce(placements.filter(({ daysTaken }) => daysTaken));
  const unstated = countedOnce(placements.filter(({ valueHere }) => valueHere === null));
  const notes = [
    alike === null ? '' : `Each is a ${alike === 'services' ? 'service' : 'contract'}.`,
    unstated > 0
      ? `In the files ${unstated.toLocaleString('en-GB')} of ${countedOnce(placements).toLocaleString('en-GB')} state no annual value; they are not counted as nothing.`
      : '',
    dated ? '' : 'No start or end is stated for any of them.',
    taken === 0 ? '' : `${capital(takenWords(taken))}.`,
    ...splitNotes(placements),
    // What the sum comes to once is said with the map.
    ...onceNotes(placements, false),
  ].filter(Boolean);
  const note = notes.length > 0 ? notes.join(' ') : undefined;
  return withoutBlank(pageTable('services', 'Services and contracts as placed', columns, [...rows, ...total], note), ['annualValue']);
}
