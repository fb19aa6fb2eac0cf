import { describe, expect, it } from 'vitest';
import { across, tierOf, translated } from '../../src/mapping/tiers.ts';
import { crosswalk, modelOf } from './rows.ts';

const models = ['plymouth', 'four-tier', 'windscreen', 'thrive', 'healthy-child-programme'];

describe('the tiers tables name', () => {
  it.each([
    ['plymouth', 'Targeted / Intensive Support and Intervention', 'targeted'],
    ['plymouth', 'Early Help - Support to the whole system to meet need', 'early-help-system'],
    ['plymouth', 'Early Help – Brief Intervention', 'early-help-brief'],
    ['plymouth', 'Specialist /Statutory Service Interventions', 'specialist'],
    ['four-tier', 'Tier 1 universal', 'tier-1'],
    ['four-tier', 'Tier 2 targeted', 'tier-2'],
    ['four-tier', 'Tier 3 enhanced', 'tier-3'],
    ['four-tier', 'Tier 4', 'tier-4'],
    ['windscreen', 'Level 4 specialist / statutory', 'level-4'],
    ['thrive', 'Getting More Help', 'getting-more-help'],
  ])('in %s, %s is %s', (model, text, id) => {
    expect(tierOf(text, modelOf(model))?.id).toBe(id);
  });

  it('two tiers at once are none', () => {
    expect(tierOf('Tier 2 and Tier 3', modelOf('four-tier'))).toBeNull();
  });
});

describe('the crosswalk', () => {
  it('speaks only of tiers that exist', () => {
    expect(crosswalk.rows).toHaveLength(5);
    for (const row of crosswalk.rows)
      for (const [model, tiers] of Object.entries(row)) {
        expect(models).toContain(model);
        for (const tier of tiers) expect(modelOf(model).tiers.map(({ id }) => id)).toContain(tier);
      }
  });

  it('goes both ways and to many', () => {
    expect(across(crosswalk, 'plymouth', 'targeted', 'thrive')).toEqual(['getting-help', 'getting-more-help']);
    expect(across(crosswalk, 'four-tier', 'tier-1', 'plymouth')).toEqual(['universal', 'early-help-system']);
    expect(across(crosswalk, 'four-tier', 'tier-3', 'windscreen')).toEqual(['level-3']);
    expect(across(crosswalk, 'plymouth', 'specialist', 'healthy-child-programme')).toEqual([]);
  });

  it('translates to the primary answer, or to none', () => {
    expect(translated('targeted', modelOf('thrive'), crosswalk)?.id).toBe('getting-help');
    expect(translated('specialist', modelOf('healthy-child-programme'), crosswalk)).toBeNull();
    expect(translated('targeted', modelOf('plymouth'), undefined)?.id).toBe('targeted');
  });
});
