import type { PageCell, PageTable } from '../../nouns/page.ts';
import { countedOnce, type Placement } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { pence } from '../../values/money.ts';
import { compare, inOrderOf } from '../../values/order.ts';
import { capital, count } from '../../values/text.ts';
import { extensionLeftWords } from '../register/extension-left.ts';
import { absent, dayOr, money, moneyOr, namesOr, words } from '../tables/cells.ts';
import { added, column, figures, pageTable, rowsOf, totalRow, withoutBlank } from '../tables/page-table.ts';
import { elementWords, placedTones, tierWords } from '../tables/titles.ts';

/** What comes next of a contract, and by when. */
interface Next {
  readonly on: Day | null;
  readonly what: string;
}

/** What comes next of each contract: the last day to begin its procurement, and what is left of its options to extend; else its first date that is still to be met. */
function nextOf({ timelines, milestones, records, workspace }: Plan): ReadonlyMap<string, Next> {
  const { asOf } = workspace;
  const dates = milestones
    .flatMap(({ contract, kind, due, status }) => (due === null || due < asOf || status === 'done' ? [] : [{ contract, kind, due }]))
    .sort((one, other) => compare(other.due, one.due))
    .map(({ contract, kind, due }): [string, Next] => [contract, { on: due, what: `${capital(kind)}, ${formatDay(due)}` }]);
  const procured = timelines.flatMap(({ contract, start, pointOfNoReturn: by }): [string, Next][] => {
    if (by === null || start === null || start <= asOf) return [];
    const row = records.contracts.find(({ id }) => id === contract);
    const left = row === undefined ? null : extensionLeftWords(row);
    const past = by < asOf ? ', which is past' : '';
    return [[contract, { on: by, what: `Procure: begin by ${formatDay(by)}${past}${left === null ? '' : `; ${left}`}` }]];
  });
  return new Map([...dates, ...procured]);
}

const columns = [
  column('service', 'Service', 34),
  column('provider', 'Provider', 26),
  column('element', 'System element', 28),
  column('tier', 'Tier', 22),
  column('end', 'Ends', 12),
  figures('annualValue', 'Annual value', 14),
  column('next', 'What comes next', 28),
];

/** Worth over the whole term, where the register states that and no contract's worth of a year. */
function wholeTerm({ records }: Plan, placements: readonly Placement[]): ReadonlyMap<string, PageCell> | null {
  if (placements.some(({ valueHere }) => valueHere !== null)) return null;
  const worth = records.contracts.flatMap(({ id, totalValue }): [string, PageCell][] =>
    totalValue === undefined ? [] : [[id, money(totalValue)]],
  );
  return worth.length === 0 ? null : new Map(worth);
}

/** What is next to be done first; then what ends first; what states neither last. */
function soonest(next: ReadonlyMap<string, Next>): (one: Placement, other: Placement) => number {
  const keyOf = ({ id, end }: Placement): string => `${next.get(id)?.on ?? '9999'} ${end ?? '9999'}`;
  return inOrderOf(keyOf);
}

function noteOf({ placements, records }: Plan, shown: readonly Placement[], isDated: boolean): string {
  const outside = countedOnce(placements.filter(({ status }) => status === 'out-of-scope'));
  const register = records.contracts.length > 0 ? ', and every field of the register on its sheet “Contracts”' : '';
  return [
    isDated && 'What is soonest to be done stands first.',
    outside > 0 && `${count(outside, 'service or contract is', 'services and contracts are')} out of scope of the plan and left out.`,
    shown.some(({ status }) => status === 'proposed') && '? marks a place that is proposed and not decided.',
    `How each was placed, how surely and from which cell is in the plan’s workbook on the sheet “Services”${register}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Services and contracts in scope as a committee reads them: who, where on the map, until when, for how much, and what comes next. */
export function servicesList(plan: Plan): PageTable {
  const { workspace } = plan;
  const inScope = plan.placements.filter(({ status }) => status !== 'out-of-scope');
  const next = nextOf(plan);
  const isDated = inScope.some(({ id }) => next.has(id));
  const termWorth = wholeTerm(plan, inScope);
  const shown = columns
    .filter(({ id }) => id !== 'next' || isDated)
    .map((one) => (one.id === 'annualValue' && termWorth ? { ...one, title: 'Value of the whole term' } : one));
  const rows = rowsOf(
    [...inScope].sort(soonest(next)),
    ({ id }) => id,
    (placement): Readonly<Record<string, PageCell>> => {
      const { id, service, providers, written, end, valueHere } = placement;
      const comes = next.get(id);
      const tones = placedTones(placement);
      return {
        service: words(service),
        provider: namesOr(providers.length > 0 || written.provider === null ? providers : [written.provider], 'not stated'),
        element: words(elementWords(workspace, placement), tones.element),
        tier: words(tierWords(workspace, placement), tones.tier),
        end: dayOr(end, 'not stated'),
        annualValue: termWorth ? (termWorth.get(id) ?? absent('not stated')) : moneyOr(valueHere, 'not stated'),
        next: comes ? words(comes.what) : absent('nothing dated'),
      };
    },
  );
  // A framework's worth stands with each of its providers: worth over whole terms is not added up.
  const stated = termWorth ? null : added(rows, 'annualValue');
  const total =
    stated === null ? [] : [totalRow(shown, words('Values stated', 'strong'), { annualValue: money(pence(stated), undefined, 'strong') })];
  const note = noteOf(plan, inScope, isDated);
  return withoutBlank(pageTable('services', 'Services and contracts in scope', shown, [...rows, ...total], note));
}
