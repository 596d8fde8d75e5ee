import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { DisclosedCard } from '../../components/partner/disclosed-card.tsx';
import { incomingDetail } from '../../components/partner/incoming-referral.graphql.ts';
import { NextStep } from '../../components/partner/next-step.tsx';
import { OfficePhone } from '../../components/partner/office-phone.tsx';
import { ReferralCourse } from '../../components/partner/referral-course.tsx';
import { ReferralStateBadge } from '../../components/partner/state-badge.tsx';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { dayOf, formatDate, formatDay } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { m } from '../../text/text.ts';
import { Card, DueBadge, PageHeader, SummaryList, TextLink } from '../../ui/index.ts';

const incomingReferralQuery = graphql(`
  query IncomingReferral($id: ID!) {
    incomingReferral(id: $id) {
      id
      ...IncomingDetail
    }
  }
`);

export const Route = createFileRoute('/inbox/$referralId')({ component: IncomingReferral });

function IncomingReferral() {
  useTitle(m.partner_referral_title());
  const { referralId } = Route.useParams();
  const [result, ask] = useQuery({ query: incomingReferralQuery, variables: { id: referralId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ incomingReferral }) => {
        if (incomingReferral === null) return <NotHere action={<TextLink to="/inbox">{m.partner_back()}</TextLink>} />;
        const detail = readFragment(incomingDetail, incomingReferral);
        const unanswered = detail.state === 'SENT' || detail.state === 'RECEIVED';
        return (
          <div className="space-y-5">
            <TextLink to="/inbox">{m.partner_back()}</TextLink>
            <PageHeader
              kicker={m.partner_referral_title()}
              title={
                <span className="flex flex-wrap items-center gap-3">
                  {detail.fromOffice}
                  <ReferralStateBadge state={detail.state} />
                </span>
              }
            />
            <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <div className="space-y-5">
                <Card title={m.partner_purpose()}>
                  <p className="whitespace-pre-wrap">{detail.purpose}</p>
                  <div className="mt-4">
                    <SummaryList
                      items={[
                        ...(detail.fromOfficePhone === null
                          ? []
                          : [
                              {
                                term: m.partner_from_phone(),
                                detail: <OfficePhone phone={detail.fromOfficePhone} />,
                              },
                            ]),
                        { term: m.partner_inbox_col_sent(), detail: formatDay(dayOf(detail.sentAt)) },
                        {
                          term: m.partner_inbox_col_due(),
                          detail: (
                            <span className="flex flex-wrap items-center gap-2">
                              {formatDate(detail.answerDueOn)}
                              {unanswered && <DueBadge days={daysUntil(detail.answerDueOn)} />}
                            </span>
                          ),
                        },
                      ]}
                    />
                  </div>
                </Card>
                <NextStep detail={detail} />
                <DisclosedCard detail={detail} />
              </div>
              <ReferralCourse detail={detail} />
            </div>
          </div>
        );
      }}
    </Screen>
  );
}
