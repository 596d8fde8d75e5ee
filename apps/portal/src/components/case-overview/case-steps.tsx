import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, LinkButton } from '../../ui/index.ts';
import { isAside, isAtBeginning } from '../case/case-header.tsx';
import { type CaseRecord, headerOf, may } from './overview-case.ts';

/** What is done seldom: hand on, close, take up again. */
export function CaseSteps({ record }: { record: CaseRecord }) {
  const { stage, closedOn, isMerged } = headerOf(record);
  const aside = isAside(stage);
  const at = (step: string): string => `/cases/${record.id}/${step}`;
  const mayClose = may(record, 'case:close');
  const mayReferOn = may(record, 'case:referOn');
  if (isMerged) return null;
  const mayHandOver = may(record, 'transfer:propose');
  const mayKeep = may(record, 'hold:manage');
  if (!aside && !mayClose && !mayReferOn && !mayKeep) return null;
  return (
    <Card title={m.cases_actions()}>
      {aside && (
        <p className="mb-3">
          {stage === 'SUSPENDED' && m.cases_aside_suspended()}
          {stage === 'REFERRED_ON' && m.cases_aside_referred_on()}
          {stage === 'CLOSED' && m.cases_aside_closed({ day: closedOn ? formatDate(closedOn) : '' })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {isAtBeginning(stage) && may(record, 'case:screen') && (
          <LinkButton size="small" to={at('screen')}>
            {m.begin_screen()}
          </LinkButton>
        )}
        {!aside && may(record, 'case:urgent') && (
          <LinkButton size="small" to={at('urgent')}>
            {m.begin_urgent()}
          </LinkButton>
        )}
        {!aside && mayReferOn && (
          <LinkButton size="small" to={at('refer-on')}>
            {m.cases_refer_on()}
          </LinkButton>
        )}
        {!aside && mayHandOver && (
          <LinkButton size="small" to={at('transfer')}>
            {m.transfer_hand_over()}
          </LinkButton>
        )}
        {!aside && mayClose && (
          <LinkButton size="small" to={at('close')}>
            {m.cases_close()}
          </LinkButton>
        )}
        {aside && mayClose && (
          <LinkButton size="small" to={at('reopen')}>
            {m.cases_reopen()}
          </LinkButton>
        )}
        {mayKeep && (
          <LinkButton size="small" variant="quiet" to={at('keeping')}>
            {m.retention_see()}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
