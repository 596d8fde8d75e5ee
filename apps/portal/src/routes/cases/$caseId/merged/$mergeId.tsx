import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { casePath } from '../../../../components/case/case-path.ts';
import { codeWord } from '../../../../components/case/code-list.ts';
import { caseMergesQuery, mergeRecord } from '../../../../components/merge/merge.graphql.ts';
import { MergeRecord } from '../../../../components/merge/merge-record.tsx';
import { readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { TextLink } from '../../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/merged/$mergeId')({ component: MergedCase });

function MergedCase() {
  useTitle(m.merge_record());
  const { caseId, mergeId } = Route.useParams();
  const [result, ask] = useQuery({
    query: caseMergesQuery,
    variables: { caseId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Screen result={result} retry={again}>
      {({ case: found, relations, genders }) => {
        const merge = found?.merges.map((each) => readFragment(mergeRecord, each)).find(({ id }) => id === mergeId);
        if (merge === undefined)
          return <NotHere action={<TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>} />;
        const codes = {
          gender: (code: string) => codeWord(genders, code),
          relation: (code: string) => codeWord(relations, code),
        };
        return <MergeRecord caseId={caseId} merge={merge} codes={codes} refresh={again} />;
      }}
    </Screen>
  );
}
