import { visitKinds } from '@banso/domain/casework';
import { Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { formatDateTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { clauseSummary, dutyIds, dutyName } from '../clause-name.ts';
import { NONE } from '../contacts/contact-form-schema.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { Fold } from '../contacts/fold.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { counterpartCodes, counterpartWord } from '../domain-words.ts';
import { useVisitCommand } from './use-visit-command.ts';
import { type VisitFormInput, visitDefaults, visitField, visitInput, visitSchema } from './visit-form-schema.ts';
import { visitKindWord } from './visit-words.ts';
import { changeVisitMutation, planVisitMutation, visitFormCase } from './visits.graphql.ts';

const F = fieldsFor<VisitFormInput>();

export interface VisitFormProps {
  supportCase: FragmentType<typeof visitFormCase>;
  /** The plan that is changed; none for a new one. */
  visit: VisitPartsFragment | null;
  /** "Do not visit" is in force. */
  isBlocked: boolean;
  onDone: () => void;
}

/** Who goes when and where, and until when they are to be back. */
export function VisitForm({ supportCase, visit, isBlocked, onDone }: VisitFormProps) {
  const found = readFragment(visitFormCase, supportCase);
  const { id: viewerId } = useViewer();
  const goes = found.visitCandidates.some(({ worker }) => worker?.id === viewerId) ? viewerId : '';
  const form = usePortalForm({
    schema: visitSchema,
    defaults: visitDefaults(visit, goes, found.client.address ?? null) as VisitFormInput,
  });
  const title = visit ? m.visits_change_title() : m.visits_plan();
  const draft = useFormDraft(form, visit ? `visit:${visit.id}:${visit.version}` : `visit-plan:${found.id}`, {
    place: m.visits_place(),
    purpose: m.visits_purpose(),
  });
  const plan = useVisitCommand(planVisitMutation, 'planVisit');
  const change = useVisitCommand(changeVisitMutation, 'changeVisit');
  const duties = form.watch('duties');
  const under = found.referrals.filter(({ state }) => !['DECLINED', 'DONE', 'WITHDRAWN'].includes(state));
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async (values) => {
          const input = visitInput(values);
          const refused = visit
            ? await change.run({ ...input, visitId: visit.id, version: visit.version })
            : await plan.run({ ...input, caseId: found.id });
          const say = { startsAt: formatDateTime, returnsAt: formatDateTime, kind: visitKindWord };
          if (refused) return refusedOnForm(refused, { place: visitField, say });
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          <F.Radio
            name="kind"
            label={m.visits_kind()}
            required
            inline
            choices={visitKinds.map((value) => ({ value, label: visitKindWord(value) }))}
          />
          <F.Date name="day" label={m.visits_day()} required min={today()} />
          <FieldRow>
            <F.Time name="start" label={m.visits_starts()} required />
            <F.Time name="back" label={m.visits_returns()} required />
          </FieldRow>
          <p className="text-sm text-muted">{m.visits_returns_hint()}</p>
          <F.Checkboxes
            name="visitors"
            label={m.visits_visitors()}
            support={m.visits_visitors_hint()}
            required
            choices={found.visitCandidates.flatMap(({ worker, ofTeam, isOutreachWorker }) =>
              worker
                ? [
                    {
                      value: worker.id,
                      label: worker.displayName ?? '',
                      description: [ofTeam && m.visits_team(), isOutreachWorker && m.visits_outreach_worker()]
                        .filter(Boolean)
                        .join('・'),
                    },
                  ]
                : [],
            )}
          />
          <F.Text name="place" label={m.visits_place()} support={m.visits_place_hint()} />
          <F.TextArea name="purpose" label={m.visits_purpose()} rows={2} max={4_000} />
          {under.length > 0 && (
            <F.Select
              name="referral"
              label={m.visits_referral()}
              choices={[
                { value: NONE, label: m.outreach_referral_none() },
                ...under.map(({ id, agency, purpose }) => ({
                  value: id,
                  label: `${agency?.name ?? ''} ${purpose}`.trim(),
                })),
              ]}
            />
          )}
          {isBlocked && found.mayDo.includes('visit:override') && (
            <F.TextArea
              name="overrideReason"
              label={m.visits_override()}
              support={m.visits_override_hint()}
              rows={2}
              max={4_000}
            />
          )}
          <Fold
            title={m.visits_parts()}
            names={['counterparts', 'duties']}
            summary={m.outreach_parts_summary({
              who: form.watch('counterparts').map(counterpartWord).join('・'),
              duties: duties.map((id) => id.replace('3(4)', '')).join('・'),
            })}
          >
            <F.Checkboxes
              name="counterparts"
              label={m.visits_with()}
              required
              inline
              choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
            />
            <F.Checkboxes
              name="duties"
              label={m.visits_duties()}
              required
              choices={dutyIds.map((value) => ({ value, label: dutyName(value), description: clauseSummary(value) }))}
            />
          </Fold>
        </FieldStack>
        <DoorFoot submit={m.visits_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
