import { m } from '../../text/text.ts';
import { Card, LinkButton } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { openPromises, PromiseList } from '../case/promise-row.tsx';
import { VisitBlockCard } from '../case/visit-block-card.tsx';
import { type CaseRecord, headerOf, may } from './overview-case.ts';

/** What was promised and is still open: the first thing to look at. */
export function CaseNext({ record }: { record: CaseRecord }) {
  const promises = openPromises(record.promises);
  const mayRecord = may(record, 'contact:record');
  const block = headerOf(record).visitBlock;
  return (
    <>
      {block?.inForce && record.visitBlock && <VisitBlockCard block={record.visitBlock} />}
      <Card
        title={m.cases_next()}
        actions={
          mayRecord && (
            <LinkButton
              variant="primary"
              size="small"
              icon="plus"
              to={casePath(record.id, 'contacts')}
              search={{ form: 'contact' } as never}
            >
              {m.cases_record_contact()}
            </LinkButton>
          )
        }
      >
        <PromiseList caseId={record.id} promises={promises} maySettle={mayRecord} />
      </Card>
    </>
  );
}
