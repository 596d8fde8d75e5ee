import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseHeader } from '../../../components/case/case-header.tsx';
import { casePath } from '../../../components/case/case-path.ts';
import { currentClosure, endedWords } from '../../../components/closing/case-closed.tsx';
import { caseClosures, closingLists, reopenCaseQuery } from '../../../components/closing/closing.graphql.ts';
import { ClosureView } from '../../../components/closing/closure-view.tsx';
import { FollowUpList } from '../../../components/closing/follow-up-list.tsx';
import { ReopenForm } from '../../../components/closing/reopen-form.tsx';
import { readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Card, TextLink } from '../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/reopen')({ component: ReopenCase });

/** What the case ended with stands above the reason to take it up again. */
function ReopenCase() {
  useTitle(m.cases_reopen());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: reopenCaseQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const header = readFragment(caseHeader, data.case);
        const back = <TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>;
        if (!header.mayDo.includes('case:close')) return <NotHere action={back} />;
        const { closures } = readFragment(caseClosures, data.case);
        const closure = currentClosure(closures);
        return (
          <div className="space-y-5">
            {closure && (
              <Card title={endedWords(closure)}>
                <div className="space-y-6">
                  <ClosureView closure={closure} lists={readFragment(closingLists, data)} />
                  <FollowUpList caseId={caseId} closure={closure} mayRecord={false} />
                </div>
              </Card>
            )}
            <Card title={m.cases_reopen()} actions={back}>
              <ReopenForm header={header} />
            </Card>
          </div>
        );
      }}
    </Screen>
  );
}
