import { describe, expect, it } from 'vitest';
import { tenderOf } from '../../../src/output/ocds/tender.ts';

const tender = (route: string) => tenderOf('ocds-abc123-1', [{ route }], false);

describe('how a contract was bought', () => {
  it.each([
    ['Open procedure', 'open'],
    ['Restricted', 'selective'],
    ['Competitive Flexible Procedure', 'selective'],
    ['Negotiated without prior publication', 'direct'],
    ['Direct award', 'direct'],
    ['Request for Quotation', 'limited'],
    ['Framework mini-competition', 'limited'],
  ])('%s is %s, with the words kept', (route, method) => {
    expect(tender(route)).toMatchObject({ procurementMethod: method, procurementMethodDetails: route });
  });

  it('words that fit no method get none', () => {
    expect(tender('Delegated decision')).not.toHaveProperty('procurementMethod');
    expect(tender('Reopened framework')).not.toHaveProperty('procurementMethod');
  });

  it('the light touch is a special regime', () => {
    expect(tender('Open, Light-Touch')).toMatchObject({ specialRegime: ['lightTouch'] });
    expect(tender('Open')).not.toHaveProperty('specialRegime');
  });

  it('goods, services and works are told, in a register’s own spelling; another word is none of them', () => {
    const category = (words: string): unknown => tenderOf('ocds-abc123-1', [{ category: words }], false)['mainProcurementCategory'];
    expect(['Services', 'service', 'Works', 'Social care'].map(category)).toEqual(['services', 'services', 'works', undefined]);
  });

  it('goes by the one reference its contracts share, else by the process', () => {
    expect(tenderOf('ocds-abc123-1', [{ ref: 'A' }, { ref: 'A' }], false)['id']).toBe('A');
    expect(tenderOf('ocds-abc123-1', [{ ref: 'A' }, { ref: 'B' }], false)['id']).toBe('ocds-abc123-1');
    expect(tenderOf('ocds-abc123-1', [{}], false)['id']).toBe('ocds-abc123-1');
  });
});
