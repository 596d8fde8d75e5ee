import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { agesWord } from '../../components/agencies/ages.ts';
import { agencyKindWord } from '../../components/domain-words.ts';
import { CapacityForm } from '../../components/partner/capacity-form.tsx';
import { HoursForm } from '../../components/partner/hours-form.tsx';
import { ownAgency } from '../../components/partner/own-agency.graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Card, PageHeader, SummaryList } from '../../ui/index.ts';

const myAgencyQuery = graphql(`
  query MyAgency {
    myAgency {
      id
      ...OwnAgency
    }
  }
`);

export const Route = createFileRoute('/agency/')({ component: MyAgency });

function MyAgency() {
  useTitle(m.partner_agency_title());
  const [result, ask] = useQuery({ query: myAgencyQuery });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ myAgency }) => {
        if (myAgency === null) return <NotHere />;
        const agency = readFragment(ownAgency, myAgency);
        // A save of one form takes in nothing that is being typed in the other.
        return (
          <div className="space-y-5">
            <PageHeader title={agency.name} kicker={m.partner_agency_title()} lead={m.partner_agency_lead()} />
            <div className="grid items-start gap-5 lg:grid-cols-2">
              <div className="space-y-5">
                <Card title={m.partner_agency_capacity()}>
                  <CapacityForm key={JSON.stringify([agency.capacity, agency.takesReferrals])} agency={agency} />
                </Card>
                <Card title={m.partner_agency_facts()}>
                  <SummaryList
                    items={[
                      { term: m.partner_agency_kind(), detail: agencyKindWord(agency.kind) },
                      { term: m.partner_agency_operator(), detail: agency.operator ?? '—' },
                      { term: m.partner_agency_ages(), detail: agesWord(agency.ageFrom, agency.ageUntil) },
                      { term: m.partner_agency_services(), detail: agency.services.join('、') || '—' },
                    ]}
                  />
                </Card>
              </div>
              <Card title={m.partner_agency_hours()}>
                <HoursForm key={JSON.stringify(agency.weekly)} agency={agency} />
              </Card>
            </div>
          </div>
        );
      }}
    </Screen>
  );
}
