import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { CalendarForm } from '../../components/office/calendar-form.tsx';
import { officeParts } from '../../components/office/office.graphql.ts';
import { OfficeCard } from '../../components/office/office-card.tsx';
import { roleMay } from '../../components/staff/staff-may.ts';
import { TaskCard } from '../../components/task-card.tsx';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Banner, PageHeader, TextLink } from '../../ui/index.ts';

const officesQuery = graphql(`
  query Offices {
    offices {
      id
      ...OfficeParts
    }
  }
`);

const search = z.object({ edit: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/offices/')({ component: OfficesPage, validateSearch: search });

function OfficesPage() {
  useTitle(m.staff_office_title());
  const navigate = Route.useNavigate();
  const { edit } = Route.useSearch();
  const viewer = useViewer();
  const [done, setDone] = useState<string>();
  const [result, ask] = useQuery({ query: officesQuery });
  const mayEdit = (id: string): boolean =>
    roleMay(viewer, 'staff:place') && (viewer.roles.includes('prefectureManager') || viewer.officeIds.includes(id));
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        kicker={<TextLink to="/staff">{m.staff_to_list()}</TextLink>}
        title={m.staff_office_title()}
        lead={m.staff_office_lead()}
      />
      {done && !edit && <Banner tone="success" title={done} isLive />}
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const offices = data.offices.map((each) => readFragment(officeParts, each));
          const editing = offices.find(({ id }) => id === edit && mayEdit(id));
          return (
            <>
              {editing && (
                <div className="mb-6">
                  <TaskCard
                    key={`${editing.id}${editing.calendar.version}`}
                    title={`${m.staff_office_edit()}：${currentLocale() === 'ja' ? editing.name : editing.nameEn}`}
                  >
                    <CalendarForm
                      office={editing}
                      onDone={(words) => {
                        setDone(words);
                        void navigate({ search: {} });
                      }}
                    />
                  </TaskCard>
                </div>
              )}
              <div className="grid items-start gap-6 lg:grid-cols-2">
                {offices.map((office) => (
                  <OfficeCard key={office.id} office={office} mayEdit={mayEdit(office.id)} />
                ))}
              </div>
            </>
          );
        }}
      </Screen>
    </div>
  );
}
