/** How long records are kept. Dated data: a later rule of the same class holds for what ends from its own day on. */
export interface RetentionRule {
  readonly recordClass: 'CASE';
  /** First day of closure for which the rule holds. */
  readonly from: string;
  readonly years: number;
  readonly sourceJa: string;
  readonly sourceEn: string;
  /** True once compared with the body's own rules on documents. */
  readonly confirmed: boolean;
}

export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    recordClass: 'CASE',
    from: '2020-04-01',
    years: 5,
    sourceJa: '本製品の初期値。文書管理規程とは未照合',
    sourceEn: 'this project’s default, not confirmed',
    confirmed: false,
  },
];
