import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { caseRecord } from '../../../components/case/case-answer.graphql.ts';
import { caseHeader } from '../../../components/case/case-header.tsx';
import { openPromises } from '../../../components/case/promise-row.tsx';
import { BlockVisitsForm } from '../../../components/contacts/block-visits-form.tsx';
import { CircleActions } from '../../../components/contacts/circle-actions.tsx';
import { contactPage } from '../../../components/contacts/contact-entry.graphql.ts';
import { ContactForm } from '../../../components/contacts/contact-form.tsx';
import { ContactTimeline } from '../../../components/contacts/contact-timeline.tsx';
import { caseContactsQuery, contactFormCase } from '../../../components/contacts/contacts.graphql.ts';
import { ContactsAside } from '../../../components/contacts/contacts-aside.tsx';
import { CorrectContactForm } from '../../../components/contacts/correct-contact-form.tsx';
import { LiftBlockForm } from '../../../components/contacts/lift-block-form.tsx';
import type { StandardForm } from '../../../components/standard-form/own-answers.ts';
import { supportLists } from '../../../components/support/support.graphql.ts';
import { OpenVisitForm } from '../../../components/visits/open-visit-form.tsx';
import { RiskActions } from '../../../components/visits/risk-actions.tsx';
import { RiskNotes } from '../../../components/visits/risk-notes.tsx';
import { riskNote, visitParts } from '../../../components/visits/visits.graphql.ts';
import { isOpen, VisitsPanel } from '../../../components/visits/visits-panel.tsx';
import type {
  CaseContactsQuery,
  ContactEntryFragment,
  SupportListsFragment,
  VisitPartsFragment,
} from '../../../graphql/generated/graphql.ts';
import { readFragment } from '../../../graphql/generated/index.ts';
import { Screen } from '../../../graphql/screen.tsx';
import { useViewer } from '../../../graphql/viewer.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Button, Card, EmptyState } from '../../../ui/index.ts';

const search = z.object({
  form: z.enum(['contact', 'block', 'lift', 'visit', 'cancel', 'solo', 'risk', 'end']).optional().catch(undefined),
  correct: z.string().optional().catch(undefined),
  /** Of which visit, or of what there is to know, the form is. */
  visit: z.string().optional().catch(undefined),
  risk: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/contacts')({ component: CaseContacts, validateSearch: search });

function CaseContacts() {
  useTitle(m.cases_tab_contacts());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: caseContactsQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) =>
        data.case && (
          <Contacts
            supportCase={data.case}
            kinds={data.codeList}
            lists={readFragment(supportLists, data)}
            standardForm={data.standardForm}
          />
        )
      }
    </Screen>
  );
}

type ContactsCase = NonNullable<CaseContactsQuery['case']>;

interface ContactsProps {
  supportCase: ContactsCase;
  kinds: CaseContactsQuery['codeList'];
  lists: SupportListsFragment;
  standardForm: StandardForm;
}

/** The timeline, with the form that is open above it and what binds the next contact beside it. */
function Contacts({ supportCase, kinds, lists, standardForm }: ContactsProps) {
  const { form, correct, visit: visitId, risk } = Route.useSearch();
  const navigate = Route.useNavigate();
  const viewer = useViewer();
  const show = (next: z.input<typeof search>) => void navigate({ search: next, replace: true, resetScroll: false });
  /** Put away when done, unless another form was opened in the meantime. */
  const close = () =>
    void navigate({
      search: (now) => (now.form === form && now.correct === correct ? {} : now),
      replace: true,
      resetScroll: false,
    });
  const record = readFragment(caseRecord, supportCase);
  const { mayDo, visitBlock } = readFragment(caseHeader, record);
  const mayRecord = mayDo.includes('contact:record');
  const visits = record.visits.map((each) => readFragment(visitParts, each));
  const flags = record.riskFlags.map((each) => readFragment(riskNote, each));
  const { totalCount } = readFragment(contactPage, supportCase.contacts);
  const { circleCandidates, office } = readFragment(contactFormCase, supportCase);
  const mayCorrect = ({ worker, circle, case: recordedIn }: ContactEntryFragment) =>
    mayRecord &&
    recordedIn.id === record.id &&
    (circle?.mayRead ?? true) &&
    (worker?.id === viewer.id || mayDo.includes('visit:override'));
  // What is to come stands before what was, also on a phone.
  const panel = (
    <VisitsPanel
      caseId={record.id}
      visits={visits}
      mayPlan={mayDo.includes('visit:plan')}
      onOpen={(next, visit) => show({ form: next, visit })}
    />
  );
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <RiskNotes
          flags={record.riskFlags}
          kinds={kinds}
          actions={(flag) => <RiskActions flag={flag} onOpen={(next) => show({ form: next, risk: flag.id })} />}
        />
        <OpenForm
          form={mayRecord ? form : undefined}
          supportCase={supportCase}
          lists={lists}
          visit={visits.find(({ id }) => id === visitId) ?? null}
          standardForm={standardForm}
          onDone={close}
        />
        <OpenVisitForm
          key={`${visitId ?? ''}${risk ?? ''}`}
          form={mayRecord ? form : undefined}
          caseId={record.id}
          supportCase={supportCase}
          kinds={kinds}
          visit={visits.find(({ id }) => id === visitId) ?? null}
          flag={flags.find(({ id }) => id === risk) ?? null}
          isBlocked={visitBlock?.inForce ?? false}
          onDone={close}
        />
        {visits.some(isOpen) && panel}
        <Card
          title={m.outreach_timeline({ count: totalCount })}
          actions={
            mayRecord && (
              <>
                {form !== 'contact' && (
                  <Button size="small" icon="plus" onPress={() => show({ form: 'contact' })}>
                    {m.outreach_record()}
                  </Button>
                )}
                {form !== 'risk' && mayDo.includes('risk:raise') && (
                  <Button size="small" variant="secondary" onPress={() => show({ form: 'risk' })}>
                    {m.visits_risk_add()}
                  </Button>
                )}
                {form !== 'block' && !visitBlock?.inForce && (
                  <Button size="small" variant="secondary" icon="warning" onPress={() => show({ form: 'block' })}>
                    {m.outreach_block()}
                  </Button>
                )}
              </>
            )
          }
        >
          {totalCount === 0 ? (
            <EmptyState title={m.cases_latest_none()} />
          ) : (
            <ContactTimeline
              caseId={record.id}
              page={supportCase.contacts}
              correcting={correct}
              correction={(contact) => (
                <CorrectContactForm
                  contact={contact}
                  standardForm={standardForm}
                  calendar={office?.calendar}
                  candidates={circleCandidates}
                  onDone={close}
                />
              )}
              actions={(contact) => (
                <>
                  {mayCorrect(contact) && (
                    <Button size="small" variant="quiet" onPress={() => show({ correct: contact.id })}>
                      {m.outreach_correct()}
                    </Button>
                  )}
                  <CircleActions contact={contact} candidates={circleCandidates} />
                </>
              )}
            />
          )}
        </Card>
      </div>
      <ContactsAside record={record} onLift={() => show({ form: 'lift' })}>
        {!visits.some(isOpen) && panel}
      </ContactsAside>
    </div>
  );
}

interface OpenFormProps {
  form: z.output<typeof search>['form'];
  supportCase: ContactsCase;
  lists: SupportListsFragment;
  /** The visit that becomes the contact. */
  visit: VisitPartsFragment | null;
  standardForm: StandardForm;
  onDone: () => void;
}

function OpenForm({ form, supportCase, lists, visit, standardForm, onDone }: OpenFormProps) {
  const { visitBlock, id, promises } = readFragment(caseRecord, supportCase);
  if (form === 'contact') {
    return (
      <Card title={m.outreach_record()}>
        <ContactForm
          key={visit?.id ?? ''}
          supportCase={supportCase}
          lists={lists}
          visit={visit}
          standardForm={standardForm}
          onDone={onDone}
        />
      </Card>
    );
  }
  if (form === 'block') {
    return (
      <Card title={m.outreach_block()}>
        <BlockVisitsForm caseId={id} promises={openPromises(promises)} onDone={onDone} />
      </Card>
    );
  }
  if (form === 'lift' && visitBlock) {
    return (
      <Card title={m.outreach_block_lift()}>
        <LiftBlockForm caseId={id} blockId={visitBlock.id} onDone={onDone} />
      </Card>
    );
  }
  return null;
}
