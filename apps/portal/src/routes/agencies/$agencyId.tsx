import { findMunicipality } from '@banso/domain/foundation';
import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { agesWord } from '../../components/agencies/ages.ts';
import { HoursTable } from '../../components/agencies/hours-table.tsx';
import { agencyKindWord } from '../../components/domain-words.ts';
import type { AgencyPageQuery } from '../../graphql/generated/graphql.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Card, LinkButton, PageHeader, SummaryList } from '../../ui/index.ts';

const agencyQuery = graphql(`
  query AgencyPage($id: ID!) {
    agency(id: $id) {
      id
      name
      nameEn
      kana
      kind
      operator
      townCode
      ageFrom
      ageUntil
      areaTownCodes
      services
      phone
      weekly {
        day
        opens
        closes
      }
      capacity {
        free
        asOf
        note
      }
      takesReferrals
      openNow
      validFrom
      validUntil
      lastAssuredOn
    }
  }
`);

export const Route = createFileRoute('/agencies/$agencyId')({ component: AgencyPage });

function AgencyPage() {
  useTitle(m.agencies_title());
  const { agencyId } = Route.useParams();
  const [result, ask] = useQuery({ query: agencyQuery, variables: { id: agencyId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ agency }) => (agency === null ? <NotHere action={<Back />} /> : <Agency agency={agency} />)}
    </Screen>
  );
}

const Back = () => (
  <LinkButton to="/agencies" variant="secondary" size="small">
    {m.agencies_back()}
  </LinkButton>
);

function useTownName() {
  const locale = useLocale();
  return (code: string): string => {
    const town = findMunicipality(code);
    return town === undefined ? code : locale === 'ja' ? town.name : town.english;
  };
}

function Agency({ agency }: { agency: NonNullable<AgencyPageQuery['agency']> }) {
  const locale = useLocale();
  const townName = useTownName();
  const { capacity, validFrom, validUntil } = agency;
  const valid =
    validUntil === null
      ? m.agencies_valid_from({ from: formatDate(validFrom) })
      : m.agencies_valid_range({ from: formatDate(validFrom), until: formatDate(validUntil) });
  const items = [
    { term: m.agencies_operator(), detail: agency.operator ?? '—' },
    { term: m.agencies_col_ages(), detail: agesWord(agency.ageFrom, agency.ageUntil) },
    { term: m.agencies_services(), detail: agency.services.join('、') || '—' },
    { term: m.agencies_town(), detail: agency.townCode === null ? '—' : townName(agency.townCode) },
    {
      term: m.agencies_area(),
      detail: agency.areaTownCodes.length === 0 ? m.agencies_area_all() : agency.areaTownCodes.map(townName).join('、'),
    },
    { term: m.agencies_phone(), detail: agency.phone ?? '—' },
    { term: m.agencies_valid(), detail: valid },
    { term: m.agencies_assured(), detail: agency.lastAssuredOn === null ? '—' : formatDate(agency.lastAssuredOn) },
  ];
  return (
    <div className="space-y-5">
      <PageHeader
        kicker={agencyKindWord(agency.kind)}
        title={locale === 'en' && agency.nameEn ? agency.nameEn : agency.name}
        actions={<Back />}
      />
      <div className="flex flex-wrap gap-2">
        {agency.openNow ? (
          <Badge tone="success">{m.agencies_open_now()}</Badge>
        ) : (
          <Badge>{m.agencies_closed_now()}</Badge>
        )}
        {!agency.takesReferrals && <Badge tone="warning">{m.agencies_takes_none()}</Badge>}
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={m.agencies_facts()}>
          <SummaryList items={items} />
        </Card>
        <div className="space-y-5">
          <Card title={m.agencies_capacity()}>
            {capacity === null ? (
              <p className="text-muted">{m.agencies_capacity_unknown()}</p>
            ) : (
              <>
                <p className="font-bold">
                  {m.agencies_capacity_free({ count: capacity.free, day: formatDate(capacity.asOf) })}
                </p>
                {capacity.note && <p className="whitespace-pre-wrap">{capacity.note}</p>}
              </>
            )}
          </Card>
          <Card title={m.agencies_hours()}>
            <HoursTable weekly={agency.weekly} />
          </Card>
        </div>
      </div>
    </div>
  );
}
