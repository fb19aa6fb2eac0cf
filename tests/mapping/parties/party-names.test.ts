import { describe, expect, it } from 'vitest';
import { partyKey, writtenName } from '../../../src/mapping/parties/party-names.ts';

it('keeps the legal form beside the name', () => {
  expect(partyKey('Acme Care Ltd')).toEqual({ base: 'acmecare', form: 'ltd' });
  expect(partyKey('Acme Care Community Interest Company')).toEqual({ base: 'acmecare', form: 'cic' });
  expect(partyKey('Acme Care C.I.C.')).toEqual({ base: 'acmecare', form: 'cic' });
  expect(partyKey('The Acme Care')).toEqual({ base: 'acmecare', form: null });
});

it('does not take a name that is only a form for one without a name', () => {
  expect(partyKey('Limited')).toEqual({ base: 'limited', form: null });
});

describe('what names nobody', () => {
  it.each([
    'Various VCS',
    '',
    'REDACTED',
    'Redacted Personal Data',
    'REDACTED - PERSONAL DATA',
    'Name withheld',
    'Redacted under GDPR',
    '[withheld: personal data]',
    'Private individuals',
    'Foster carers',
    'Commercially confidential',
    'Multiple suppliers',
  ])('%s has no key', (text) => {
    expect(partyKey(text)).toBeNull();
  });

  it.each(['Voluntary Westshire', 'Personal Data Ltd', 'Redact Media', 'Various Artists Care', 'Confidential Waste'])(
    '%s names somebody',
    (text) => {
      expect(partyKey(text)).not.toBeNull();
    },
  );
});

describe('a name as it is written', () => {
  it('is apart from the name it trades under, or had before', () => {
    expect(writtenName('Kite Care Ltd t/a Little Kites')).toEqual({ name: 'Kite Care Ltd', company: null, aliases: ['Little Kites'] });
    expect(writtenName('Kite Care Ltd (trading as Little Kites)')).toMatchObject({ name: 'Kite Care Ltd', aliases: ['Little Kites'] });
    expect(writtenName('Kite Care Ltd (formerly Lark Care)')).toMatchObject({ name: 'Kite Care Ltd', aliases: ['Lark Care'] });
    expect(writtenName('T A Lark and Sons')).toMatchObject({ name: 'T A Lark and Sons', aliases: [] });
  });

  it('is apart from a branch of the same company; a branch of a body without a legal form may be its own body', () => {
    expect(writtenName('Kite Care Ltd (Anytown Branch)').name).toBe('Kite Care Ltd');
    expect(writtenName('Lark Society (Anytown Branch)').name).toBe('Lark Society (Anytown Branch)');
    expect(writtenName('Kite Care (UK) Ltd').name).toBe('Kite Care (UK) Ltd');
  });
});
