import type { CaseRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { caseHeader } from '../case/case-header.tsx';
import { openPromises, PromiseItem } from '../case/promise-row.tsx';
import { VisitBlockCard } from '../case/visit-block-card.tsx';

export interface ContactsAsideProps {
  record: CaseRecordFragment;
  onBlock: () => void;
  onLift: () => void;
}

/** What binds the next contact: promises and a refusal. */
export function ContactsAside({ record, onBlock, onLift }: ContactsAsideProps) {
  const { visitBlock, mayDo } = readFragment(caseHeader, record);
  const mayRecord = mayDo.includes('contact:record');
  const promises = openPromises(record.promises);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {record.visitBlock && (
        <VisitBlockCard
          block={record.visitBlock}
          actions={
            visitBlock?.inForce &&
            mayDo.includes('visit:override') && (
              <Button size="small" variant="secondary" onPress={onLift}>
                {m.outreach_block_lift()}
              </Button>
            )
          }
        />
      )}
      <Card title={m.cases_next()}>
        {promises.length === 0 ? (
          <p className="text-muted">{m.cases_next_none()}</p>
        ) : (
          <ul className="divide-y divide-line">
            {promises.map((promise) => (
              <li key={promise.id} className="py-3 first:pt-0 last:pb-0">
                <PromiseItem caseId={record.id} promise={promise} maySettle={mayRecord} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {mayRecord && !visitBlock?.inForce && (
        <div data-screen-only>
          <Button variant="quiet" size="small" icon="warning" onPress={onBlock}>
            {m.outreach_block()}
          </Button>
        </div>
      )}
    </div>
  );
}
