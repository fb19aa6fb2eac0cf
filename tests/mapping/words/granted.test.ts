import { describe, expect, it } from 'vitest';
import { outOfScope } from '../../../src/mapping/weighing/weight.ts';
import { placeOf, placeOfRow } from '../placed-by-words.ts';

describe('a grant to a group', () => {
  it.each([
    ['Small Grant to Meadow Dance School', 'Dance for over 60s', outOfScope],
    ['Small Grant to Meadow Dance School', 'Weekly classes for teenagers', 'vulnerable-cyp'],
    ['Community Grant to Hilltop Outdoor Centre', 'Climbing for disabled young people', 'send-health'],
    ['Community Grant to the Kitchen Collective', 'Cooking on a budget for families', 'parent-family-support'],
    ['Community Grant to Willow Primary School Friends', 'Health talks by experts', outOfScope],
    ['Community Grant to Hilltop Youth Club', 'New roof and toilets', outOfScope],
    ['Community Grant to Hilltop Arts', 'Youth club session for looked after children', 'edge-of-care'],
    ['Community Grant to Hilltop Online', 'Online safety for teenagers, designed by care leavers', 'vulnerable-cyp'],
    ['Community Grant to Open Ears', 'Phone support to parents of teenagers with low mood', 'parent-family-support'],
    ['Community Grant to Hilltop Sailing', 'Epilepsy friendly swimming sessions for children', 'send-health'],
    ['Community Grant to Saplings', 'Laptops for families who have none', 'parent-family-support'],
    ['Community Grant to Hilltop Players', 'Pantomime performance at a primary school', outOfScope],
    ['Community Grant to Sunny Steps', 'Parents and carers meet and play with their toddlers', 'early-childhood'],
  ])('is placed by what it pays for before what the group is called: %s, %s', (title, description, element) => {
    expect(placeOf(title, description)[0]).toBe(element);
  });

  it.each([
    ['Community Grant to Hilltop Boxing Club', 'Boxing for young people and an alternative to anti-social behaviour'],
    ['Community Grant to Hilltop Dance', 'Dance on Friday nights to keep teenagers off the streets'],
    ['Community Grant to Hilltop Players', 'Drama workshop on racism for Year 9 pupils at a high school'],
    ['Community Grant to Hilltop Youth Club', 'Open access club, planned after consultation with young people'],
    ['Community Grant to Hilltop Songsmiths', 'The group will sing to other young people'],
  ])('is universal where any child may come, whatever it hopes to prevent: %s, %s', (title, description) => {
    expect(placeOf(title, description)).toEqual(['vulnerable-cyp', 'universal']);
  });

  it('says more by the group it is given to than by the department whose money it is', () => {
    const row = {
      title: 'Community Grant to WRH',
      description: 'Extra sessions for children',
      department: 'Economy',
      category: 'Voluntary Sector Grants',
    };
    expect(placeOfRow({ ...row, provider: ['Wren House Domestic Abuse Service'] })[0]).toBe('parent-family-support');
    expect(
      placeOfRow({
        ...row,
        description: 'Adapted tricycles for those with learning disabilities',
        provider: ['Hill School Association'],
      })[0],
    ).toBe('send-health');
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
