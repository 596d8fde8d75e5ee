import { isOpenReferral } from '@banso/domain/partners';
import { useState } from 'react';
import type { ReferralCardFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Button, Card, SummaryList, TextLink } from '../../ui/index.ts';
import { dutyName } from '../clause-name.ts';
import { agencyKindWord, declineReasonWord, fieldWord, outcomeCodeWord } from '../domain-words.ts';
import { ReferralStateBadge } from '../partner/state-badge.tsx';
import { agencyName } from '../plan/item-owner.ts';
import { ReferralClocks } from './referral-clocks.tsx';
import { WithdrawReferral } from './withdraw-referral.tsx';

export interface ReferralCardProps {
  caseId: string;
  referral: ReferralCardFragment;
  mayWithdraw: boolean;
}

/** One referral: to whom, for what, how far it has come, and exactly what was disclosed. */
export function ReferralCard({ caseId, referral, mayWithdraw }: ReferralCardProps) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { agency, planItem, fields } = referral;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {agency ? (
            <TextLink to="/agencies/$agencyId" params={{ agencyId: agency.id }}>
              {agencyName(agency)}
            </TextLink>
          ) : (
            m.referral_agency_unread()
          )}
          <ReferralStateBadge state={referral.state} />
        </span>
      }
      actions={
        mayWithdraw &&
        isOpenReferral(referral.state) && (
          <Button variant="quiet" size="small" onPress={() => setWithdrawing(true)}>
            {m.referral_withdraw()}
          </Button>
        )
      }
    >
      <p className="mb-4 whitespace-pre-wrap">{referral.purpose}</p>
      <ReferralClocks referral={referral} />
      <Returned referral={referral} />
      <div className="mt-4">
        <SummaryList
          items={[
            {
              term: m.referral_item(),
              detail: (
                <span>
                  {planItem.what} <span className="block text-sm text-muted">{dutyName(planItem.duty)}</span>
                </span>
              ),
            },
            { term: m.referral_fields(), detail: listWords(fields.map(fieldWord)) },
            { term: m.referral_due(), detail: formatDate(referral.answerDueOn) },
            { term: m.referral_sent_by(), detail: referral.sentBy?.displayName ?? '—' },
            ...(agency
              ? [
                  {
                    term: m.referral_agency(),
                    detail: [agencyKindWord(agency.kind), agency.phone].filter(Boolean).join('　'),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <WithdrawReferral
        caseId={caseId}
        referralId={referral.id}
        isOpen={withdrawing}
        onClose={() => setWithdrawing(false)}
      />
    </Card>
  );
}

/** What the agency answered in words. */
function Returned({ referral }: { referral: ReferralCardFragment }) {
  const { declineReason, declineNote, outcome, outcomeNote } = referral;
  const lines = [
    declineReason && [m.referral_decline_reason(), declineReasonWord(declineReason), declineNote],
    outcome && [m.referral_outcome(), outcomeCodeWord(outcome), outcomeNote],
  ].filter((line) => Array.isArray(line));
  return lines.map(([term, word, note]) => (
    <div key={term} className="mt-4 rounded-8 bg-solid-gray-50 px-4 py-3">
      <p>
        <span className="text-sm text-muted">{term}</span> <strong>{word}</strong>
      </p>
      {note && <p className="whitespace-pre-wrap">{note}</p>}
    </div>
  ));
}
