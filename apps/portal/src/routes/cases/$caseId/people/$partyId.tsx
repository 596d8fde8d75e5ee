import { createFileRoute } from '@tanstack/react-router';
import { partyCard } from '../../../../components/case/party-card.tsx';
import { CaseFormPage } from '../../../../components/case-forms/case-form-page.tsx';
import { PartyForm } from '../../../../components/case-forms/party-form.tsx';
import { readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere } from '../../../../graphql/screen.tsx';
import { m } from '../../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/people/$partyId')({ component: Person });

/** `new` adds somebody; any other id is that of a person of the case. */
function Person() {
  const { caseId, partyId } = Route.useParams();
  const isNew = partyId === 'new';
  return (
    <CaseFormPage caseId={caseId} title={isNew ? m.cases_people_add() : m.cases_person_title()} action="case:edit">
      {(record, _, lists) => {
        const person = record.parties.map((each) => readFragment(partyCard, each)).find(({ id }) => id === partyId);
        if (!isNew && !person) return <NotHere />;
        return <PartyForm key={partyId} caseId={caseId} person={person} lists={lists} />;
      }}
    </CaseFormPage>
  );
}
