import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Specified } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import { joinsIn } from '../joining/joins.ts';
import { circumstances, daysFrom, forAndAgainst, whoBuysAndProvides } from '../offers/circumstances.ts';
import type { Commitment } from '../offers/commitments.ts';
import { cellsOnce, evidenceOf, grouped, inOrder, linked, placesOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { few, quoted } from '../standing.ts';
import { namingWords, wordsByStem } from '../words.ts';

interface Item {
  readonly row: Row<Specified>;
  readonly service: string;
  /** Words that pick this item out of its own service's list. */
  readonly words: ReadonlySet<string>;
}

/** A word on several lines of one service's list says what the service is about, not what the line is; it matches nothing. */
function itemsOf(rows: readonly Row<Specified>[], most: number): Item[] {
  return grouped(rows, (row) => keyOf(row.service ?? '')).flatMap(([service, own]) => {
    const words = own.map((row) => namingWords(row.item ?? ''));
    const onLines = placesOf(words, (set) => set);
    const isTelling = (word: string): boolean => (onLines.get(word)?.length ?? 0) <= most;
    return own.map((row, index) => ({ row, service, words: new Set([...(words[index] ?? [])].filter(isTelling)) }));
  });
}

/** The words that lines of two services or more share: what makes lines match. */
function sharedAcross(items: readonly Item[]): ReadonlySet<string> {
  const holders = placesOf(items, ({ words }) => words);
  const services = (places: readonly number[]): number => new Set(places.map((place) => items[place]?.service)).size;
  return new Set([...holders].filter(([, places]) => services(places) > 1).map(([word]) => word));
}

function finding(items: readonly Item[], shared: ReadonlySet<string>, setOut: (services: readonly string[]) => string): Found {
  const byService = grouped(items, (item) => item.service);
  const said = byService.map(([, own]) => `${own[0].row.service ?? ''} with ${quoted(own.map((item) => item.row.item ?? ''))}`);
  const written = items.flatMap((item) => {
    const whole = wordsByStem(item.row.item ?? '');
    return [...item.words].filter((word) => shared.has(word)).map((word) => (whole.get(word) ?? word).toLowerCase());
  });
  const words = [...new Set(written)].sort();
  const [first, ...others] = cellsOnce(items.map((item) => at(item.row, 'item'))) as [Cell, ...Cell[]];
  return {
    text: [
      `${few(said)} are specified to do what may be the same work.`,
      'Read the two specifications side by side, and say which service leads on it.',
      setOut(byService.map(([service]) => service)),
      forAndAgainst(
        'the same work',
        [`they share ${words.length === 1 ? 'the word' : 'the words'} ${quoted(words)}`],
        ['only words are compared, and each may mean its own part'],
      ),
    ].join(' '),
    about: items.map((item) => item.row.id),
    evidence: evidenceOf(first, others),
  };
}

/** The services of some names as the map holds them: for whom, where, when, who buys and who provides. */
function servicesIn(picture: Picture): (services: readonly string[]) => string {
  const { commitments } = joinsIn(picture);
  const places = placesOf(commitments, ({ title }) => [keyOf(title)]);
  return (services) => {
    const named = services.flatMap((service) => (places.get(service) ?? []).map((place) => commitments[place] as Commitment));
    if (named.length === 0) return 'Neither service is in a list of services or a register of these files.';
    return [circumstances(named, daysFrom(named), picture), whoBuysAndProvides(named)].join(' ');
  };
}

/** What one service is specified to do beside what another is: lines that share a telling word. */
export const sharedPriority: Rule = {
  card: {
    family: 'duplication',
    title: 'Two services are specified to do the same thing',
    severity: 'advice',
    method:
      "Lines of one kind (priority beside priority, mandated element beside mandated element) are compared across services. Two match when they share a word that picks out no more than `linesPerService` lines in each service's own list. Lines that match one another make one finding.",
    exclusions: [
      'Lines of different kinds are not compared, nor is the list of one service with itself.',
      'A word that stands on more lines of a service’s list than that says what the service is about, and matches nothing.',
      'Two lines that ask for one thing in different words are not seen.',
      'A line that names no service, or nothing it must do, is not judged.',
    ],
    why: 'Where two specifications ask for the same work, it is bought twice or each service leaves it to the other.',
    remedy: 'Compare the two specifications line by line and write into both who leads.',
    source: 'Dudley, Integration of 0-5 services (2015): health visiting beside children’s centres',
    limits: { linesPerService: 1 },
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.specifications);
    const usable = rows.filter((row) => row.service !== undefined && row.item !== undefined);
    const setOut = servicesIn(picture);
    const found = grouped(usable, (row) => keyOf(row.kind ?? '')).flatMap(([, ofKind]) => {
      const items = itemsOf(ofKind, limits['linesPerService'] ?? 1);
      const shared = sharedAcross(items);
      return linked(items, ({ words }) => [...words].filter((word) => shared.has(word)))
        .filter((set) => set.length > 1)
        .map((set) => finding(set, shared, setOut));
    });
    const unjudged = rows
      .filter((row) => row.service === undefined || row.item === undefined)
      .map((row) => ({ about: row.id, because: 'the line names no service or nothing it must do', cell: at(row, 'service') }));
    return { examined: usable.length, found, unjudged };
  },
};
