import type { OfficePartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort, formatHours } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Badge, Card, LinkButton, municipalityName, SummaryList, TextLink } from '../../ui/index.ts';
import { weekdayWord } from '../domain-words.ts';
import { weekdays } from './weekdays.ts';

/** One office: its towns, how many qualified outreach workers are placed there, and its hours as a week at a glance. */
export function OfficeCard({ office, mayEdit }: { office: OfficePartsFragment; mayEdit: boolean }) {
  const { id, calendar, townCodes, phone, qualifiedOutreachWorkers } = office;
  const locale = currentLocale();
  const name = locale === 'ja' ? office.name : office.nameEn;
  return (
    <Card
      title={name}
      actions={
        mayEdit && (
          <LinkButton size="small" to="/offices" search={{ edit: id }} aria-label={`${m.staff_office_edit()}: ${name}`}>
            {m.staff_office_edit()}
          </LinkButton>
        )
      }
    >
      <SummaryList
        items={[
          {
            term: m.staff_office_towns(),
            detail: townCodes.map((code) => municipalityName(code, locale)).join(locale === 'ja' ? '・' : ', '),
          },
          { term: m.staff_office_phone(), detail: phone ?? '—' },
          {
            term: m.staff_office_qualified(),
            detail: (
              <span className="flex flex-wrap items-center gap-3">
                <Qualified count={qualifiedOutreachWorkers} />
                <TextLink to="/staff" search={{ office: id }}>
                  {m.staff_office_to_staff()}
                </TextLink>
              </span>
            ),
          },
        ]}
      />
      <p className="mt-3">
        <TextLink to="/offices/$officeId/approval" params={{ officeId: id }}>
          {m.approval_route_link()}
        </TextLink>
      </p>
      <h3 className="mt-4 mb-2 font-bold">{m.staff_office_hours()}</h3>
      <Week weekly={calendar.weekly} />
      <Days title={m.staff_office_special_closed()} days={calendar.closed} />
      <Days title={m.staff_office_special_open()} days={calendar.open} />
    </Card>
  );
}

function Qualified({ count }: { count: number }) {
  if (count > 0) return m.staff_office_qualified_count({ count });
  return (
    <Badge tone="warning" icon="warning">
      {m.staff_office_none()}
    </Badge>
  );
}

const dayFrom = 7;
const dayUntil = 21;
const place = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Math.min(1, Math.max(0, (hour + minute / 60 - dayFrom) / (dayUntil - dayFrom)));
};

/** Seven bars between seven in the morning and nine at night, each with its times in words. */
function Week({ weekly }: { weekly: OfficePartsFragment['calendar']['weekly'] }) {
  return (
    <ul className="space-y-1">
      {weekdays.map((day) => {
        const hours = weekly.find((each) => each.day === day);
        return (
          <li key={day} className="grid grid-cols-[3.5rem_minmax(0,1fr)_8rem] items-center gap-3 text-sm leading-6">
            <span>{weekdayWord(day)}</span>
            <span aria-hidden="true" className="relative h-3 rounded-full bg-solid-gray-100">
              {hours && (
                <span
                  className="absolute inset-y-0 rounded-full bg-key-700"
                  style={{ left: `${place(hours.opens) * 100}%`, right: `${(1 - place(hours.closes)) * 100}%` }}
                />
              )}
            </span>
            <span className="tabular-nums">
              {hours ? (
                formatHours(hours.opens, hours.closes)
              ) : (
                <span className="text-muted">{m.staff_office_closed_day()}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Days({ title, days }: { title: string; days: readonly string[] }) {
  if (days.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      <span className="text-muted">{title}：</span>
      {days.map(formatDateShort).join('、')}
    </p>
  );
}
