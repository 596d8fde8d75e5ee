import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import {
  type Refused,
  RefusedNotice,
  readAnswer,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type {
  HandOverCaseFragment,
  ReassignPreviewInput,
  TeamMemberPartsFragment,
  TeamRole,
  VerdictPartsFragment,
} from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { readProblems } from '../../graphql/problems.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card, LinkButton } from '../../ui/index.ts';
import { TaskCard } from '../task-card.tsx';
import { reassignMutation, reassignPreviewQuery, verdictParts } from './hand-over.graphql.ts';
import { HandOverForm, type HandOverValues, handOverSchema } from './hand-over-form.tsx';
import { casesToHandOver } from './hand-over-input.ts';
import { VerdictTable } from './verdict-table.tsx';
import { whoTakesOver } from './who-takes-over.ts';

export interface HandOverProps {
  office: string;
  cases: readonly HandOverCaseFragment[];
  members: readonly TeamMemberPartsFragment[];
  role: TeamRole;
  /** Whose cases these are, where they were opened as one person's. */
  worker: string | undefined;
}

interface Checked {
  readonly input: ReassignPreviewInput;
  readonly note: string;
  readonly verdicts: readonly VerdictPartsFragment[];
}

/** Choose, see what would become of each, do it, and see what was refused and where to settle it. */
export function HandOver({ office, cases, members, role, worker }: HandOverProps) {
  const client = useClient();
  const form = usePortalForm({
    schema: handOverSchema,
    defaults: { role, from: today(), toAll: '', handOverNote: '' },
  });
  const draft = useFormDraft(form, `hand-over:${office}:${worker ?? ''}:${role}`, {
    handOverNote: m.worklist_handover_note(),
    from: m.worklist_handover_from(),
  });
  const [included, setIncluded] = useState<ReadonlySet<string>>(new Set(cases.map(({ id }) => id)));
  const [toEach, setToEach] = useState<ReadonlyMap<string, string>>(new Map());
  const [checked, setChecked] = useState<Checked>();
  const [done, setDone] = useState<readonly VerdictPartsFragment[]>();

  const check = async (values: HandOverValues): Promise<Refused | undefined> => {
    const role = values.role as TeamRole;
    const choice = { role, toAll: values.toAll, toEach, included, worker };
    // A choice made for another role, or before the list of cases changed, may no longer be one.
    const items = casesToHandOver(cases, choice).filter(({ caseId, toWorkerId }) => {
      const of = cases.filter(({ id }) => (values.toAll ? included.has(id) : id === caseId));
      return whoTakesOver(members, role, worker, of).offered.some(({ id }) => id === toWorkerId);
    });
    if (items.length === 0 || items.length < included.size) {
      const reason = included.size === 0 ? m.worklist_handover_no_case() : m.forms_choose();
      return { issues: [{ name: 'toAll', reason }] };
    }
    const input = { role: choice.role, from: values.from, cases: items };
    const result = await client.query(reassignPreviewQuery, { input }, { requestPolicy: 'network-only' }).toPromise();
    const found = result.data?.reassignPreview;
    if (!found) {
      return result.error
        ? { problems: readProblems(result.error) }
        : { refusal: { message: m.worklist_handover_not_allowed() } };
    }
    setChecked({ input, note: values.handOverNote, verdicts: found.map((each) => readFragment(verdictParts, each)) });
    return undefined;
  };

  if (done) return <Result verdicts={done} office={office} />;
  if (checked) {
    return (
      <Preview
        checked={checked}
        onChange={() => setChecked(undefined)}
        onDone={async (verdicts) => {
          await draft.discard();
          setDone(verdicts);
        }}
      />
    );
  }
  return (
    <Card>
      <HandOverForm
        form={form}
        draft={draft}
        cases={cases}
        members={members}
        worker={worker}
        included={included}
        toEach={toEach}
        onIncluded={setIncluded}
        onToEach={setToEach}
        onCheck={check}
      />
    </Card>
  );
}

interface PreviewProps {
  checked: Checked;
  onChange: () => void;
  onDone: (verdicts: readonly VerdictPartsFragment[]) => Promise<void>;
}

function Preview({ checked: { input, note, verdicts }, onChange, onDone }: PreviewProps) {
  const command = useCommandId();
  const [{ fetching }, send] = useMutation(reassignMutation);
  const [refused, setRefused] = useState<Refused>();
  const can = verdicts.filter(({ accepted }) => accepted).length;
  const handOver = async () => {
    const result = await send({ input: { ...input, commandId: command.current(), handOverNote: note } });
    const answer = readAnswer(result, result.data?.reassignCases, 'CasesReassigned');
    if ('saved' in answer) return onDone(answer.saved.verdicts.map((each) => readFragment(verdictParts, each)));
    if ('refused' in answer) setRefused(answer.refused);
  };
  return (
    <TaskCard title={m.worklist_handover_checked()}>
      <p className="-mt-2 mb-3 text-muted">{m.worklist_handover_checked_text()}</p>
      {refused && <RefusedNotice refused={refused} />}
      <VerdictTable caption={m.worklist_handover_checked()} verdicts={verdicts} />
      <div className="mt-4 flex flex-wrap gap-4">
        <Button variant="primary" isPending={fetching} isDisabled={can === 0} onPress={() => void handOver()}>
          {m.worklist_handover_do({ count: can })}
        </Button>
        <Button variant="secondary" onPress={onChange}>
          {m.worklist_handover_change()}
        </Button>
      </div>
    </TaskCard>
  );
}

function Result({ verdicts, office }: { verdicts: readonly VerdictPartsFragment[]; office: string }) {
  const [did, refused] = [verdicts.filter(({ accepted }) => accepted), verdicts.filter(({ accepted }) => !accepted)];
  return (
    <div className="space-y-5">
      <Banner
        tone={did.length > 0 ? 'success' : 'warning'}
        title={m.worklist_handover_done({ count: did.length })}
        isLive
      />
      {refused.length > 0 && (
        <TaskCard title={m.worklist_handover_refused()}>
          <p className="-mt-2 mb-3 text-muted">{m.worklist_handover_refused_text()}</p>
          <VerdictTable caption={m.worklist_handover_refused()} verdicts={refused} isDone />
        </TaskCard>
      )}
      {did.length > 0 && (
        <Card title={m.worklist_handover_done_list()}>
          <VerdictTable caption={m.worklist_handover_done_list()} verdicts={did} isDone />
        </Card>
      )}
      <LinkButton variant="secondary" to="/team" search={{ office } as never}>
        {m.worklist_handover_back()}
      </LinkButton>
    </div>
  );
}
