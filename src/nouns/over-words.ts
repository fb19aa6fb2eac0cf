/** What registers write of a contract that has run out, as an alternation: rules and milestones go by the same words. */
export const ranOutWords = 'ended|expired|finished|lapsed|not renewed|decommissioned|terminated';

/** What they write of one that was given up before its end. */
export const givenUpWords = 'ceased|cancelled|withdrawn|superseded';
