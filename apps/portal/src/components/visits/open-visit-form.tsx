import type { RiskNoteFragment, VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import type { codeListParts } from '../case/code-list.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { ReasonForm } from './reason-form.tsx';
import { RiskForm } from './risk-form.tsx';
import { useVisitCommand } from './use-visit-command.ts';
import { VisitForm } from './visit-form.tsx';
import {
  allowSoloVisitMutation,
  cancelVisitMutation,
  endRiskFlagMutation,
  type visitFormCase,
} from './visits.graphql.ts';

export interface OpenVisitFormProps {
  form: string | undefined;
  caseId: string;
  supportCase: FragmentType<typeof visitFormCase>;
  kinds: FragmentType<typeof codeListParts> | null | undefined;
  visit: VisitPartsFragment | null;
  flag: RiskNoteFragment | null;
  isBlocked: boolean;
  onDone: () => void;
}

/** The form of a visit or of something to know that stands open, if any. */
export function OpenVisitForm(props: OpenVisitFormProps) {
  const { form, visit, flag, caseId, kinds, onDone } = props;
  if (form === 'visit') {
    return (
      <Card title={visit ? m.visits_change_title() : m.visits_plan()}>
        <VisitForm
          supportCase={props.supportCase}
          visit={visit}
          isBlocked={props.isBlocked}
          onDone={onDone}
          key={visit?.id ?? 'new'}
        />
      </Card>
    );
  }
  if (form === 'risk') {
    return (
      <Card title={flag ? m.visits_risk_review() : m.visits_risk_add()}>
        <RiskForm caseId={caseId} flag={flag} kinds={kinds} onDone={onDone} key={flag?.id ?? 'new'} />
      </Card>
    );
  }
  if (form === 'cancel' && visit) return <CancelForm visit={visit} onDone={onDone} />;
  if (form === 'solo' && visit) return <SoloForm visit={visit} onDone={onDone} />;
  if (form === 'end' && flag) return <EndForm caseId={caseId} flag={flag} onDone={onDone} />;
  return null;
}

function CancelForm({ visit, onDone }: { visit: VisitPartsFragment; onDone: () => void }) {
  const { run } = useVisitCommand(cancelVisitMutation, 'cancelVisit');
  return (
    <Card title={m.visits_cancel_title()}>
      <ReasonForm
        title={m.visits_cancel_title()}
        label={m.visits_cancel_reason()}
        draftKey={`visit-cancel:${visit.id}`}
        onSend={(given) => run({ ...given, visitId: visit.id })}
        onDone={onDone}
      />
    </Card>
  );
}

function SoloForm({ visit, onDone }: { visit: VisitPartsFragment; onDone: () => void }) {
  const { run } = useVisitCommand(allowSoloVisitMutation, 'allowSoloVisit');
  return (
    <Card title={m.visits_solo_title()}>
      <ReasonForm
        title={m.visits_solo_title()}
        label={m.visits_solo_reason()}
        support={m.visits_solo_hint()}
        draftKey={`visit-solo:${visit.id}`}
        onSend={(given) => run({ ...given, visitId: visit.id, version: visit.version })}
        onDone={onDone}
      />
    </Card>
  );
}

function EndForm({ caseId, flag, onDone }: { caseId: string; flag: RiskNoteFragment; onDone: () => void }) {
  const { run } = useCaseCommand(endRiskFlagMutation, 'endRiskFlag');
  return (
    <Card title={m.visits_risk_end_title()}>
      <ReasonForm
        title={m.visits_risk_end_title()}
        label={m.visits_risk_end_reason()}
        draftKey={`risk-end:${flag.id}`}
        onSend={(given) => run({ ...given, caseId, flagId: flag.id, version: flag.version })}
        onDone={onDone}
      />
    </Card>
  );
}
