import type { ReactNode } from 'react';
import type { CaseRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { caseHeader } from '../case/case-header.tsx';
import { openPromises, PromiseList } from '../case/promise-row.tsx';
import { VisitBlockCard } from '../case/visit-block-card.tsx';

export interface ContactsAsideProps {
  record: CaseRecordFragment;
  onLift: () => void;
  /** What else stands beside the timeline, above the promises. */
  children?: ReactNode;
}

/** What binds the next contact: promises and a refusal. */
export function ContactsAside({ record, onLift, children }: ContactsAsideProps) {
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
      {children}
      <Card title={m.cases_next()}>
        <PromiseList caseId={record.id} promises={promises} maySettle={mayRecord} />
      </Card>
    </div>
  );
}
