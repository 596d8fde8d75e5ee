import { isOpenReferral } from '@banso/domain/partners';
import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { referralCard } from '../../../../components/referral/referral.graphql.ts';
import { ReferralCard } from '../../../../components/referral/referral-card.tsx';
import { graphql, readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { EmptyState, LinkButton } from '../../../../ui/index.ts';

const caseReferralsQuery = graphql(`
  query CaseReferrals($caseId: ID!) {
    case(id: $caseId) {
      id
      mayDo
      referrals {
        id
        ...ReferralCard
      }
    }
  }
`);

export const Route = createFileRoute('/cases/$caseId/referrals/')({ component: CaseReferrals });

function CaseReferrals() {
  useTitle(m.referral_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: caseReferralsQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) => {
        if (found === null) return <NotHere />;
        const maySend = found.mayDo.includes('referral:send');
        const referrals = found.referrals
          .map((referral) => readFragment(referralCard, referral))
          .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
        const open = referrals.filter(({ state }) => isOpenReferral(state));
        const over = referrals.filter(({ state }) => !isOpenReferral(state));
        const add = maySend && (
          <LinkButton to="/cases/$caseId/referrals/new" params={{ caseId }} icon="plus" variant="primary">
            {m.referral_new()}
          </LinkButton>
        );
        if (referrals.length === 0) {
          return (
            <EmptyState title={m.referral_empty_title()} action={add}>
              {m.referral_empty_text()}
            </EmptyState>
          );
        }
        return (
          <div className="space-y-5">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="text-muted">{m.referral_lead()}</p>
              {add}
            </div>
            {[...open, ...over].map((referral) => (
              <ReferralCard key={referral.id} caseId={caseId} referral={referral} mayWithdraw={maySend} />
            ))}
          </div>
        );
      }}
    </Screen>
  );
}
