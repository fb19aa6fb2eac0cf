import { describe, expect, it } from 'vitest';
import { across, answersTo, tierDecided, tierMeant, tierOf, tiersElsewhere } from '../../../src/mapping/places/tiers.ts';
import { crosswalk, modelOf } from '../rows.ts';

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

  it('gives every answer, the primary first, or none', () => {
    const answers = (tier: string, model: string) => answersTo(tier, modelOf(model), crosswalk).map(({ id }) => id);
    expect(answers('targeted', 'thrive')).toEqual(['getting-help', 'getting-more-help']);
    expect(answers('universal', 'healthy-child-programme')).toEqual(['universal', 'community']);
    expect(answers('specialist', 'healthy-child-programme')).toEqual([]);
    expect(answersTo('targeted', modelOf('plymouth'), undefined).map(({ id }) => id)).toEqual(['targeted']);
  });
});

describe('tiers of another model are translated', () => {
  const known = (model: string) => {
    const tierModel = modelOf(model);
    return { tierModel, tiersElsewhere: tiersElsewhere(models.map(modelOf), crosswalk, tierModel) };
  };

  it('a decision’s id goes before a name that a tier in use shares with it', () => {
    // “Targeted” is a name of Doncaster's tier 2; a decision made on Plymouth's tiers means its tier 3.
    expect(tierDecided('targeted', known('four-tier'))).toEqual({
      tiers: ['tier-3'],
      elsewhere: expect.stringContaining('Plymouth'),
    });
    expect(tierMeant('Targeted', known('four-tier'))).toEqual({ tiers: ['tier-2'], elsewhere: null });
    expect(tierDecided('tier-2', known('four-tier'))).toEqual({ tiers: ['tier-2'], elsewhere: null });
  });

  it('to all its answers, and to none where nothing answers', () => {
    expect(tierDecided('specialist', known('thrive'))?.tiers).toEqual(['getting-more-help', 'getting-risk-support']);
    expect(tierDecided('specialist', known('healthy-child-programme'))).toMatchObject({ tiers: [] });
    expect(tierMeant('Level 2', known('thrive'))?.tiers).toEqual(['getting-help', 'getting-advice']);
  });

  it('words several models have are all their answers, and words of none are nobody’s', () => {
    expect(tierMeant('Targeted', known('windscreen'))?.tiers).toEqual(['level-3', 'level-2']);
    expect(tierMeant('Platinum', known('windscreen'))).toBeNull();
  });
});
