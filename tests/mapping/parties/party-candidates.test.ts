import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyTwo } from '../../../src/mapping/parties/blocks.ts';
import { settleParties } from '../../../src/mapping/parties/parties.ts';
import { recordsOf } from '../rows.ts';

const words = fc.constantFrom(
  ...'kingfisher kingfisherr kingfsiher horizon horizons lantern families famlies family care homes trust services service group county council cc city city of the fc school fostering fosterign assoc association'.split(
    ' ',
  ),
);
const plain = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const name = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: plain.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: fc.tuple(plain, fc.constantFrom('Ltd', 'plc', 'CIC')).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(plain, plain).map(([one, other]) => `${one} t/a ${other}`) },
  { weight: 1, arbitrary: plain.map((text) => `${text} (Anytown Branch)`) },
  { weight: 1, arbitrary: fc.tuple(plain, fc.nat(30)).map(([text, cut]) => text.slice(0, 10 + cut)) },
);

it('no pair that comparing every two names would propose is missed, and none is made up', () => {
  const pairs = (names: readonly string[], every?: Parameters<typeof settleParties>[2]) =>
    settleParties(recordsOf({ contracts: names.map((provider) => ({ provider: [provider] })) }), [], every).proposals;
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), (names) => {
      expect(pairs(names)).toEqual(pairs(names, everyTwo));
    }),
    { numRuns: 1500 },
  );
});
