import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card, Icon, TextLink } from '../../ui/index.ts';
import { isAside, isAtBeginning } from '../case/case-header.tsx';
import { casePath } from '../case/case-path.ts';
import { type Missing, mayMendAny, missingAt, missingIn, openTo } from '../case/missing.ts';
import { partyCard } from '../case/party-card.tsx';
import { openPromises } from '../case/promise-row.tsx';
import { type CaseRecord, headerOf, type OverviewCase } from './overview-case.ts';

const words: Readonly<Record<Missing, () => string>> = {
  screening: m.begin_screen,
  name: m.cases_missing_name,
  birthDate: m.cases_missing_birth_date,
  town: m.cases_missing_town,
  outreachWorker: m.cases_missing_outreach_worker,
  contact: m.cases_missing_contact,
  promise: m.cases_missing_promise,
  determination: m.cases_missing_determination,
  application: m.cases_missing_application,
  assessment: m.cases_missing_assessment,
  plan: m.cases_missing_plan,
};

/** What the work still needs and the viewer may add, each with the page where it is put right. */
export function CaseMissing({ supportCase, record }: { supportCase: OverviewCase; record: CaseRecord }) {
  const header = headerOf(record);
  if (isAside(header.stage) || !mayMendAny(header.mayDo)) return null;
  const clientId = header.client.id;
  const client = record.parties.map((each) => readFragment(partyCard, each)).find(({ id }) => id === clientId);
  const known = {
    isToBeScreened: isAtBeginning(header.stage) && supportCase.screenings.length === 0,
    nameKnown: header.client.nameKnown,
    birthDate: client?.birthDate ?? null,
    townCode: header.townCode,
    hasOutreachWorker: header.outreachWorker !== null,
    hasContact: record.lastContactAt !== null,
    hasOpenPromise: openPromises(record.promises).length > 0,
    isDetermined: supportCase.eligibility.determinations.length > 0,
    hasApplication: supportCase.applications.some(({ withdrawnOn }) => withdrawnOn === null),
    hasAssessment: supportCase.assessment !== null,
    hasPlan: supportCase.plans.length > 0,
    isWithFamily:
      supportCase.plans.some(({ inForce, state }) => inForce && state !== 'DECIDED') &&
      !supportCase.plans.some(({ state }) => state === 'DECIDED'),
  };
  const missing = openTo(missingIn(known), header.mayDo);
  const place = (what: Missing): string => {
    const at = missingAt[what];
    if (at === 'client') return `/cases/${record.id}/people/${clientId}`;
    return at === 'screen' ? `${casePath(record.id)}/screen` : casePath(record.id, at);
  };
  return (
    <Card title={m.cases_missing()}>
      {missing.length === 0 ? (
        <p className="flex items-center gap-2">
          <Icon name="success" className="text-green-800" />
          {m.cases_missing_none()}
        </p>
      ) : (
        <ul className="space-y-1">
          {missing.map((what) => (
            <li key={what} className="flex items-start gap-2">
              <span aria-hidden="true" className="mt-2 size-3 shrink-0 rounded-full border-2 border-yellow-900" />
              <TextLink to={place(what)}>{words[what]()}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
