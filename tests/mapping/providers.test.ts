import { expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import { placeOfRow } from './placed-by-words.ts';

const element = (title: string, provider: string) => placeOfRow({ title, provider: [provider] })[0];

it.each([
  ['Spot purchase 114', 'National Fostering Agency', 'edge-of-care'],
  ['Contract 7', 'Place2Be', 'vulnerable-cyp'],
  ['Day places, autumn', 'Witherslack Group Ltd', 'send-health'],
  ['Block hours', 'Home-Start Anytown', 'parent-family-support'],
  ['Annual support', 'Civica UK Limited', outOfScope],
])('%s from %s is what that provider is mostly bought for', (title, provider, place) => {
  expect(element(title, provider)).toBe(place);
});

it('what is bought goes before who it is bought of', () => {
  expect(element('Health visiting', 'Place2Be')).toBe('early-childhood');
  expect(element('Fostering placements', 'Mears Group')).toBe('edge-of-care');
});

it('a provider’s name that may be a word is met with the word beside it', () => {
  expect(element('Summer club', 'Kids in Motion CIC')).not.toBe('send-health');
  expect(element('Bereavement visits', 'Brook Lane Partners')).not.toBe('send-health');
});

it('a title that is a provider’s name and no more is placed by it', () => {
  expect(placeOfRow({ title: 'TACT' })).toEqual(['edge-of-care', 'specialist']);
});
