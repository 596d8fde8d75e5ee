import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../../../components/case/case-path.ts';
import { codeWord } from '../../../../components/case/code-list.ts';
import { consentedAgencies, referableItems } from '../../../../components/referral/consented.ts';
import { NewReferralForm } from '../../../../components/referral/new-referral-form.tsx';
import { referralGround } from '../../../../components/referral/referral.graphql.ts';
import { graphql, readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { EmptyState, LinkButton, TextLink } from '../../../../ui/index.ts';

const newReferralQuery = graphql(`
  query NewReferral($caseId: ID!) {
    case(id: $caseId) {
      id
      mayDo
      ...ReferralGround
    }
    codeList(name: "relation") {
      ...CodeListParts
    }
  }
`);

const search = z.object({ item: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/cases/$caseId/referrals/new')({
  component: NewReferral,
  validateSearch: search,
});

function NewReferral() {
  useTitle(m.referral_new());
  const { caseId } = Route.useParams();
  const { item } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: newReferralQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found, codeList }) => {
        if (found === null || !found.mayDo.includes('referral:send')) return <NotHere />;
        const ground = readFragment(referralGround, found);
        return (
          <>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl font-bold">{m.referral_new()}</h2>
              <TextLink to={casePath(caseId, 'referrals')}>{m.referral_back()}</TextLink>
            </div>
            {referableItems(ground).length === 0 ? (
              <EmptyState
                title={m.referral_no_items()}
                action={<LinkButton to={casePath(caseId, 'plan')}>{m.referral_to_plan()}</LinkButton>}
              />
            ) : consentedAgencies(ground).length === 0 ? (
              <EmptyState
                title={m.referral_no_consent()}
                action={<LinkButton to={casePath(caseId, 'consent')}>{m.referral_to_consent()}</LinkButton>}
              >
                {m.referral_no_consent_text()}
              </EmptyState>
            ) : (
              <NewReferralForm
                ground={ground}
                itemId={item}
                relationWord={(code) => codeWord(codeList, code)}
                onSent={() => void navigate({ to: '/cases/$caseId/referrals', params: { caseId } })}
              />
            )}
          </>
        );
      }}
    </Screen>
  );
}
