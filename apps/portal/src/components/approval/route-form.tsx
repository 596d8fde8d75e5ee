import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalDate,
  orNull,
  readAnswer,
  requiredChoice,
  requiredDate,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { RoutePartsFragment, RouteStaffFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow, IconButton } from '../../ui/index.ts';
import { matchesColleague, staffChoices } from '../plan/staff-choices.ts';
import { fitFor } from './fit-for.ts';
import { setApprovalRouteMutation } from './route.graphql.ts';

const kinds = ['ROUTE', 'ALONE'] as const;
const place = z.object({ staffId: z.string(), deputyId: z.string() });
const schema = z
  .object({
    kind: requiredChoice(kinds),
    validFrom: requiredDate(),
    validUntil: optionalDate(),
    drafter: place,
    reviews: z.array(place),
    decider: place,
  })
  .superRefine(({ kind, reviews, decider }, context) => {
    if (kind !== 'ROUTE') return;
    const missing = (path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: m.forms_choose(), path });
    for (const [index, { staffId }] of reviews.entries()) if (staffId === '') missing(['reviews', index, 'staffId']);
    if (decider.staffId === '') missing(['decider', 'staffId']);
  });
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface RouteFormProps {
  officeId: string;
  routes: readonly RoutePartsFragment[];
  staff: RouteStaffFragment['staffMembers'];
  onDone: (words: string) => void;
}

/** Who drafts, reviews and decides, from a day on; or that one person decides. */
export function RouteForm({ officeId, routes, staff, onDone }: RouteFormProps) {
  const form = usePortalForm({ schema, defaults: valuesOf(routes.find(({ inForce }) => inForce)) });
  const draft = useFormDraft(form, `approval-route:${officeId}`, { validFrom: m.approval_route_valid_from() });
  const command = useCommandId();
  const [, send] = useMutation(setApprovalRouteMutation);
  return (
    <Form
      form={form}
      label={m.approval_route_set()}
      onSubmit={async ({ kind, validFrom, validUntil, drafter, reviews, decider }) => {
        const step = (of: string, { staffId, deputyId }: z.output<typeof place>) => ({
          kind: of as 'DRAFT',
          staffId: orNull(staffId),
          deputyId: orNull(deputyId),
        });
        const steps = [step('DRAFT', drafter), ...reviews.map((each) => step('REVIEW', each)), step('DECIDE', decider)];
        const input = {
          commandId: command.current(),
          officeId,
          version: routes.find((route) => route.validFrom === validFrom)?.version ?? null,
          validFrom,
          validUntil: orNull(validUntil),
          steps: kind === 'ALONE' ? [] : steps,
        };
        const result = await send({ input });
        const answer = readAnswer(result, result.data?.setApprovalRoute, 'ApprovalRouteSaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        await draft.discard();
        onDone(m.approval_route_saved());
        return undefined;
      }}
    >
      <F.Radio
        name="kind"
        label={m.approval_route_kind()}
        required
        inline
        choices={[
          { value: 'ROUTE', label: m.approval_route_kind_route() },
          { value: 'ALONE', label: m.approval_route_kind_alone() },
        ]}
      />
      <FieldRow>
        <F.Date name="validFrom" label={m.approval_route_valid_from()} required />
        <F.Date name="validUntil" label={m.approval_route_valid_until()} />
      </FieldRow>
      <People officeId={officeId} staff={staff?.nodes ?? []} />
      <p className="text-sm text-muted">{m.approval_route_hint()}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.approval_route_save()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

type Staff = NonNullable<RouteStaffFragment['staffMembers']>['nodes'];

function People({ officeId, staff }: { officeId: string; staff: Staff }) {
  const kind = useWatch<Values, 'kind'>({ name: 'kind' });
  const { control } = useFormContext<Values>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'reviews', keyName: 'key' });
  if (kind !== 'ROUTE') return null;
  const [drafters, reviewers, deciders] = (['DRAFT', 'REVIEW', 'DECIDE'] as const).map((step) =>
    fitFor(step, staff, officeId),
  ) as [Staff, Staff, Staff];
  return (
    <div className="space-y-4">
      <Place
        name="drafter"
        people={drafters}
        labels={[m.approval_route_drafter(), m.approval_route_drafter_deputy()]}
      />
      <p className="-mt-4 text-sm text-muted">{m.approval_route_drafter_hint()}</p>
      {fields.map(({ key }, index) => {
        const number = index + 1;
        return (
          <div key={key} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Place
                name={`reviews.${index}`}
                people={reviewers}
                required
                labels={[m.approval_route_reviewer({ number }), m.approval_route_reviewer_deputy({ number })]}
              />
            </div>
            {index > 0 && (
              <IconButton
                icon="up"
                label={m.approval_route_up({ number })}
                onPress={() => swap(index, index - 1)}
                className="mt-7"
              />
            )}
            <IconButton
              icon="cross"
              label={m.approval_route_remove({ number })}
              onPress={() => remove(index)}
              className="mt-7"
            />
          </div>
        );
      })}
      <Button variant="secondary" size="small" icon="plus" onPress={() => append({ staffId: '', deputyId: '' })}>
        {m.approval_route_add()}
      </Button>
      <Place
        name="decider"
        people={deciders}
        required
        labels={[m.approval_route_decider(), m.approval_route_decider_deputy()]}
      />
    </div>
  );
}

interface PlaceProps {
  name: 'drafter' | 'decider' | `reviews.${number}`;
  people: Staff;
  labels: readonly [string, string];
  required?: boolean;
}

function Place({ name, people, labels, required = false }: PlaceProps) {
  const choices = staffChoices(people, []);
  const matches = matchesColleague(people);
  return (
    <FieldRow>
      <F.ComboBox name={`${name}.staffId`} label={labels[0]} choices={choices} matches={matches} required={required} />
      <F.ComboBox name={`${name}.deputyId`} label={labels[1]} choices={choices} matches={matches} />
    </FieldRow>
  );
}

function valuesOf(route: RoutePartsFragment | undefined): Values {
  const of = (step: RoutePartsFragment['steps'][number] | undefined) => ({
    staffId: step?.staffFlaw ? '' : (step?.staff?.id ?? ''),
    deputyId: step?.deputyFlaw ? '' : (step?.deputy?.id ?? ''),
  });
  const steps = route?.steps ?? [];
  const reviews = steps.filter(({ kind }) => kind === 'REVIEW').map(of);
  return {
    kind: 'ROUTE',
    validFrom: today(),
    validUntil: '',
    drafter: of(steps[0]),
    reviews: reviews.length > 0 || steps.length > 0 ? reviews : [{ staffId: '', deputyId: '' }],
    decider: of(steps.at(-1)),
  };
}
