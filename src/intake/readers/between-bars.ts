const party = /\[([^[\]|]*)\|([^[\]]*)\]/g;

/** The parties a notice writes between brackets, the parts of each between bars (`[Name|Address|Ref type|Ref Number|…]`); none where anything else stands in the text. */
function partiesIn(text: string): readonly { readonly name: string; readonly rest: readonly string[] }[] {
  const parties = [...text.matchAll(party)].map(([, name, rest]) => ({ name: name as string, rest: (rest as string).split('|') }));
  return text.replace(party, '').trim() === '' ? parties : [];
}

/** Such parties as their names, one a line; any other text as it is. */
export function namesBetweenBars(text: string): string {
  const parties = text.startsWith('[') ? partiesIn(text) : [];
  return parties.length > 0 ? parties.map(({ name }) => name).join('\n') : text;
}

/** The company number such a text gives, where it names one party alone. */
export function companyBetweenBars(text: string): string | null {
  const parties = text.startsWith('[') ? partiesIn(text) : [];
  const rest = parties.length === 1 ? (parties[0]?.rest ?? []) : [];
  return rest[rest.indexOf('COMPANIES_HOUSE') + 1]?.match(/^[A-Z]{0,2}\d{6,8}$/i)?.[0] ?? null;
}
