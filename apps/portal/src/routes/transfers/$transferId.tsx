import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../components/case/case-path.ts';
import { codeWord } from '../../components/case/code-list.ts';
import { teamRoleWord } from '../../components/domain-words.ts';
import { TaskCard } from '../../components/task-card.tsx';
import { AcceptForm, DeclineForm, WithdrawForm } from '../../components/transfer/answer-forms.tsx';
import { transferParts } from '../../components/transfer/transfer.graphql.ts';
import { readTransferRow } from '../../components/transfer/transfer-list.tsx';
import { TransferSheet } from '../../components/transfer/transfer-sheet.tsx';
import type { TransferPageQuery } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, LinkButton, LinkTab, LinkTabs, TextLink } from '../../ui/index.ts';

const transferQuery = graphql(`
  query TransferPage($transferId: ID!, $role: TeamRole!) {
    transfer(id: $transferId) {
      id
      ...TransferParts
      candidates(role: $role) {
        assignable
        openCases
        worker {
          id
          displayName
          kana
        }
      }
    }
    reasons: codeList(name: "transferReason") {
      ...CodeListParts
    }
    grounds: codeList(name: "transferGround") {
      ...CodeListParts
    }
  }
`);

const roles = ['OUTREACH_WORKER', 'CHIEF_CONSULTATION_WORKER', 'CONSULTATION_WORKER', 'EMPLOYMENT_WORKER'] as const;

const search = z.object({
  do: z.enum(['accept', 'decline', 'withdraw']).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
});

export const Route = createFileRoute('/transfers/$transferId')({ component: TransferPage, validateSearch: search });

function TransferPage() {
  useTitle(m.transfer_sheet_title());
  const { transferId } = Route.useParams();
  const { role = 'OUTREACH_WORKER' } = Route.useSearch();
  const [result, ask] = useQuery({
    query: transferQuery,
    variables: { transferId, role },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) =>
        data.transfer === null ? (
          <NotHere action={<TextLink to="/transfers">{m.transfer_back()}</TextLink>} />
        ) : (
          <Found data={data} found={data.transfer} />
        )
      }
    </Screen>
  );
}

function Found({ data, found }: { data: TransferPageQuery; found: NonNullable<TransferPageQuery['transfer']> }) {
  const navigate = Route.useNavigate();
  const { do: doing, role = 'OUTREACH_WORKER' } = Route.useSearch();
  const [done, setDone] = useState<string>();
  const transfer = readFragment(transferParts, found);
  const row = readTransferRow(transfer);
  const may = (what: string) => transfer.mayDo.includes(what);
  const finish = (words: string) => {
    setDone(words);
    void navigate({ search: {} });
  };
  const open = (what: 'accept' | 'decline' | 'withdraw') => void navigate({ search: { do: what } });
  return (
    <div className="flex flex-col gap-5">
      <div data-screen-only className="flex flex-wrap gap-3">
        {may('accept') && <Button onPress={() => open('accept')}>{m.transfer_accept()}</Button>}
        {may('decline') && (
          <Button variant="secondary" onPress={() => open('decline')}>
            {m.transfer_decline()}
          </Button>
        )}
        {may('withdraw') && (
          <Button variant="secondary" onPress={() => open('withdraw')}>
            {m.transfer_withdraw()}
          </Button>
        )}
        {row.case && <LinkButton to={casePath(row.case.id)}>{m.transfer_to_case()}</LinkButton>}
        <Button variant="secondary" icon="print" onPress={() => window.print()}>
          {m.transfer_print()}
        </Button>
        <LinkButton variant="quiet" to="/transfers">
          {m.transfer_back()}
        </LinkButton>
      </div>
      {done && !doing && <Banner tone="success" title={done} isLive />}
      {may('decline') && !may('accept') && <Banner tone="info" title={m.transfer_own_proposal()} />}
      {doing === 'accept' && may('accept') && (
        <TaskCard title={m.transfer_accept()}>
          <div className="mb-4">
            <LinkTabs label={m.transfer_accept_role()}>
              {roles.map((each) => (
                <LinkTab
                  key={each}
                  to="/transfers/$transferId"
                  params={{ transferId: transfer.id } as never}
                  search={{ do: 'accept', role: each } as never}
                  aria-current={each === role ? 'page' : undefined}
                >
                  {teamRoleWord(each)}
                </LinkTab>
              ))}
            </LinkTabs>
          </div>
          <AcceptForm
            key={role}
            transferId={transfer.id}
            role={role}
            candidates={found.candidates.flatMap(({ worker, assignable, openCases }) =>
              worker && assignable
                ? [
                    {
                      value: worker.id,
                      label: worker.displayName,
                      description: m.transfer_worker_load({ count: openCases }),
                    },
                  ]
                : [],
            )}
            onDone={finish}
          />
        </TaskCard>
      )}
      {doing === 'decline' && may('decline') && (
        <TaskCard title={m.transfer_decline()}>
          <DeclineForm transferId={transfer.id} onDone={finish} />
        </TaskCard>
      )}
      {doing === 'withdraw' && may('withdraw') && (
        <TaskCard title={m.transfer_withdraw()}>
          <WithdrawForm transferId={transfer.id} onDone={finish} />
        </TaskCard>
      )}
      <TransferSheet
        row={row}
        transfer={transfer}
        reason={codeWord(data.reasons, row.reason)}
        ground={codeWord(data.grounds, transfer.ground)}
      />
    </div>
  );
}
