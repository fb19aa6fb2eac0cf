/** How a cell is to be read at a glance. Never the only carrier of meaning: the words say it too. */
export type Tone = 'plain' | 'strong' | 'muted' | 'good' | 'warn' | 'bad' | 'proposed';
