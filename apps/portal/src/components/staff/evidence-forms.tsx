import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalDate,
  orNull,
  requiredChoice,
  requiredDate,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { StaffDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { licenceWord, serviceWord, trainingByWord, trainingCourseWord } from '../domain-words.ts';
import { FormFoot } from '../form-foot.tsx';
import { addLicenceMutation, addServiceMutation, addTrainingMutation } from './staff.graphql.ts';
import { useStaffCommand } from './use-staff-command.ts';

export interface StaffFormProps {
  person: StaffDetailFragment;
  onDone: (words: string) => void;
}

const courses = ['CHIEF', 'CONSULTATION', 'EMPLOYMENT'] as const;
const providers = ['MINISTRY', 'PREFECTURE', 'OTHER'] as const;
const trainingSchema = z.object({
  course: requiredChoice(courses),
  by: requiredChoice(providers),
  completedOn: requiredDate(),
});
const TrainingF = fieldsFor<z.input<typeof trainingSchema>>();

export function TrainingForm({ person, onDone }: StaffFormProps) {
  const form = usePortalForm({ schema: trainingSchema, defaults: { course: '', by: '', completedOn: '' } });
  const draft = useFormDraft(form, `training:${person.id}`, { completedOn: m.staff_completed_on() });
  const send = useStaffCommand(addTrainingMutation, 'addTraining', person.id);
  return (
    <Form
      form={form}
      label={m.staff_add_training()}
      onSubmit={async (values) => {
        const refused = await send(values);
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <TrainingF.Radio
          name="course"
          label={m.staff_course()}
          required
          choices={courses.map((value) => ({ value, label: trainingCourseWord(value) }))}
        />
        <TrainingF.Radio
          name="by"
          label={m.staff_provider()}
          support={m.staff_provider_support()}
          required
          choices={providers.map((value) => ({ value, label: trainingByWord(value) }))}
        />
        <TrainingF.Date name="completedOn" label={m.staff_completed_on()} required />
      </FieldStack>
      <FormFoot submit={m.staff_add_training()} draft={draft} />
    </Form>
  );
}

const licences = ['CERTIFIED_SOCIAL_WORKER', 'PSYCHIATRIC_SOCIAL_WORKER', 'PUBLIC_HEALTH_NURSE'] as const;
const licenceSchema = z.object({
  kind: requiredChoice(licences),
  registeredOn: requiredDate(),
  endedOn: optionalDate(),
});
const LicenceF = fieldsFor<z.input<typeof licenceSchema>>();

export function LicenceForm({ person, onDone }: StaffFormProps) {
  const form = usePortalForm({ schema: licenceSchema, defaults: { kind: '', registeredOn: '', endedOn: '' } });
  const draft = useFormDraft(form, `licence:${person.id}`, { registeredOn: m.staff_registered_on() });
  const send = useStaffCommand(addLicenceMutation, 'addLicence', person.id);
  return (
    <Form
      form={form}
      label={m.staff_add_licence()}
      onSubmit={async ({ kind, registeredOn, endedOn }) => {
        const refused = await send({ kind, registeredOn, endedOn: orNull(endedOn) });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <LicenceF.Radio
          name="kind"
          label={m.staff_licence()}
          required
          choices={licences.map((value) => ({ value, label: licenceWord(value) }))}
        />
        <FieldRow>
          <LicenceF.Date
            name="registeredOn"
            label={m.staff_registered_on()}
            support={m.staff_registered_on_support()}
            required
          />
          <LicenceF.Date name="endedOn" label={m.staff_licence_ended_on()} support={m.staff_still_held()} />
        </FieldRow>
      </FieldStack>
      <FormFoot submit={m.staff_add_licence()} draft={draft} />
    </Form>
  );
}

const services = [
  'NEEDY_CONSULTATION',
  'OTHER_CONSULTATION',
  'SOCIAL_WELFARE_SERVICE',
  'WELFARE',
  'HEALTH',
  'MEDICAL',
  'EMPLOYMENT',
  'EDUCATION',
] as const;
const serviceSchema = z.object({
  kind: requiredChoice(services),
  employer: requiredText(200),
  from: requiredDate(),
  until: optionalDate(),
});
const ServiceF = fieldsFor<z.input<typeof serviceSchema>>();

export function ServiceForm({ person, onDone }: StaffFormProps) {
  const form = usePortalForm({ schema: serviceSchema, defaults: { kind: '', employer: '', from: '', until: '' } });
  const draft = useFormDraft(form, `service:${person.id}`, { employer: m.staff_employer() });
  const send = useStaffCommand(addServiceMutation, 'addService', person.id);
  return (
    <Form
      form={form}
      label={m.staff_add_service()}
      onSubmit={async ({ until, ...values }) => {
        const refused = await send({ ...values, until: orNull(until) });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <ServiceF.Select
          name="kind"
          label={m.staff_service_kind()}
          required
          choices={services.map((value) => ({ value, label: serviceWord(value) }))}
        />
        <ServiceF.Text name="employer" label={m.staff_employer()} required width="full" />
        <FieldRow>
          <ServiceF.Date name="from" label={m.staff_from()} required />
          <ServiceF.Date name="until" label={m.staff_until()} support={m.staff_still_serving()} />
        </FieldRow>
      </FieldStack>
      <FormFoot submit={m.staff_add_service()} draft={draft} />
    </Form>
  );
}
