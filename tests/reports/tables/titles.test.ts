import { expect, it } from 'vitest';
import { elementNamed, elementWords, notPlaced, outOfScope, tierWords } from '../../../src/reports/tables/titles.ts';
import { placements, workspace } from '../sample-plan.ts';

it('an element is known by its id, its title and its other names, and words that name none stay so', () => {
  expect(elementNamed(workspace, 'early childhood')).toBe('early-childhood');
  expect(elementNamed(workspace, 'Send')).toBe('send-health');
  expect(elementNamed(workspace, 'edge-of-care')).toBe('edge-of-care');
  expect(elementNamed(workspace, 'Early Help')).toBeNull();
  expect(elementNamed(workspace, undefined)).toBeNull();
});

it('of two elements that go by one name the first is meant', () => {
  const elements = workspace.elements.map((element) => ({ ...element, names: [...element.names, 'Best start'] }));
  expect(elementNamed({ ...workspace, elements }, 'Best Start')).toBe(elements[0]?.id);
  expect(elementNamed({ ...workspace, elements: elements.toReversed() }, 'Best Start')).toBe(elements.at(-1)?.id);
});

it('a service without a place says so in words a workbook can count', () => {
  const [first] = placements;
  if (!first) throw new Error('the sample has placements');
  expect(elementWords(workspace, { ...first, element: null, status: 'unplaced' })).toBe(notPlaced);
  expect(elementWords(workspace, { ...first, status: 'out-of-scope' })).toBe(outOfScope);
  expect(elementWords(workspace, { ...first, element: 'an-element-of-another-model' })).toBe('an-element-of-another-model');
  expect(tierWords(workspace, first)).toBe('Targeted or intensive');
});
