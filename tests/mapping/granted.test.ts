import { describe, expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weight.ts';
import { placeOf } from './placed-by-words.ts';

describe('a grant to a group', () => {
  it.each([
    ['Small Grant to Meadow Dance School', 'Dance for over 60s', outOfScope],
    ['Small Grant to Meadow Dance School', 'Weekly classes for teenagers', 'vulnerable-cyp'],
    ['Community Grant to Hilltop Outdoor Centre', 'Climbing for disabled young people', 'send-health'],
    ['Community Grant to the Kitchen Collective', 'Cooking on a budget for families', 'parent-family-support'],
    ['Community Grant to Willow Primary School Friends', 'Health talks by experts', outOfScope],
    ['Community Grant to Hilltop Youth Club', 'New roof and toilets', outOfScope],
  ])('is placed by what it pays for before what the group is called: %s, %s', (title, description, element) => {
    expect(placeOf(title, description)[0]).toBe(element);
  });

  it('is placed by its title where the description tells only how much', () => {
    expect(placeOf('Community Grant to Hilltop Toddler Group', '£2,000 awarded')[0]).toBe('early-childhood');
  });

  it('for children is something open to them where no other word speaks, and out of scope where nothing speaks of children', () => {
    expect(placeOf('Community Grant to Moonwatch', 'Children will learn what stars are')).toEqual(['vulnerable-cyp', 'universal']);
    expect(placeOf('Community Grant to Moonwatch', 'Neighbours will learn what stars are')).toEqual([outOfScope, null]);
  });
});

describe('what people of every age do together', () => {
  it('is ours only where the row speaks of children', () => {
    expect(placeOf('Chess club')).toEqual([outOfScope, null]);
    expect(placeOf('Chess club for juniors')).toEqual(['vulnerable-cyp', 'universal']);
  });
});
