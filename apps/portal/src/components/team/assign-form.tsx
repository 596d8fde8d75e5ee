import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  readAnswer,
  requiredDate,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { AssignWorkerMutation, CandidatePartsFragment, TeamRole } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { today } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Banner, FieldStack, TextLink } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { teamRoleWord } from '../domain-words.ts';
import { findingParts } from '../eligibility/eligibility.graphql.ts';
import { FormFoot } from '../form-foot.tsx';
import { GroundTable } from '../staff/ground-table.tsx';
import { assignWorkerMutation } from './team.graphql.ts';

/** Who takes the place of another is told what the other knows. */
const schemaOf = (takesOver: boolean) =>
  z.object({ from: requiredDate(), handOverNote: takesOver ? requiredText(4_000) : optionalText(4_000) });
const F = fieldsFor<z.input<ReturnType<typeof schemaOf>>>();

type NotQualified = Extract<AssignWorkerMutation['assignWorker'], { __typename: 'NotQualified' }>;

export interface AssignFormProps {
  caseId: string;
  candidate: CandidatePartsFragment;
  role: TeamRole;
  /** Somebody holds the place of an outreach worker already. */
  takesOver: boolean;
  onDone: (words: string) => void;
}

/** Puts a colleague on the case's team; as outreach worker only one who meets 3(3) on the first day. */
export function AssignForm({ caseId, candidate, role, takesOver, onDone }: AssignFormProps) {
  const worker = candidate.worker;
  const form = usePortalForm({ schema: schemaOf(takesOver), defaults: { from: today(), handOverNote: '' } });
  const draft = useFormDraft(form, `assign:${caseId}:${role}:${worker?.id}`, {
    from: m.assignment_from(),
    handOverNote: m.assignment_hand_over(),
  });
  const command = useCommandId();
  const [, send] = useMutation(assignWorkerMutation);
  const [notQualified, setNotQualified] = useState<NotQualified>();
  if (!worker) return null;
  return (
    <Form
      form={form}
      label={m.assignment_assign()}
      onSubmit={async ({ from, handOverNote }) => {
        setNotQualified(undefined);
        const input = { commandId: command.current(), caseId, workerId: worker.id, role, from };
        const result = await send({ input: { ...input, handOverNote: orNull(handOverNote) }, role });
        const answer = readAnswer(result, result.data?.assignWorker, 'CaseSaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        if ('special' in answer) {
          setNotQualified(answer.special as NotQualified);
          return undefined;
        }
        await draft.discard();
        onDone(m.assignment_assigned());
        return undefined;
      }}
    >
      {notQualified && <NotQualifiedNotice answer={notQualified} workerId={worker.id} />}
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-bold">
          <PersonName {...worker} />
        </span>
        <span>{teamRoleWord(role)}</span>
      </p>
      <FieldStack>
        <F.Date name="from" label={m.assignment_from()} required />
        <F.TextArea
          name="handOverNote"
          label={m.assignment_hand_over()}
          support={m.assignment_hand_over_support()}
          required={takesOver}
          max={4_000}
        />
      </FieldStack>
      {role === 'OUTREACH_WORKER' && <p className="text-sm text-muted">{m.assignment_takes_over()}</p>}
      <FormFoot submit={m.assignment_assign()} draft={draft} back={{ role }} />
    </Form>
  );
}

/** 3(3) refused: any one of the six would do, and each says what it lacks. */
function NotQualifiedNotice({ answer, workerId }: { answer: NotQualified; workerId: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div ref={box} tabIndex={-1}>
      <Banner tone="error" title={m.assignment_not_assigned()} isLive>
        <p>{currentLocale() === 'ja' ? answer.messageJa : answer.messageEn}</p>
        <p className="text-sm text-muted">{m.forms_clause({ clause: '3(3)' })}</p>
        <div className="mt-3">
          <GroundTable findings={answer.findings.map((each) => readFragment(findingParts, each))} />
        </div>
        <p className="mt-3">
          <TextLink to="/staff/$staffId" params={{ staffId: workerId }}>
            {m.assignment_see_evidence()}
          </TextLink>
        </p>
      </Banner>
    </div>
  );
}
