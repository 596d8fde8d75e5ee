import type { ReferralCardFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateShort, formatDateTime, today } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { m } from '../../text/text.ts';
import { DueBadge, Icon } from '../../ui/index.ts';
import { type Station, type StationName, stationsOf } from './stations.ts';

const titles: Record<StationName, () => string> = {
  sent: m.referral_station_sent,
  receipt: m.referral_station_received,
  answer: m.referral_station_accepted,
  firstAppointment: m.referral_station_first,
  outcome: m.referral_station_outcome,
};

const dots: Record<Station['state'], string> = {
  reached: 'border-key-900 bg-key-900 text-white',
  waiting: 'border-key-900 bg-white text-key-900',
  ahead: 'border-solid-gray-300 bg-white text-solid-gray-300',
  never: 'border-dashed border-solid-gray-300 bg-white text-solid-gray-420',
};

/** The way of a referral as five stations and the four clocks between them: sent is not connected. */
export function ReferralClocks({ referral }: { referral: ReferralCardFragment }) {
  const declined = referral.state === 'DECLINED';
  return (
    <ol aria-label={m.referral_course()} className="grid gap-y-3 sm:grid-cols-5">
      {stationsOf(referral, today()).map((station, index) => (
        <li key={station.name} className="relative flex gap-3 sm:block sm:pe-3">
          {index > 0 && (
            <span
              aria-hidden="true"
              className={`absolute border-key-900 max-sm:bottom-full max-sm:start-3 max-sm:h-3 max-sm:border-s-2 sm:end-full sm:top-3 sm:w-[calc(100%-1.75rem)] sm:border-t-2 ${station.state === 'reached' ? '' : 'border-dashed border-solid-gray-420!'}`}
            />
          )}
          <span
            aria-hidden="true"
            className={`flex size-6 shrink-0 items-center justify-center rounded-full border-2 ${dots[station.state]}`}
          >
            <StationMark station={station} declined={declined} />
          </span>
          <div className="min-w-0 sm:mt-1">
            <p className={station.state === 'ahead' || station.state === 'never' ? 'text-muted' : 'font-bold'}>
              {station.name === 'answer' && declined ? m.referral_station_declined() : titles[station.name]()}
            </p>
            <StationWords station={station} referral={referral} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function StationMark({ station, declined }: { station: Station; declined: boolean }) {
  if (station.state === 'waiting') return <Icon name="clock" size={16} />;
  if (station.state !== 'reached') return null;
  return <Icon name={station.name === 'answer' && declined ? 'cross' : 'check'} size={16} />;
}

function StationWords({ station, referral }: { station: Station; referral: ReferralCardFragment }) {
  const { name, state, at, days } = station;
  const small = 'text-sm text-muted';
  if (state === 'never') return <p className={small}>{m.referral_never()}</p>;
  if (state === 'ahead') return <p className={small}>{m.referral_ahead()}</p>;
  if (state === 'reached') {
    return (
      <p className={small}>
        {at && formatDateShort(dayOf(at))}
        {days !== null && (
          <span className="block">{days === 0 ? m.referral_took_same_day() : m.referral_took({ days })}</span>
        )}
      </p>
    );
  }
  return (
    <div className="space-y-1 text-sm">
      <p>{days ? m.referral_waiting({ days }) : m.referral_waiting_today()}</p>
      {name === 'answer' && <DueBadge days={daysUntil(referral.answerDueOn)} />}
      {name === 'firstAppointment' && referral.appointmentAt && (
        <p className="text-muted">{m.referral_appointment({ when: formatDateTime(referral.appointmentAt) })}</p>
      )}
    </div>
  );
}
