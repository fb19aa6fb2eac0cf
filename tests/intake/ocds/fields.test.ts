import { expect, it } from 'vitest';
import { fieldAtPath, isOcdsPath, ocdsFields } from '../../../src/intake/ocds/fields.ts';
import { contracts } from '../../../src/intake/tables/contracts.ts';

it('every field a notice is read for is a field of a contract', () => {
  expect(Object.keys(ocdsFields).filter((field) => !Object.hasOwn(contracts.fields, field))).toEqual([]);
});

it.each([
  ['releases/0/tender/title', 'title'],
  ['releases/0/awards/0/suppliers/0/name', 'provider'],
  ['compiledRelease/tender/title', 'title'],
  ['awards.0.value.amount', 'totalValue'],
  ['awards/value/amount, else tender/value/amount', 'totalValue'],
  ['tender/value/amount#upper', 'valueMax'],
  ['releases/0/date', 'published'],
  ['releases/0/awards/0/suppliers/0/contactPoint/name', undefined],
  ['publisher/name', undefined],
])('%s leads to %s', (heading, field) => {
  expect(isOcdsPath(heading)).toBe(true);
  expect(fieldAtPath(heading)?.field).toBe(field);
});

it('what an award says counts before what the tender said', () => {
  expect(fieldAtPath('awards/0/value/amount')?.confidence).toBeGreaterThan(fieldAtPath('tender/value/amount')?.confidence ?? 1);
});

it.each(['Department/Service', 'Awards / grants', 'Tender reference', 'Buyer'])('%s is a heading in words', (heading) => {
  expect(isOcdsPath(heading)).toBe(false);
});
