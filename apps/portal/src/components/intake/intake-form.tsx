import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  readAnswer,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { IntakeLeadFragment, IntakeQuery } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Button, Card, FieldRow, FieldStack, Skeleton } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { choicesOf } from '../case/code-list.ts';
import { PartyFields } from '../case/party-fields.tsx';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { newAnswers, ownDefaults } from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import { useAskSamePerson } from './ask-same-person.tsx';
import { ConcernFields } from './concern-fields.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftFound, useDraftFound } from './draft-found.tsx';
import { Duplicates } from './duplicates.tsx';
import { openCaseMutation } from './intake.graphql.ts';
import {
  emptyIntake,
  type IntakeValues,
  intakeField,
  intakeInput,
  intakeOfLead,
  intakeSchema,
} from './intake-values.ts';
import { ResponsibleNotice } from './responsible-notice.tsx';
import { useKnownPeople } from './use-known-people.ts';
import { useResponsible } from './use-responsible.ts';

const F = fieldsFor<IntakeValues>();

export interface IntakeFormProps {
  lists: IntakeQuery;
  /** The case begins from this lead. */
  lead?: IntakeLeadFragment | undefined;
  onStartAgain: () => void;
}

/** The first call: who calls about whom, what troubles them, and who is responsible. Nothing but a beginning is asked for. */
export function IntakeForm({ lists, lead, onStartAgain }: IntakeFormProps) {
  const { officeIds, townCodes } = useViewer();
  const locale = useLocale();
  const navigate = useNavigate();
  const empty = { ...emptyIntake(officeIds, townCodes), formAnswers: ownDefaults(lists.standardForm) };
  const form = usePortalForm({ schema: intakeSchema, defaults: lead ? intakeOfLead(lead, empty) : empty });
  const draft = useFormDraft(form, lead ? `intake:${lead.id}` : 'intake', {
    note: m.intake_note(),
    chiefConcern: m.cases_chief_concern(),
  });
  const [, open] = useMutation(openCaseMutation);
  const [who, client, consulter] = form.watch(['who', 'client', 'consulter']);
  const responsible = useResponsible(client.townCode);
  const known = useKnownPeople({ who, client, consulter });
  const same = useAskSamePerson(known);
  const found = useDraftFound(draft);
  useCallerByRoute(form);

  if (found.isLoading) return <Skeleton />;
  if (found.isAsking) {
    const values = { who, client, consulter };
    return <DraftFound draft={draft} values={values} onGoOn={found.goOn} onStartAgain={onStartAgain} />;
  }
  const own = lists.offices.filter(({ id }) => officeIds.length === 0 || officeIds.includes(id));
  const relations = choicesOf(lists.relations);
  const genders = choicesOf(lists.genders);
  return (
    <Form
      form={form}
      label={m.intake_title()}
      onSubmit={async (values) => {
        if (!(await same.isMeant())) return undefined;
        const takenBy = responsible.needsOffice && values.officeId !== '' ? values.officeId : null;
        const sent = await open({
          input: { ...intakeInput(values, takenBy), formAnswers: newAnswers(lists.standardForm, values.formAnswers) },
        });
        const answer = readAnswer(sent, sent.data?.openCase, 'CaseSaved');
        if ('refused' in answer) return refusedOnForm(answer.refused, { place: intakeField });
        if ('special' in answer) return undefined;
        await draft.discard();
        const { id } = answer.saved.case;
        await navigate({ to: responsible.isElsewhere ? `/cases/${id}/refer-on` : casePath(id) });
        return undefined;
      }}
    >
      <Card title={m.intake_reception()}>
        <FieldStack>
          <FieldRow>
            <F.Date name="receivedOn" label={m.intake_received_on()} required max={today()} />
            <F.Time name="receivedTime" label={m.intake_received_time()} required />
          </FieldRow>
          <FieldRow>
            <F.Select name="route" label={m.cases_route()} required choices={choicesOf(lists.routes)} width="full" />
            <F.Date
              name="detectedOn"
              label={m.cases_detected()}
              required
              max={today()}
              support={m.intake_detected_hint()}
            />
          </FieldRow>
          <F.Radio
            name="who"
            label={m.intake_who()}
            required
            inline
            choices={[
              { value: 'OTHER', label: m.intake_who_other() },
              { value: 'CLIENT', label: m.intake_who_client() },
              ...(lead ? [{ value: 'NOBODY', label: m.leads_who_nobody() }] : []),
            ]}
          />
        </FieldStack>
      </Card>
      {who === 'OTHER' && (
        <Card title={m.intake_consulter()}>
          <FieldStack>
            <PartyFields
              of="consulter"
              isClient={false}
              whose={m.intake_consulter_whose()}
              relations={relations}
              genders={genders}
            />
          </FieldStack>
        </Card>
      )}
      <Card title={m.intake_client()}>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,42rem)_minmax(16rem,1fr)]">
          <div className="min-w-0">
            <PartyFields
              of="client"
              isClient
              whose={m.intake_client_whose()}
              relations={relations}
              genders={genders}
              afterTown={<ResponsibleNotice responsible={responsible} />}
            />
            {responsible.needsOffice && own.length > 0 && (
              <F.Select
                name="officeId"
                label={m.intake_taken_by()}
                support={m.intake_taken_by_hint()}
                choices={own.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn }))}
                width="full"
              />
            )}
          </div>
          <div className="min-w-0 lg:sticky lg:top-24">
            <Duplicates known={known} />
          </div>
        </div>
      </Card>
      <Card title={m.intake_concerns_title()}>
        <ConcernFields choices={choicesOf(lists.concerns)} mostSerious="mostSerious" />
      </Card>
      {who !== 'NOBODY' && (
        <Card title={m.intake_note_title()}>
          <F.TextArea name="note" label={m.intake_note()} support={m.intake_note_hint()} rows={10} max={100_000} />
        </Card>
      )}
      <OwnFields form={lists.standardForm} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {responsible.isElsewhere ? m.intake_save_and_refer() : lead ? m.leads_begin() : m.intake_save()}
        </Button>
        <DraftStatus draft={draft} />
        <DiscardDraft draft={draft} onDiscarded={onStartAgain} />
      </div>
      <DraftConflict draft={draft} />
      {same.dialog}
    </Form>
  );
}

const byClient: readonly string[] = ['selfVisit', 'selfCall'];
const byOthers: readonly string[] = ['familyVisit', 'familyCall', 'referredByTown', 'referredByAgency'];

function callerBy(route: string): IntakeValues['who'] {
  if (byClient.includes(route)) return 'CLIENT';
  return byOthers.includes(route) ? 'OTHER' : '';
}

/** The route mostly says who is calling; what was chosen against it stays. */
function useCallerByRoute(form: ReturnType<typeof usePortalForm<typeof intakeSchema>>): void {
  const route = form.watch('route');
  const before = useRef(route);
  useEffect(() => {
    const was = before.current;
    before.current = route;
    const who = form.getValues('who');
    if (was !== route && (who === '' || who === callerBy(was))) form.setValue('who', callerBy(route));
  }, [route, form]);
}
