import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { mergePath } from '../../../../components/case/case-path.ts';
import { codeWord } from '../../../../components/case/code-list.ts';
import { mergePreview, mergePreviewQuery } from '../../../../components/merge/merge.graphql.ts';
import { MergeForm } from '../../../../components/merge/merge-form.tsx';
import { MergeView } from '../../../../components/merge/merge-view.tsx';
import { readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { TextLink } from '../../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/merge/$otherId')({ component: MergePreview });

/** Two cases side by side: always as they stand now, for what is shown is what is confirmed. */
function MergePreview() {
  useTitle(m.merge_preview_title());
  const { caseId, otherId } = Route.useParams();
  const [result, ask] = useQuery({
    query: mergePreviewQuery,
    variables: { survivorId: caseId, sourceId: otherId },
    requestPolicy: 'network-only',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Screen result={result} retry={again}>
      {({ mergePreview: found, relations, genders }) => {
        if (found === null) return <NotHere action={<TextLink to={mergePath(caseId)}>{m.merge_other()}</TextLink>} />;
        const preview = readFragment(mergePreview, found);
        const codes = {
          gender: (code: string) => codeWord(genders, code),
          relation: (code: string) => codeWord(relations, code),
        };
        return (
          <div className="flex flex-col gap-5">
            <MergeView preview={preview} />
            {preview.obstacles.length === 0 && (
              <MergeForm key={`${caseId} ${otherId}`} preview={preview} codes={codes} refresh={again} />
            )}
          </div>
        );
      }}
    </Screen>
  );
}
