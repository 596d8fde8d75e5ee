import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseHeader } from '../../../components/case/case-header.tsx';
import { casePath } from '../../../components/case/case-path.ts';
import { CloseForm } from '../../../components/closing/close-form.tsx';
import { closeCaseQuery, closingLists } from '../../../components/closing/closing.graphql.ts';
import { matchesColleague, staffChoices } from '../../../components/plan/staff-choices.ts';
import { readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useViewer } from '../../../graphql/viewer.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { TextLink } from '../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/close')({ component: CloseCase });

function CloseCase() {
  useTitle(m.cases_close());
  const { caseId } = Route.useParams();
  const { officeIds } = useViewer();
  const [result, ask] = useQuery({ query: closeCaseQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const header = readFragment(caseHeader, data.case);
        const back = <TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>;
        if (!header.mayDo.includes('case:close')) return <NotHere action={back} />;
        // Where the staff cannot be asked for just now, a follow-up is anyone's.
        const colleagues = data.staffMembers?.nodes ?? [];
        const staff = { staff: staffChoices(colleagues, officeIds), matchesStaff: matchesColleague(colleagues) };
        return (
          <>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl font-bold">{m.cases_close()}</h2>
              {back}
            </div>
            <CloseForm header={header} supportCase={data.case} lists={readFragment(closingLists, data)} staff={staff} />
          </>
        );
      }}
    </Screen>
  );
}
