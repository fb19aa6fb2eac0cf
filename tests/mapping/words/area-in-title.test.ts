import { expect, it } from 'vitest';
import { areaInTitle } from '../../../src/mapping/words/area-in-title.ts';

it.each([
  ['Children’s centres North', 'North'],
  ['Family hubs – South', 'South'],
  ['Youth work (South East locality)', 'South East locality'],
  ['Family support: East and West', 'East and West'],
  ['Detached youth work - north-west area', 'north-west area'],
])('“%s” ends with the part of the area it is for', (title, area) => {
  expect(areaInTitle(title)).toBe(area);
});

it.each([
  'North Star Nursery',
  'Home-Start North Wold',
  'Midwest',
  'Family hubs North and beyond',
  'North',
  'Advocacy (North) for care leavers',
])('“%s” does not', (title) => {
  expect(areaInTitle(title)).toBeNull();
});
