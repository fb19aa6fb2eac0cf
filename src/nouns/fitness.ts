/** One thing a run stands on, and whether it holds: `mind` where it runs and somebody should know something. */
export interface Fitness {
  readonly of: 'machine' | 'workspace';
  readonly about: string;
  readonly state: 'fit' | 'mind' | 'unfit';
  readonly says: string;
  /** What to do about it; null where there is nothing to do. */
  readonly remedy: string | null;
}
