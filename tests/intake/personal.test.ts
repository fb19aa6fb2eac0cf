import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, personalParts, withoutPersonal } from '../../src/intake/personal.ts';

const kindsIn = (text: string): readonly string[] => withoutPersonal(text)?.looksLike ?? [];

describe('what looks personal', () => {
  it.each([
    ['For child A.B. dob 01/02/2010', 'a date of birth', ['A.B.', '01/02/2010']],
    ['Placement for Quill Zedd (DOB: 1 Feb 2010) at Kite House', 'a date of birth', ['Quill', 'Zedd', '2010']],
    ['QUILL ZEDD D.O.B. 01.02.10', 'a date of birth', ['ZEDD', '01.02.10']],
    ['quill zedd, date of birth 2010-02-01', 'a date of birth', ['zedd', '2010']],
    ['Quill Zedd born on 3rd March 2011', 'a date of birth', ['Quill', 'March']],
    ['young person: born 01/02/2010', 'a date of birth', ['2010']],
    ['Pupil QZ 01/02/2010', 'a date of birth', ['QZ', '2010']],
    ['Pupil QZ 1st Feb 2010', 'a date of birth', ['QZ', '2010']],
    ['Respite for Child Q.Z. in May', 'a child’s initials', ['Q.Z.']],
    ['Residential care for Child ID: 5504999', 'a child or case number', ['5504999']],
    ['Residential placement 101219999', 'a child or case number', ['101219999']],
    ['Case number AB12345, agreed', 'a child or case number', ['AB12345']],
    ['UPN A999999999999', 'a child or case number', ['A999999999999']],
    ['NHS number 943 476 5919', 'an NHS number', ['943', '5919']],
    ['NHS no: 9434765910 as written', 'an NHS number', ['9434765910']],
    ['her number is 943 476 5919', 'an NHS number', ['476']],
    ['NI QQ 12 34 56 C, or AB 12 34 56 C', 'a National Insurance number', ['AB 12 34 56 C']],
    ['Mrs Q Zedd, 12 Example Row, Westmarsh, ZZ1 1ZZ', 'a home address', ['Zedd', '12 Example', 'ZZ1']],
    ['Mr and Mrs Q Zedd, 12 Example Row, ZZ1 1ZZ', 'a home address', ['Zedd', 'ZZ1']],
    ['Lives at 12 Example Row,\nWestmarsh ZZ1 1ZZ', 'a home address', ['Example', 'ZZ1']],
    ['Write to q.zedd@westmarsh.example', 'an email address', ['q.zedd']],
    ['quillzedd76@gmail.com', 'an email address', ['quillzedd']],
    ['Ring Quill on 07700 900123', 'a phone number', ['07700', '900123']],
    ['Ring Quill on +44 (0) 7700 900123', 'a phone number', ['7700', '900123']],
    ['mobile: 07700900123', 'a phone number', ['07700900123']],
    ['Miss Q Zedd, tel 01632 960123', 'a phone number', ['960123']],
  ])('%s', (text, kind, secrets) => {
    const without = withoutPersonal(text);
    expect(without?.looksLike).toContain(kind);
    for (const secret of secrets) expect(without?.text).not.toContain(secret);
    expect(without?.text).toContain(mask);
  });

  it('is masked alone: the words about it stay', () => {
    expect(withoutPersonal('Residential care for Child ID: 5504999 to March')?.text).toBe(
      `Residential care for Child ID: ${mask} to March`,
    );
  });
});

describe('what does not', () => {
  it.each([
    'Children born between 01/09/2010 and 31/08/2011',
    'Babies born on 01/04/2019',
    'Family support 5-11, 01/04/2015 to 31/03/2016',
    'Child Care 01/04/2015',
    'Pupil numbers 12345; number of children 250',
    'Children aged 0-19, 2015/16',
    'NHS Westmarsh CCG 1201770',
    'CPV 85312310',
    'Kite Care Ltd, company 12345678',
    'Contract reference WM-2015-0012; PO 4500123456',
    'The Surgery, Dr Zedd and Partners, High Street, Westmarsh ZZ1 1ZZ',
    'Mr & Mrs Q Zedd t/a Kite House, 12 Example Row, ZZ1 1ZZ',
    'Greenway Families Ltd, Unit 4, Mill Lane, Westmarsh ZZ1 2ZZ',
    'procurement@westmarsh.example',
    'contracts.team@westmarsh.example',
    'kite@kite.example',
    'Office 01632 960123 or +44 345 496 0123 or 0300 123 1234',
    'Reference 07700900123',
    'Laptop case CODE 8445492',
    '123 456 7890',
    '01/04/2015',
    '£27,150,102*',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('masking', () => {
  const secret = fc.constantFrom(
    'A.B. dob 01/02/2010',
    'NHS number 943 476 5919',
    'Child ID: 5504999',
    'q.zedd@westmarsh.example',
    'mob 07700 900123',
    'Mrs Q Zedd, 12 Example Row, ZZ1 1ZZ',
  );
  const filler = fc.constantFrom(
    'Respite',
    'for',
    'the',
    'north',
    '12',
    'from 01/04/2025',
    'Kite Care Ltd',
    '£12,000',
    ';',
    '\n',
    'see',
    '(',
    ')',
  );
  const text = fc.array(fc.oneof(secret, filler), { maxLength: 12 }).map((parts) => parts.join(' '));

  it('leaves nothing that would be masked again', () => {
    fc.assert(
      fc.property(text, (written) => {
        const without = withoutPersonal(written)?.text ?? written;
        expect(personalParts(without)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('answers any text, hostile ones too, and in good time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (any) => withoutPersonal(any) !== undefined));
    const began = process.cpuUsage();
    for (const hostile of [
      'a'.repeat(1e6),
      '0'.repeat(1e6),
      'child '.repeat(2e5),
      'Mr A, '.repeat(1e5),
      'a.b@'.repeat(1e5),
      '07 '.repeat(2e5),
    ])
      withoutPersonal(hostile);
    const { user } = process.cpuUsage(began);
    expect(user / 1e6).toBeLessThan(20);
  });
});
