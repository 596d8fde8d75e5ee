import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseRecord } from '../../../components/case/case-answer.graphql.ts';
import { isAside } from '../../../components/case/case-header.tsx';
import { EventList } from '../../../components/case/event-list.tsx';
import { CaseArrived } from '../../../components/case-overview/case-arrived.tsx';
import { CaseConcerns } from '../../../components/case-overview/case-concerns.tsx';
import { CaseFigures } from '../../../components/case-overview/case-figures.tsx';
import { CaseLatest } from '../../../components/case-overview/case-latest.tsx';
import { CaseMissing } from '../../../components/case-overview/case-missing.tsx';
import { CaseNext } from '../../../components/case-overview/case-next.tsx';
import { CasePeople } from '../../../components/case-overview/case-people.tsx';
import { CaseSteps } from '../../../components/case-overview/case-steps.tsx';
import { CaseTransfers } from '../../../components/case-overview/case-transfers.tsx';
import { CaseUrgentNow, CaseUrgentOffer } from '../../../components/case-overview/case-urgent.tsx';
import { CouncilNotes } from '../../../components/case-overview/council-notes.tsx';
import { caseOverviewQuery } from '../../../components/case-overview/overview.graphql.ts';
import { headerOf, may } from '../../../components/case-overview/overview-case.ts';
import { ReceptionSheet } from '../../../components/case-overview/reception-sheet.tsx';
import { CaseClosed, EarlierClosures } from '../../../components/closing/case-closed.tsx';
import { caseClosures, closingLists } from '../../../components/closing/closing.graphql.ts';
import { usePrinting } from '../../../components/sheet/use-printing.ts';
import { caseReception } from '../../../components/standard-form/standard-form.graphql.ts';
import { readFragment } from '../../../graphql/generated/index.ts';
import { Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Card } from '../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/')({ component: CaseOverview });

function CaseOverview() {
  useTitle(m.cases_tab_overview());
  const { caseId } = Route.useParams();
  const printing = usePrinting();
  const [result, ask] = useQuery({ query: caseOverviewQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const { case: found, ...lists } = data;
        const record = readFragment(caseRecord, found);
        const { closures } = readFragment(caseClosures, found);
        const { receptionAnswers } = readFragment(caseReception, found);
        const closing = readFragment(closingLists, data);
        const aside = isAside(headerOf(record).stage);
        return (
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="flex min-w-0 flex-col gap-5">
              <CaseArrived supportCase={found} record={record} />
              <CaseUrgentNow supportCase={found} record={record} />
              {aside && (
                <CaseClosed
                  caseId={found.id}
                  closures={closures}
                  lists={closing}
                  mayRecord={may(record, 'contact:record')}
                />
              )}
              <CaseNext record={record} />
              <CaseConcerns record={record} lists={lists} reception={receptionAnswers} />
              <CouncilNotes notes={found.councilNotes} />
              <CaseLatest supportCase={found} />
              <EarlierClosures closures={closures} lists={closing} isAside={aside} />
            </div>
            <div className="flex min-w-0 flex-col gap-5">
              <CaseUrgentOffer record={record} lists={lists} />
              <CaseMissing supportCase={found} record={record} />
              <CasePeople record={record} lists={lists} />
              <CaseFigures supportCase={found} record={record} lists={lists} />
              <CaseTransfers supportCase={found} lists={lists} />
              <CaseSteps record={record} />
              <Card>
                <EventList events={record.events} />
              </Card>
            </div>
            {printing && <ReceptionSheet record={record} lists={lists} reception={receptionAnswers} />}
          </div>
        );
      }}
    </Screen>
  );
}
