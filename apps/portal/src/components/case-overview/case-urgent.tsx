import { cannotWait } from '@banso/domain/casework';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Card, LinkButton, TextLink } from '../../ui/index.ts';
import { isAside } from '../case/case-header.tsx';
import { urgentPath } from '../case/case-path.ts';
import { codeWord } from '../case/code-list.ts';
import { type CaseRecord, headerOf, may, type OverviewCase, type OverviewLists } from './overview-case.ts';

const urgentNow = (record: CaseRecord) => headerOf(record).urgentHelp.find(({ inForce }) => inForce);

/** Help does not wait for a plan now: from when, until when. */
export function CaseUrgentNow({ supportCase, record }: { supportCase: OverviewCase; record: CaseRecord }) {
  const inForce = urgentNow(record);
  if (!inForce) return null;
  const from = supportCase.urgentHelp.find(({ id }) => id === inForce.id)?.from ?? '';
  return (
    <Banner tone="warning" title={m.begin_urgent()}>
      <p>{m.begin_urgent_days({ from: formatDate(from), until: formatDate(inForce.until) })}</p>
      {may(record, 'case:urgent') && <TextLink to={urgentPath(record.id)}>{m.begin_urgent_see()}</TextLink>}
    </Banner>
  );
}

/** What weighs most cannot wait for a plan: the way to help at once. */
export function CaseUrgentOffer({ record, lists }: { record: CaseRecord; lists: OverviewLists }) {
  const worst = record.mostSeriousConcern;
  if (!worst || !cannotWait(worst) || urgentNow(record)) return null;
  if (isAside(headerOf(record).stage) || !may(record, 'case:urgent')) return null;
  return (
    <Card title={m.begin_urgent()}>
      <p className="mb-3">{m.begin_urgent_offer({ concern: codeWord(lists.concerns, worst) })}</p>
      <LinkButton variant="primary" to={urgentPath(record.id)}>
        {m.begin_urgent_save()}
      </LinkButton>
    </Card>
  );
}
