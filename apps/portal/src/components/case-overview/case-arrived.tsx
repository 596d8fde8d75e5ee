import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { m, useLocale } from '../../text/text.ts';
import { Banner } from '../../ui/index.ts';
import { type CaseRecord, headerOf, may, type OverviewCase } from './overview-case.ts';

/** For a town that took the call: it has arrived, with whom, and what happens to what was written. */
export function CaseArrived({ supportCase, record }: { supportCase: OverviewCase; record: CaseRecord }) {
  const viewer = useViewer();
  const locale = useLocale();
  if (!hasRole(viewer, 'townStaff') || may(record, 'case:edit')) return null;
  const { office, outreachWorker } = headerOf(record);
  const worker = outreachWorker ?? record.assignments.find(({ until }) => until === null)?.worker;
  const name = office ? (locale === 'ja' ? office.name : office.nameEn) : m.cases_not_known();
  return (
    <Banner tone="success" title={m.cases_arrived()}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        <dt className="text-muted">{m.cases_arrived_office()}</dt>
        <dd>
          <span className="me-3">{name}</span>
          <span className="inline-block tabular-nums">{supportCase.office?.phone}</span>
        </dd>
        <dt className="text-muted">{m.cases_arrived_worker()}</dt>
        <dd>{worker?.displayName ?? m.cases_arrived_nobody()}</dd>
      </dl>
      {record.openedBy?.id === viewer.id && <p className="mt-1 text-sm text-muted">{m.cases_arrived_own()}</p>}
    </Banner>
  );
}
