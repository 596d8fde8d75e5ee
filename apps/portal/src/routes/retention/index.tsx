import { createFileRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { casePath } from '../../components/case/case-path.ts';
import { PersonName } from '../../components/case/person-name.tsx';
import { DeletionList } from '../../components/retention/deletion-list.tsx';
import { deletionParts } from '../../components/retention/retention.graphql.ts';
import type { RetentionPageQuery } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Banner, Card, PageHeader, TextLink } from '../../ui/index.ts';

const retentionQuery = graphql(`
  query RetentionPage {
    retention {
      due {
        id
        ...KeptCase
      }
      onHold {
        id
        ...KeptCase
      }
      deletions {
        id
        ...DeletionParts
      }
    }
  }
`);

const keptCase = graphql(`
  fragment KeptCase on Case {
    id
    number
    closedOn
    client {
      id
      displayName
      kana
      nameKnown
    }
    retention {
      dueOn
    }
    legalHolds {
      id
      liftedAt
      reviewOn
      reviewDue
    }
  }
`);

export const Route = createFileRoute('/retention/')({ component: Retention });

function Retention() {
  useTitle(m.retention_title());
  const [result, ask] = useQuery({ query: retentionQuery, requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader title={m.retention_title()} lead={m.retention_lead()} />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ retention }) => (retention === null ? <NotHere /> : <Lists lists={retention} />)}
      </Screen>
    </>
  );
}

function Lists({ lists }: { lists: NonNullable<RetentionPageQuery['retention']> }) {
  const [done, setDone] = useState<string>();
  const deletions = lists.deletions.map((each) => readFragment(deletionParts, each));
  const proposed = deletions.filter(({ state }) => state === 'PROPOSED');
  const proofs = deletions.filter(({ state }) => state === 'CONFIRMED');
  return (
    <div className="flex flex-col gap-5">
      {done && <Banner tone="success" title={done} isLive />}
      <Part title={m.retention_proposed_list()} none={m.retention_proposed_none()} count={proposed.length}>
        <DeletionList deletions={proposed} onDone={setDone} />
      </Part>
      <Part
        title={m.retention_due_list()}
        none={m.retention_due_none()}
        hint={m.retention_due_hint()}
        count={lists.due.length}
      >
        <ul className="divide-y divide-line">
          {lists.due.map((each) => (
            <Kept key={each.id} kept={each} />
          ))}
        </ul>
      </Part>
      <Part title={m.retention_hold_list()} none={m.retention_hold_none()} count={lists.onHold.length}>
        <ul className="divide-y divide-line">
          {lists.onHold.map((each) => (
            <Kept key={each.id} kept={each} />
          ))}
        </ul>
      </Part>
      <Part title={m.retention_proof_list()} none={m.retention_proof_none()} count={proofs.length}>
        <DeletionList deletions={proofs} onDone={setDone} />
      </Part>
    </div>
  );
}

interface PartProps {
  title: string;
  none: string;
  hint?: string;
  count: number;
  children: ReactNode;
}

function Part({ title, none, hint, count, children }: PartProps) {
  return (
    <Card title={title}>
      {hint && count > 0 && <p className="-mt-2 mb-3 text-sm text-muted">{hint}</p>}
      {count === 0 ? <p className="text-muted">{none}</p> : children}
    </Card>
  );
}

function Kept({ kept }: { kept: NonNullable<RetentionPageQuery['retention']>['due'][number] }) {
  const { id, number, client, closedOn, retention, legalHolds } = readFragment(keptCase, kept);
  const hold = legalHolds.find(({ liftedAt }) => liftedAt === null);
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-end gap-x-3">
          <span className="font-bold">
            <PersonName {...client} />
          </span>
          <span className="font-mono text-sm text-muted">{number}</span>
          {hold?.reviewDue && <Badge tone="danger">{m.retention_hold_review_due()}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {[
            closedOn && `${m.retention_closed_on()} ${formatDate(closedOn)}`,
            retention.dueOn && `${m.retention_due_on()} ${formatDate(retention.dueOn)}`,
            hold && m.retention_hold_review_on({ day: formatDate(hold.reviewOn) }),
          ]
            .filter(Boolean)
            .join('　')}
        </p>
      </div>
      <TextLink to={`${casePath(id)}/keeping` as string} aria-label={`${m.retention_open_case()} ${number}`}>
        {m.retention_open_case()}
      </TextLink>
    </li>
  );
}
