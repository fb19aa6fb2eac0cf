function csvField(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of decisions.csv as far as a rule can write it: what it is about and what would be decided, the reason and the owner left to be added. */
export function lineOf(kind: string, about: string, decision: string): string {
  return [kind, about, decision].map(csvField).join(',');
}
