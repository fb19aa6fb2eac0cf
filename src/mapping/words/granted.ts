import type { Contract } from '../../nouns/contract.ts';
import { grantField } from '../../nouns/granted.ts';
import type { Service } from '../../nouns/provision.ts';
import { fieldWeights } from '../weighing/weight.ts';
import type { Field } from './phrases.ts';

/** What a title of a grant calls the group it is given to, from one place of it to another. */
interface Group {
  readonly from: number;
  readonly to: number;
}

const isGrant = /\bgrants?\b|\bfunding\b|\bdonations?\b/i;
/** A description that tells only how much (`Community grant of £2,000`) says nothing of what it is for. */
const onlyAmount = /^\D{0,30}£[\d,.]+\D{0,30}$/;
const givenTo = /\b(?:[Gg]rants?|[Ff]unding|[Dd]onations?|[Aa]wards?)\b[^:]*?\bto\s+(?:the\s+)?(?=[A-Z0-9])/;

/**
 * The group a grant is given to, as its title names it (`Small Grant to Brookside Youth Club`), where a description says what the
 * money is for: then that is the service, and what the group is called is weaker evidence. Null in any other row.
 */
export function groupIn(name: string, row: Service | Contract): Group | null {
  if (!row.description || row.description === name || onlyAmount.test(row.description)) return null;
  const category = 'category' in row ? (row.category ?? '') : '';
  const isCalledSo = isGrant.test(name) || isGrant.test(category);
  if (!isCalledSo && !(('route' in row || 'category' in row) && grantField(row) !== null)) return null;
  for (const provider of row.provider ?? []) {
    const from = name.toLowerCase().indexOf(provider.toLowerCase());
    if (from >= 0) return { from, to: from + provider.length };
  }
  const given = givenTo.exec(name);
  return given && { from: given.index + given[0].length, to: name.length };
}

/**
 * How much words of a field count where a title names a group and the description what it is granted for: each in place of the other.
 * The provider is that group, whichever of its names the title has; the department is only whose money it is.
 */
export function grantWeight(field: Field): number {
  if (field === 'description') return fieldWeights.name;
  if (field === 'name' || field === 'provider') return fieldWeights.description;
  return field === 'department' ? fieldWeights.department / 2 : fieldWeights[field];
}
