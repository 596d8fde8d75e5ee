/** Figures by which visits are watched over. Chosen for this programme, no clause gives them: dated, so that they may change. */
export interface VisitSafety {
  /** First day on which they hold. */
  readonly from: string;
  readonly source: { readonly ja: string; readonly en: string };
  /** Minutes after the return time from which a visit is overdue: to those who went, to a supervisor, to the whole office. */
  readonly graceMinutes: number;
  readonly supervisorAfterMinutes: number;
  readonly officeAfterMinutes: number;
  /** One leaves at most so long before the planned time; earlier is another visit, or another plan. */
  readonly leaveAheadMinutes: number;
  /** Beyond this it is no visit but a slip of the pen. */
  readonly longestHours: number;
  /** A risk is looked at again at the latest after so many days. */
  readonly reviewWithinDays: number;
}

const editions: readonly VisitSafety[] = [
  {
    from: '2020-04-01',
    source: {
      ja: 'この事業のために定めた値（県の安全基準は未確認）',
      en: 'Set for this programme; rules of the prefecture are not known yet',
    },
    graceMinutes: 5,
    supervisorAfterMinutes: 15,
    officeAfterMinutes: 45,
    leaveAheadMinutes: 120,
    longestHours: 14,
    reviewWithinDays: 184,
  },
];

/** The figures that hold on a day; the first ones before that. */
export function visitSafetyOn(day: string, among: readonly VisitSafety[] = editions): VisitSafety {
  const held = among.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found = held.at(-1) ?? among[0];
  if (found === undefined) throw new Error('no figures of visit safety');
  return found;
}
