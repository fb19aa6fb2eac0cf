import { capital } from '../values/text.ts';

const titles: Readonly<Record<string, string>> = {
  ref: 'Reference',
  ocid: 'OCID',
  cpv: 'CPV',
  sme: 'SME',
  vcse: 'VCSE',
  fte: 'FTE',
  costPerFte: 'Cost per FTE',
  eia: 'Impact assessment',
  url: 'Web address',
  currentEnd: 'End after extensions',
  maxEnd: 'Latest possible end',
  body: 'Organisation',
  irrecoverableVat: 'Irrecoverable VAT',
  vatBasis: 'VAT basis',
  valueBasis: 'Value is',
};

/** A field's heading in plain words: `annualValue` is `Annual value`. */
export function fieldTitle(field: string): string {
  const spaced = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return titles[field] ?? capital(spaced);
}
