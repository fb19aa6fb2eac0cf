import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import { buyingOf } from '../../../src/timeline/law/buying.ts';
import { contract, regimes } from '../rows.ts';

const council = 'Anytown Council';
const icb = 'NHS Anyshire ICB';

function bought(needs: string[], { buyer, organisation = council, ...fields }: Contract & { buyer?: string; organisation?: string } = {}) {
  const placement = {
    status: 'proposed',
    element: 'send-health',
    needs,
    commissioners: buyer === undefined ? [] : [buyer],
  } as unknown as Placement;
  return buyingOf(contract('x', { title: 'X', ...fields }, []), { regimes, organisation }, placement);
}
const kind = (...given: Parameters<typeof bought>) => bought(...given)?.kind;
const health = 'relevant health service';

describe('a need says what is bought', () => {
  it('what is clinical by its kind is health care, whoever buys it', () => {
    for (const buyer of [council, icb, undefined])
      for (const need of ['community-paediatrics', 'screening', 'looked-after-health', 'physiotherapy'])
        expect(kind([need], buyer === undefined ? {} : { buyer }), need).toBe(health);
    expect(bought(['screening'])).toMatchObject({
      verified: false,
      isCoded: false,
      because: 'the need it is placed under, screening, read as relevant health service; no CPV code says so',
    });
  });
  it('what may be health care or support is health care where the NHS buys it', () => {
    for (const need of ['mental-health', 'autism', 'continuing-care', 'equipment'])
      for (const buyer of [icb, 'Anytown CCG', 'NHS England', 'Anyshire Integrated Care Board'])
        expect(kind([need], { buyer }), `${need} ${buyer}`).toBe(health);
    expect(bought(['autism'], { buyer: icb })?.because).toContain('for NHS Anyshire ICB buys it');
    expect(kind(['autism'], { organisation: icb })).toBe(health);
    expect(kind(['autism'], { department: 'ICB Children' })).toBe(health);
  });
  it('bought by a council, or by both in one name, it is light touch, and that it may be health care is said', () => {
    expect(bought(['autism'], { buyer: council, organisation: icb })).toMatchObject({
      kind: 'light touch',
      because:
        'the need it is placed under, autism, may be relevant health service or not, and neither a CPV code nor an NHS buyer says which, so it is taken as light touch',
    });
    expect(kind(['mental-health'], { organisation: 'Anytown Council and NHS Anyshire ICB' })).toBe('light touch');
  });
  it('no other need is health care, though the NHS buys it', () => {
    for (const need of ['parenting', 'youth-service', 'short-breaks', 'social-work', 'portage', 'family-support', 'advocacy'])
      for (const buyer of [council, icb]) expect(kind([need], { buyer }), need).toBe('light touch');
  });
  it('a CPV code and its own words go before its need', () => {
    expect(kind(['screening'], { cpv: ['85311300'] })).toBe('light touch');
    expect(kind(['mental-health'], { buyer: icb, title: 'Online counselling' })).toBe('light touch');
    expect(kind(['mental-health'], { buyer: council, title: 'CAMHS in the community' })).toBe(health);
  });
  it('every need that a regime lists is one of the vocabulary', () => {
    const folder = new URL('../../../templates/vocabulary/', import.meta.url);
    const words = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const known = new Set(words.flatMap((text) => [...text.matchAll(/need: \[?([a-z, -]+)/g)].flatMap(([, list]) => list?.split(', '))));
    const listed = regimes.flatMap(({ appliesTo }) => appliesTo.flatMap(({ needs, needsOfNhs }) => [...needs, ...needsOfNhs]));
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter((need) => !known.has(need))).toEqual([]);
  });
});
