import { expect, it } from 'vitest';
import { partyKey } from '../../src/mapping/party-names.ts';

it('keeps the legal form beside the name', () => {
  expect(partyKey('Acme Care Ltd')).toEqual({ base: 'acmecare', form: 'ltd' });
  expect(partyKey('Acme Care Community Interest Company')).toEqual({ base: 'acmecare', form: 'cic' });
  expect(partyKey('The Acme Care')).toEqual({ base: 'acmecare', form: null });
});

it('does not take a name that is only a form for one without a name', () => {
  expect(partyKey('Limited')).toEqual({ base: 'limited', form: null });
});

it('has no key for what names nobody', () => {
  expect(partyKey('Various VCS')).toBeNull();
  expect(partyKey('')).toBeNull();
  expect(partyKey('Voluntary Westshire')).not.toBeNull();
});
