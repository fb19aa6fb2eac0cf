const health = /\b(?:NHS|ICB|CCG|PCT)s?\b|\bintegrated care board|\bclinical commissioning group|\bprimary care trust/i;

/** Whether a name speaks of a body of the NHS, today's or an earlier one: `NHS Anyshire ICB`, `Anytown CCG`; beside a council too. */
export function namesHealthBody(name: string): boolean {
  return health.test(name);
}

/** Whether a name is that of a body of the NHS alone, and not one that a council shares. */
export function isHealthBody(name: string): boolean {
  return namesHealthBody(name) && !/\bcouncil\b/i.test(name);
}
