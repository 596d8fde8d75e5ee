import { m } from '../../text/text.ts';

/** 15歳から49歳 and so on. */
export function agesWord(from: number | null, until: number | null): string {
  if (from === null && until === null) return m.partner_ages_any();
  if (from !== null && until !== null) return m.partner_ages_range({ from, until });
  return from !== null ? m.partner_ages_from({ from }) : m.partner_ages_until({ until: until ?? 0 });
}
