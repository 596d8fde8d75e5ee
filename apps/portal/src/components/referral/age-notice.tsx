import { civilDate, isPartialDate } from '@banso/domain/foundation';
import { agesServed, saposuteServes } from '@banso/domain/partners';
import { formatDate, today } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { m } from '../../text/text.ts';
import { Banner } from '../../ui/index.ts';
import type { ConsentedAgency } from './consented.ts';

const SOON = 365;

/** Warns where the agency may not take a person of this age; it never keeps a referral from being sent. */
export function AgeNotice({ agency, birthDate }: { agency: ConsentedAgency; birthDate: string | null }) {
  const birth = birthDate !== null && isPartialDate(birthDate) ? birthDate : null;
  const on = civilDate(today());
  const answer =
    agency.kind === 'SAPOSUTE'
      ? saposuteServes(birth, on)
      : agesServed(birth, on, { from: agency.ageFrom, until: agency.ageUntil });
  const bounded = agency.kind === 'SAPOSUTE' || agency.ageFrom !== null || agency.ageUntil !== null;
  if (!bounded) return null;
  switch (answer.reason) {
    case 'tooYoung':
      return <Banner tone="warning" title={m.referral_age_too_young()} isLive />;
    case 'tooOld':
      return (
        <Banner tone="warning" title={m.referral_age_too_old()} isLive>
          {answer.endsOn && <p>{m.referral_age_ended({ day: formatDate(answer.endsOn) })}</p>}
        </Banner>
      );
    case 'birthDateUnknown':
      return <Banner tone="info" title={m.referral_age_unknown()} isLive />;
    case 'birthDateTooVague':
      return <Banner tone="info" title={m.referral_age_vague()} isLive />;
    case 'servedAtThisAge': {
      const endsSoon = answer.endsOn !== null && daysUntil(answer.endsOn) <= SOON;
      return endsSoon && answer.endsOn !== null ? (
        <Banner tone="warning" title={m.referral_age_ends({ day: formatDate(answer.endsOn) })} isLive />
      ) : null;
    }
  }
}
