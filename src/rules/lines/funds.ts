import type { Picture } from '../../nouns/picture.ts';
import type { Grant } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import { groupedByEach } from '../../values/groups.ts';
import { keyOf } from '../../values/text.ts';
import { inOrder } from '../order.ts';
import { namingWords } from '../words.ts';

const ofFunds = new Set(
  ['grant', 'fund', 'funding', 'allocation', 'money', 'ring', 'fenced', 'fence'].map((word) => [...namingWords(word)][0] ?? word),
);

/** A fund by its telling words, and by its initials: the Public Health Grant is PHG. */
function keysOf(fund: string): readonly [string, string] {
  const words = keyOf(fund.replace(/\([^)]*\)/g, ' '))
    .split(' ')
    .filter(Boolean);
  const telling = [...namingWords(words.join(' '))].filter((word) => !ofFunds.has(word)).sort();
  return [telling.join(' ') || words.join(' '), words.length > 2 ? words.map(([letter]) => letter).join('') : ''];
}

/** The parts of a cell that names several funds. */
export function fundsIn(cell: string): string[] {
  return cell.split(/\s*[;,/+|\n]\s*|\s+and\s+(?=[A-Z])/).filter((part) => keyOf(part) !== '');
}

/** The grants of the files by name. */
export interface Grants {
  readonly named: (fund: string) => readonly Row<Grant>[];
  readonly some: boolean;
}

/** Every grant of the files, found by its telling words or its initials. */
export function grantsIn(picture: Picture): Grants {
  const byKey = groupedByEach(inOrder(picture.records.grants), ({ fund }) =>
    fund === undefined ? [] : keysOf(fund).filter((key) => key !== ''),
  );
  const named = (fund: string) => {
    const [telling, initials] = keysOf(fund);
    return byKey.get(telling) ?? byKey.get(keyOf(fund).replaceAll(' ', '')) ?? byKey.get(initials) ?? [];
  };
  return { named, some: byKey.size > 0 };
}

/** A grant with an end. */
export type Ending = Row<Grant> & { readonly ends: Day };

/** The award of a grant that runs longest; null where one of its awards has no end, for then it may go on. */
export function lastOf(grants: readonly Row<Grant>[]): Ending | null {
  const ending = grants.filter((grant): grant is Ending => grant.ends !== undefined);
  return ending.length < grants.length ? null : ending.reduce((last, grant) => (grant.ends > last.ends ? grant : last));
}
