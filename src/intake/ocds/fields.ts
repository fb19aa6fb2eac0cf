/** Where in a notice each field of a contract is found, the place that counts first. `lots` are those an award is for; `supplier` is the one it went to; what follows `#` says what is taken of a place that says more. */
export const ocdsFields: Readonly<Record<string, readonly string[]>> = {
  ocid: ['ocid'],
  ref: ['tender/id', 'awards/id', 'id'],
  lot: ['lots/title', 'lots/id'],
  title: ['tender/title', 'awards/title', 'title'],
  description: ['tender/description', 'awards/description', 'description'],
  body: ['buyer/name', 'tender/procuringEntity/name'],
  provider: ['awards/suppliers/name', 'awards/suppliers/identifier/legalName'],
  providerPostcode: ['supplier/address/postalCode', 'awards/suppliers/address/postalCode'],
  companyNumber: ['supplier/identifier/id#company', 'supplier/additionalIdentifiers/id#company'],
  charityNumber: ['supplier/identifier/id#charity', 'supplier/additionalIdentifiers/id#charity'],
  start: [
    'awards/contractPeriod/startDate',
    'contracts/period/startDate',
    'lots/contractPeriod/startDate',
    'tender/contractPeriod/startDate',
  ],
  end: [
    'awards/contractPeriod/endDate',
    'contracts/period/endDate',
    'lots/contractPeriod/endDate',
    'tender/contractPeriod/endDate',
    'awards/contractPeriod/durationInDays#end',
    'contracts/period/durationInDays#end',
    'lots/contractPeriod/durationInDays#end',
    'tender/contractPeriod/durationInDays#end',
  ],
  maxEnd: [
    'awards/contractPeriod/maxExtentDate',
    'contracts/period/maxExtentDate',
    'lots/contractPeriod/maxExtentDate',
    'tender/contractPeriod/maxExtentDate',
  ],
  termMonths: [
    'awards/contractPeriod/durationInDays',
    'contracts/period/durationInDays',
    'lots/contractPeriod/durationInDays',
    'tender/contractPeriod/durationInDays',
    'awards/contractPeriod/durationInMonths',
    'contracts/period/durationInMonths',
    'lots/contractPeriod/durationInMonths',
    'tender/contractPeriod/durationInMonths',
  ],
  extensionOptions: [
    'lots/renewal/description',
    'lots/options/description',
    'tender/renewal/description',
    'tender/options/description',
    'contracts/renewal/description',
    'contracts/options/description',
    'awards/description#extension',
    'contracts/description#extension',
    'tender/description#extension',
  ],
  signed: ['contracts/dateSigned'],
  totalValue: ['awards/value/amount', 'contracts/value/amount', 'lots/value/amount', 'tender/value/amount'],
  valueMin: ['tender/minValue/amount'],
  valueMax: ['tender/maxValue/amount', 'tender/value/amount#upper'],
  route: ['tender/procurementMethodDetails', 'tender/procurementMethod'],
  regime: ['tender/specialRegime', 'tender/legalBasis/id'],
  aboveThreshold: ['awards/aboveThreshold', 'contracts/aboveThreshold', 'tender/aboveThreshold'],
  cpv: [
    'tender/classification/id',
    'tender/items/classification/id',
    'awards/items/classification/id',
    'tender/additionalClassifications/id',
  ],
  category: ['tender/mainProcurementCategory', 'tender/classification/description', 'tender/items/classification/description'],
  sme: ['supplier/details/scale'],
  vcse: ['supplier/details/vcse'],
  area: ['tender/items/deliveryAddresses/region', 'tender/items/deliveryAddresses/postalCode'],
  status: ['awards/status', 'tender/status#stage'],
  published: ['date'],
  deadline: ['tender/tenderPeriod/endDate'],
  awarded: ['awards/date'],
  url: ['awards/documents/url', 'tender/documents/url', 'planning/documents/url'],
};

/** What stands in for a better column when notices are flattened: a tender's status, and the day of a release where the file has its own. */
const secondBest: Readonly<Record<string, string>> = { 'tender/status': 'status', date: 'published' };

const fieldByPath: ReadonlyMap<string, { readonly field: string; readonly rank: number }> = new Map([
  ...Object.entries(ocdsFields).flatMap(([field, paths]) => paths.map((path, rank) => [path.toLowerCase(), { field, rank }] as const)),
  ...Object.entries(secondBest).map(([path, field]) => [path, { field, rank: 1 }] as const),
]);

const roots = /^(?:compiledrelease|tender|awards|contracts|planning|parties|buyer|publisher|lots|supplier|releases|records)[/.]/i;

/** Two words with capitals are a person's `Supplier/Contractor`. */
const twoWords = /^[A-Z][a-z]+\/[A-Z][a-z]+$/;

/** Whether a heading is a path into an Open Contracting notice, as flattening programs write them: `releases/0/tender/title`, `tender.title`. */
export function isOcdsPath(heading: string): boolean {
  return roots.test(heading) && !twoWords.test(heading) && !/\s/.test(heading.split(', else ')[0] as string);
}

/** The field of a contract a path leads to, and how sure: a place that only stands in for a better one is less so. Null when it leads to none. */
export function fieldAtPath(heading: string): { readonly field: string; readonly confidence: number } | null {
  const path = (heading.split(', else ')[0] as string)
    .replaceAll('.', '/')
    .replace(/^(?:releases|records)\/\d*\/?/i, '')
    .replace(/^compiledrelease\//i, '')
    .replace(/\/\d+(?=\/|$)/g, '')
    .toLowerCase();
  const found = fieldByPath.get(path);
  return found ? { field: found.field, confidence: Math.max(0.9, 0.985 - found.rank * 0.02) } : null;
}
