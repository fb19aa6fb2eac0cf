import { describe, expect, it } from 'vitest';
import { elementOf, withLevelsOf } from '../../../src/mapping/places/elements.ts';
import { elements } from '../rows.ts';

describe('the elements tables name', () => {
  it.each([
    ['Family Support', 'parent-family-support'],
    ['Parent and family support', 'parent-family-support'],
    ['Integrated Early Childhood Services', 'early-childhood'],
    ['Early childhood development', 'early-childhood'],
    ['Children with specific health, special educational needs or disability', 'send-health'],
    ['Children with Specific Health and Special Educational Needs and Disability', 'send-health'],
    ['Vulnerable Children and Young People', 'vulnerable-cyp'],
    ['Children in and on the Edge of Care', 'edge-of-care'],
    ['edge-of-care', 'edge-of-care'],
  ])('%s is %s', (text, id) => {
    expect(elementOf(text, elements)?.id).toBe(id);
  });

  it('Early Help is a heading and no element', () => {
    expect(elementOf('Early Help', elements)).toBeNull();
  });

  it('of a workspace are expected on the levels of what they stand for, unless they say otherwise', () => {
    const own = (id: string, from: Record<string, number>) => ({ id, title: id, names: [], from });
    const said = { ...own('said', { 'edge-of-care': 1 }), levels: ['early'] as const };
    const given = [own('safe', { 'edge-of-care': 1 }), own('both', { 'edge-of-care': 1, 'early-childhood': 0.5 }), said];
    expect(withLevelsOf(given, elements).map(({ levels }) => levels)).toEqual([['targeted', 'specialist'], undefined, ['early']]);
  });

  it('nothing names nothing', () => {
    expect(elementOf('', elements)).toBeNull();
    expect(elementOf('Total', elements)).toBeNull();
  });
});
