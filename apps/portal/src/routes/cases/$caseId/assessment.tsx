import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { AnswerHistory } from '../../../components/assessment/answer-history.tsx';
import { answerChange, assessmentDetail, caseAssessment } from '../../../components/assessment/assessment.graphql.ts';
import { AssessmentForm } from '../../../components/assessment/assessment-form.tsx';
import { AssessmentVersions, AssessmentView, writtenBy } from '../../../components/assessment/assessment-view.tsx';
import { isAside } from '../../../components/case/case-header.tsx';
import { choicesOf } from '../../../components/case/code-list.ts';
import type { CaseAssessmentFragment, CaseAssessmentPageQuery } from '../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Banner, Button, EmptyState, LinkButton, TextLink } from '../../../ui/index.ts';

const assessmentQuery = graphql(`
  query CaseAssessmentPage($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseAssessment
    }
    standardForm(name: "assessment") {
      ...StandardFormParts
    }
    areas: codeList(name: "assessment") {
      ...CodeListParts
    }
  }
`);

/** Writing, or an earlier version, stands in the address, so that a reload finds it again. */
const search = z.object({
  do: z.literal('write').optional().catch(undefined),
  version: z.number().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/assessment')({
  component: AssessmentPage,
  validateSearch: search,
});

function AssessmentPage() {
  useTitle(m.assessment_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: assessmentQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found, ...rest }) =>
        found === null ? <NotHere /> : <Assessment found={readFragment(caseAssessment, found)} {...rest} />
      }
    </Screen>
  );
}

interface AssessmentProps {
  found: CaseAssessmentFragment;
  areas: CaseAssessmentPageQuery['areas'];
  standardForm: CaseAssessmentPageQuery['standardForm'];
}

function Assessment({ found, areas, standardForm }: AssessmentProps) {
  const navigate = Route.useNavigate();
  const { do: task, version } = Route.useSearch();
  const [isSaved, setSaved] = useState(false);
  const current = readFragment(assessmentDetail, found.assessment);
  const versions = found.assessments.map((each) => readFragment(assessmentDetail, each));
  const shown = versions.find((each) => each.version === version) ?? current;
  const mayWrite = found.mayDo.includes('case:edit') && !isAside(found.stage);
  const choices = choicesOf(areas);
  const leave = () => void navigate({ search: {} });

  if (task === 'write' && mayWrite) {
    return choices.length === 0 ? (
      <p>{m.assessment_not_now()}</p>
    ) : (
      <>
        <p className="mb-5 max-w-prose text-muted">{m.assessment_lead()}</p>
        <AssessmentForm
          caseId={found.id}
          assessment={current}
          areas={choices}
          standardForm={standardForm}
          onLeave={leave}
          onSaved={() => {
            setSaved(true);
            leave();
          }}
        />
      </>
    );
  }
  const write = (words: string) => (
    <LinkButton to="/cases/$caseId/assessment" params={{ caseId: found.id }} search={{ do: 'write' }} variant="primary">
      {words}
    </LinkButton>
  );
  if (!shown) {
    return (
      <EmptyState title={m.assessment_empty_title()} action={mayWrite && write(m.assessment_write())}>
        {isAside(found.stage) ? m.assessment_aside() : m.assessment_empty_text()}
      </EmptyState>
    );
  }
  const isOlder = shown.version !== current?.version;
  const changes = (found.assessment?.changes ?? [])
    .map((each) => readFragment(answerChange, each))
    .filter(({ version: changedIn }) => changedIn <= shown.version);
  return (
    <div className="space-y-5">
      {isSaved && <Banner tone="success" title={m.assessment_saved()} isLive />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-xl font-bold">
            {m.assessment_title()} {m.assessment_numbered({ version: shown.version })}
          </h2>
          <p className="text-sm text-muted">{writtenBy(shown)}</p>
        </div>
        <div className="flex flex-wrap gap-3" data-screen-only>
          {mayWrite && !isOlder && write(m.assessment_rewrite())}
          <Button variant="secondary" icon="print" onPress={() => window.print()}>
            {m.assessment_print()}
          </Button>
        </div>
      </div>
      {isOlder && (
        <Banner
          tone="info"
          title={m.assessment_older()}
          actions={
            <TextLink to="/cases/$caseId/assessment" params={{ caseId: found.id }} search={{}}>
              {m.assessment_to_current()}
            </TextLink>
          }
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {found.mayDo.includes('note:read') ? (
          <AssessmentView assessment={shown} areas={areas} />
        ) : (
          <Banner tone="info" title={m.assessment_hidden()} />
        )}
        <aside data-screen-only>
          <AssessmentVersions caseId={found.id} versions={versions} shown={shown.version} />
        </aside>
      </div>
      <div data-screen-only>
        <AnswerHistory changes={changes} areas={areas} />
      </div>
    </div>
  );
}
