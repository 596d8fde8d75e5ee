import type { ConsentPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Card, EmptyState, LinkButton } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { Told } from './told.tsx';

type Application = ConsentPartsFragment['applications'][number];

/** Every application, the latest first: who signed, who explained, and who may be told what. */
export function ApplicationList({ found }: { found: ConsentPartsFragment }) {
  if (found.applications.length === 0) {
    return <EmptyState title={m.consent_none()}>{m.consent_none_text()}</EmptyState>;
  }
  const applications = found.applications.toSorted((a, b) => b.signedOn.localeCompare(a.signedOn));
  return (
    <ul className="flex flex-col gap-4">
      {applications.map((application) => (
        <li key={application.id}>
          <ApplicationCard found={found} application={application} />
        </li>
      ))}
    </ul>
  );
}

function ApplicationCard({ found, application }: { found: ConsentPartsFragment; application: Application }) {
  const { id, signedOn, signedBy, explainedBy, fields, note, withdrawnOn, withdrawnReason } = application;
  const known = application.agencies.filter((agency) => agency !== null);
  const hidden = application.agencies.length - known.length;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-3">
          {m.consent_signed({ date: formatDate(signedOn) })}
          {withdrawnOn ? (
            <Badge tone="warning" icon="cross">
              {m.consent_withdrawn_on_day({ date: formatDate(withdrawnOn) })}
            </Badge>
          ) : (
            <Badge tone="success" icon="check">
              {m.consent_in_force()}
            </Badge>
          )}
        </span>
      }
      actions={
        !withdrawnOn &&
        found.mayDo.includes('consent:record') && (
          <LinkButton
            size="small"
            to={casePath(found.id, 'consent')}
            search={{ withdraw: id } as never}
            aria-label={`${m.consent_withdraw()}: ${formatDate(signedOn)}`}
          >
            {m.consent_withdraw()}
          </LinkButton>
        )
      }
    >
      <p className="mb-3 text-sm text-muted">
        {m.consent_signed_line({ who: signedBy, by: explainedBy?.displayName ?? '—' })}
      </p>
      <div>
        <Told agencies={known} fields={fields} />
      </div>
      {hidden > 0 && <p className="mt-2 text-sm text-muted">{m.consent_hidden_agencies({ count: hidden })}</p>}
      {note && <p className="mt-3 whitespace-pre-wrap">{note}</p>}
      {withdrawnReason && (
        <p className="mt-3 border-s-4 border-yellow-900 ps-3 whitespace-pre-wrap">{withdrawnReason}</p>
      )}
    </Card>
  );
}
