import { nearestScale, scaleOf, shareBeside } from '../../nouns/better.ts';
import type { Found } from '../../nouns/finding.ts';
import type { Outcome } from '../../nouns/intent.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, printedDecimals, type Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';

type Counted = Row<Outcome> & Required<Pick<Outcome, 'local' | 'number' | 'denominator'>>;

const isWeighted = /\bstandardi[sz]ed\b|\badjusted\b|\bweighted\b|\bdsr\b|\bpooled\b|\baverage\b/i;

function wordsOf({ indicator, unit, group, extra }: Row<Outcome>): string {
  return [indicator, unit, group, ...Object.values(extra ?? {})].join(' ');
}

/** Indicators that state a figure with its numerator and denominator, which are all there is of it: no rate made alike to another population. */
function isCounted(row: Row<Outcome>): row is Counted {
  const { local, number, denominator } = row;
  return (local ?? 0) > 0 && (number ?? 0) > 0 && (denominator ?? 0) > 0 && !isWeighted.test(wordsOf(row));
}

/** The years a count may be pooled over while its rate is of one. */
const pooled = [2, 3, 4, 5];

function isOfYears({ number, denominator, local }: Counted): boolean {
  return pooled.some((years) => scaleOf({ number, local, denominator: denominator * years }) !== null);
}

const isPercent = ({ indicator, unit }: Counted): boolean => /%|\bper ?cent/i.test(`${indicator ?? ''} ${unit ?? ''}`);

const figure = (value: number): string => value.toLocaleString('en-GB');

function said(row: Counted): string {
  const decimals = printedDecimals(row, 'local', row.local);
  const made = (per: number): string => ((row.number / row.denominator) * per).toFixed(Math.max(1, decimals));
  const of = `${figure(row.number)} of ${figure(row.denominator)} is`;
  const name = `“${row.indicator ?? row.id}” says ${row.local.toFixed(decimals)}`;
  if (scaleOf(row) === 1) return `${name}, a share of one where others are percentages, and ${of} ${made(100)}%`;
  const per = isPercent(row) ? 100 : (nearestScale(row) ?? 100);
  return `${name}, and ${of} ${per === 100 ? `${made(per)}%` : per === 1 ? made(1) : `${made(per)} per ${figure(per)}`}`;
}

const eachAtMost = 4;

function finding(odd: readonly [Counted, ...Counted[]]): Found {
  const more = odd.length > eachAtMost ? ` And ${odd.length - eachAtMost} more.` : '';
  const told = odd.slice(0, eachAtMost).map(said);
  const [first, ...others] = odd.flatMap((row) => [at(row, 'local'), at(row, 'number'), at(row, 'denominator')]) as [Cell, ...Cell[]];
  return {
    text: `${told.join('; ')}.${more} Find which figure is wrong, and print it again.`,
    about: odd.map(({ id }) => id),
    evidence: evidenceOf(first, others),
    apart: 'rates',
  };
}

/** Indicators whose figure is not what their numerator and denominator make, and shares of one among percentages, one finding for each table. */
export function oddRates(picture: Picture): { readonly examined: number; readonly found: readonly Found[] } {
  const counted = inOrder(picture.records.outcomes).filter(isCounted);
  const found = grouped(counted, ({ origin }) => keyOfTable(origin.table)).flatMap(([, own]): Found[] => {
    const made = own.map(scaleOf).filter((scale) => scale !== null);
    const isTelling = made.length * 2 >= own.length;
    const arePercent = made.filter((scale) => scale === 100).length * 2 > made.length;
    const odd = own.filter((row) => {
      const scale = scaleOf(row);
      if (scale === null) return (isTelling || isPercent(row)) && !isOfYears(row);
      return scale === 1 && (arePercent || shareBeside(row.local, row.national ?? row.local) !== null);
    });
    const [first, ...others] = odd;
    return first === undefined ? [] : [finding([first, ...others])];
  });
  return { examined: counted.length, found };
}
