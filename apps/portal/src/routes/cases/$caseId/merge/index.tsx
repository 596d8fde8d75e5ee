import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { casePath } from '../../../../components/case/case-path.ts';
import { FindOther } from '../../../../components/merge/find-other.tsx';
import { mergeChoicesQuery } from '../../../../components/merge/merge.graphql.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { TextLink } from '../../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/merge/')({ component: MergeChoices });

function MergeChoices() {
  useTitle(m.merge_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({
    query: mergeChoicesQuery,
    variables: { caseId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) => {
        if (found === null) return null;
        if (!found.mayDo.includes('case:merge') || !found.mayDo.includes('case:edit')) {
          return <NotHere action={<TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>} />;
        }
        return <FindOther supportCase={found} />;
      }}
    </Screen>
  );
}
