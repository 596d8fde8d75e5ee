import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { supportCase, supportItem, supportLists } from '../../../../../components/support/support.graphql.ts';
import { SupportRecord } from '../../../../../components/support/support-record.tsx';
import { graphql, readFragment } from '../../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../../graphql/screen.tsx';
import { useTitle } from '../../../../../shell/page-title.ts';
import { m } from '../../../../../text/text.ts';

const supportQuery = graphql(`
  query SupportRecord($caseId: ID!) {
    case(id: $caseId) {
      id
      ...SupportCase
      supportItems {
        id
        ...SupportItem
      }
    }
    ...SupportLists
  }
`);

const search = z.object({
  form: z.enum(['session']).optional().catch(undefined),
  correct: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/plan/items/$itemId')({
  component: SupportPage,
  validateSearch: search,
});

function SupportPage() {
  useTitle(m.support_title());
  const { caseId, itemId } = Route.useParams();
  const { form, correct } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: supportQuery, variables: { caseId } });
  const show = (next: z.input<typeof search>) => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        const found = data.case?.supportItems.find(({ id }) => id === itemId);
        if (!data.case || found === undefined) return <NotHere />;
        return (
          <SupportRecord
            supportCase={readFragment(supportCase, data.case)}
            item={readFragment(supportItem, found)}
            lists={readFragment(supportLists, data)}
            isWriting={form === 'session'}
            correcting={correct}
            onOpen={show}
            onClose={() => show({})}
          />
        );
      }}
    </Screen>
  );
}
