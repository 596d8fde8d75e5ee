import { blocksContact, stepAfter } from '@banso/domain/casework';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Form, readAnswer, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { SupportListsFragment, VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { formatDate, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { openPromises } from '../case/promise-row.tsx';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { newAnswers, ownDefaults, type StandardForm } from '../standard-form/own-answers.ts';
import { areaChoices } from '../support/area-lists.ts';
import { ContactSession, sentSession } from '../support/contact-session.tsx';
import { emptySession, NO_ITEM } from '../support/session-schema.ts';
import { BlockNotice } from './block-notice.tsx';
import { CircleField } from './circle-field.tsx';
import { CompanyFields } from './company-fields.tsx';
import { recordContactMutation } from './contact-entry.graphql.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactField, contactInput, contactSchema, DERIVED, NONE } from './contact-form-schema.ts';
import { contactFormCase } from './contacts.graphql.ts';
import { DoorFoot } from './door-foot.tsx';
import { FormDoor } from './form-door.tsx';
import { fromVisit } from './from-visit.ts';
import { PromiseFields } from './promise-fields.tsx';
import { StepField } from './step-field.tsx';
import { useFittingDefaults } from './use-fitting-defaults.ts';

/** Of a visit that ended what is known already; anything else begins now. */
const defaults = (visit: VisitPartsFragment | null, viewerId: string, areas: readonly string[]) => ({
  commandId: crypto.randomUUID(),
  kind: '' as const,
  result: '' as const,
  day: today(),
  start: formatTime(new Date()),
  end: '',
  purpose: '',
  place: '',
  counterparts: [],
  duties: [],
  step: DERIVED,
  note: '',
  restricts: false,
  circle: [],
  companions: [],
  promiseWhat: '',
  promiseDue: '',
  settles: NONE,
  referral: NONE,
  overrideReason: '',
  session: emptySession(NO_ITEM, areas),
  formAnswers: {},
  ...(visit && fromVisit(visit, viewerId)),
});

export interface ContactFormProps {
  supportCase: FragmentType<typeof contactFormCase>;
  /** What is practised under カ and キ. */
  lists: SupportListsFragment;
  /** The visit that becomes this contact. */
  visit: VisitPartsFragment | null;
  standardForm: StandardForm;
  onDone: () => void;
}

/** A contact that was made: how it went and what comes next; when, with whom and under which duties stand ready. */
export function ContactForm({ supportCase, lists, visit, standardForm, onDone }: ContactFormProps) {
  const found = readFragment(contactFormCase, supportCase);
  const { id: viewerId } = useViewer();
  const form = usePortalForm({
    schema: contactSchema,
    defaults: { ...defaults(visit, viewerId, areasOf(lists)), formAnswers: ownDefaults(standardForm) },
  });
  const draft = useFormDraft(form, visit ? `contact:${found.id}:${visit.id}` : `contact:${found.id}`, {
    purpose: m.outreach_purpose(),
    note: m.outreach_note(),
    promiseWhat: m.outreach_promise(),
  });
  const [, record] = useMutation(recordContactMutation);
  const [refusedBlock, setRefusedBlock] = useState(false);
  const [kind, result, counterparts, day] = form.watch(['kind', 'result', 'counterparts', 'day']);
  const promises = openPromises(found.promises);
  useFittingDefaults(form, promises, visit?.counterparts ?? []);

  const block = found.visitBlock;
  const isBlocked =
    block !== null &&
    kind !== '' &&
    blocksContact({ ...block, lifted: block.liftedAt !== null }, { kind, counterparts: [...counterparts] }, day);
  const suggested =
    kind && result
      ? stepAfter({ kind, result, counterparts: [...counterparts] }, found.contactStep)
      : found.contactStep;

  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.outreach_record()}
        onSubmit={async (values) => {
          setRefusedBlock(false);
          const sent = await record({
            input: {
              ...contactInput(
                found.id,
                { ...values, session: sentSession(found.supportItems, values.duties, values.session) },
                visit?.id ?? null,
              ),
              formAnswers: newAnswers(standardForm, values.formAnswers),
            },
          });
          const answer = readAnswer(sent, sent.data?.recordContact, 'ContactSaved');
          if ('refused' in answer) return refusedOnForm(answer.refused, { place: contactField });
          if ('special' in answer) {
            setRefusedBlock(true);
            const day = block ? formatDate(block.recontactOn) : '';
            return { refusal: { message: m.outreach_blocked_refused({ day }), clause: '3(1)ア(ｳ)' } };
          }
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <div className="flex max-w-3xl flex-col gap-2">
          <ContactFields
            calendar={found.office?.calendar}
            against={
              (isBlocked || refusedBlock) &&
              block && <BlockNotice block={block} mayOverride={found.mayDo.includes('visit:override')} />
            }
            isPlanned={visit?.purpose != null}
            noteRows={4}
            besideNote={
              <>
                <ContactSession items={found.supportItems} lists={lists} urgentHelp={found.urgentHelp} />
                <PromiseFields promises={promises} />
              </>
            }
            circle={<CircleField candidates={found.circleCandidates} viewerId={viewerId} />}
            company={<CompanyFields supportCase={found} viewerId={viewerId} alongside={visit?.visitors ?? []} />}
            step={<StepField current={found.contactStep} suggested={suggested} />}
            standardForm={standardForm}
          />
        </div>
        <DoorFoot submit={m.outreach_record()} leave={m.outreach_later()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

const areasOf = (lists: SupportListsFragment): string[] =>
  ['3(4)カ', '3(4)キ'].flatMap((duty) => areaChoices(lists, duty).map(({ value }) => value));
