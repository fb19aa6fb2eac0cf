import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleParties } from '../../../src/mapping/parties/parties.ts';
import { place } from '../../../src/mapping/places/place.ts';
import { labelledFrom, likeness } from '../../../src/mapping/weighing/labelled.ts';
import { proposeElement, proposeTier, weighings } from '../../../src/mapping/weighing/propose.ts';
import { explain } from '../../../src/mapping/weighing/weigh.ts';
import { vocabularyFrom } from '../../../src/mapping/words/vocabulary.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import { elements, recordsOf, workspaceOf, written } from '../rows.ts';

const labels = {
  elements: ['send-health', 'edge-of-care'],
  tiers: ['targeted', 'specialist'],
  all: '40 160 / 40 40',
  words: { lantern: '10 2 / 12 0', harbour: '0 10 / 0 10', child: '20 80 / 20 20' },
};
const { elements: onElements } = labelledFrom(labels);
const said = (...stems: string[]) => stems.map((stem) => ({ stem, written: stem, counts: 1 }));

describe('what services that say a word were labelled', () => {
  it('makes a place likelier the oftener they stand there, beside what all labels say', () => {
    const [first, ...others] = likeness(onElements, said('lantern'));
    // (10 + 0.2) / 13, where a fifth of all labels stand.
    expect(first).toMatchObject({ place: 'send-health', words: ['lantern'] });
    expect(first?.share).toBeCloseTo(10.2 / 13, 6);
    expect(others.map(({ place: where, share, words }) => [where, Math.round(share * 1000), words])).toEqual([['edge-of-care', 215, []]]);
  });

  it('says nothing of words nobody labelled, not even what is usual', () => {
    expect(likeness(onElements, said('kickstart'))).toEqual([]);
    expect(likeness(onElements, said('constructor'))).toEqual([]);
  });

  it('is a share of one, the likeliest first, with the words that say so, in whatever order they are said', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('lantern', 'harbour', 'child', 'kickstart'), { minLength: 1 }), (stems) => {
        const told = likeness(onElements, said(...stems));
        const shares = told.map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.000001);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(told.every(({ words }) => words.every((word) => (stems as string[]).includes(word)))).toBe(true);
        const turned = likeness(onElements, said(...[...stems].reverse()));
        expect(turned.map(({ place: where }) => where)).toEqual(told.map(({ place: where }) => where));
      }),
    );
  });
});

const terms = `
  - { term: [portage], weight: 5, element: send-health, tier: targeted }
  - { term: [stay], weight: 1, tier: specialist, element: edge-of-care }
  - { term: [club], weight: 1, element: send-health }
  - { term: [works], weight: 5, out-of-scope: true }
  - { term: [children], weight: 0, cohort: children }`;
const document = (more = '') =>
  written(`
title: A few words
source: This test
terms:${terms}
${more}`);
const vocabulary = { ...vocabularyFrom([document()]), labelled: labelledFrom(labels) };

const placed = (contract: Contract, words = vocabulary) => {
  const records = recordsOf({ contracts: [contract] });
  const [one] = place({ records, parties: settleParties(records, []), workspace: workspaceOf({}), vocabulary: words });
  return one;
};

describe('beside the words of the vocabulary', () => {
  it('they are weighed with them, and quoted where they weighed more', () => {
    const reading = explain({ title: 'Portage, a stay by the harbour' }, 'contracts', vocabulary);
    const onCare = reading.weights.find(({ field, element }) => field === 'labelled' && element === 'edge-of-care');
    expect(onCare?.words).toBe('harbour');
    expect(proposeElement(reading, elements, vocabulary)?.place).toBe('send-health');
    expect(proposeTier(reading, elements.find(({ id }) => id === 'send-health') ?? null, vocabulary)?.place).toBe('specialist');
    expect(placed({ title: 'Portage, a stay by the harbour' })?.because).toContain('"harbour" (learnt from labelled services)');
    expect(placed({ title: 'Portage by lantern' })?.because.split(';')[0]).not.toContain('labelled');
  });

  it('weigh together no more than the words do', () => {
    const { weights } = explain({ title: 'A club by lantern light' }, 'contracts', vocabulary);
    const weightOf = (of: string) => weights.reduce((sum, { field, weight }) => sum + (field === of ? weight : 0), 0);
    expect(weightOf('name')).toBe(1);
    expect(weightOf('labelled')).toBeCloseTo(10.2 / 13, 6);
  });

  it('show in the sum of a service as what is labelled', () => {
    const reading = explain({ title: 'Portage by lantern' }, 'contracts', vocabulary);
    const told = weighings(reading, elements.find(({ id }) => id === 'send-health') ?? null).filter(({ field }) => field === 'labelled');
    expect(told.map(({ element, tier }) => element ?? tier)).toEqual(['send-health', 'targeted']);
    expect(told[0]?.weight).toBeCloseTo((3 * 10.2) / 13, 6);
  });

  it('speak for no place that no word speaks for', () => {
    const { weights } = explain({ title: 'Portage by the harbour' }, 'contracts', vocabulary);
    expect(weights.flatMap(({ field, element, tier }) => (field === 'labelled' ? [element ?? tier] : []))).toEqual(['targeted']);
  });

  it('bring nothing back that words put out of scope', () => {
    expect(placed({ title: 'Works at the lantern' })?.status).toBe('out-of-scope');
    expect(explain({ title: 'Works at the lantern' }, 'contracts', vocabulary).weights.map(({ field }) => field)).toEqual(['name']);
  });

  it('alone place nothing', () => {
    expect(placed({ title: 'Children of the lantern' })?.status).toBe('unplaced');
  });

  it('say nothing in a provider’s name', () => {
    const reading = explain({ title: 'Portage', provider: ['Lantern Trust'] }, 'contracts', vocabulary);
    expect(reading.weights.map(({ field }) => field)).toEqual(['name']);
  });

  it('give way to the words of a workspace’s own templates', () => {
    const own = { ...document(), file: 'templates/vocabulary/ours.yaml' };
    const ours = { ...vocabularyFrom([document()], [own]), labelled: labelledFrom(labels) };
    expect(explain({ title: 'Portage by the harbour' }, 'contracts', ours).weights.map(({ field }) => field)).toEqual(['name']);
  });
});
