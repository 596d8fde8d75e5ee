import type { CaseEligibilityFragment, FindingPartsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Icon, LinkButton, OutcomeBadge, Table } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { factInWords, factName, judgementQuestion, judgeWord, reasonWord, warningWord } from '../finding-words.ts';
import { ClauseCell } from './clause-cell.tsx';
import { combination, depthOf } from './clause-tree.ts';
import { findingParts } from './eligibility.graphql.ts';
import { outcomeWord } from './outcome-word.ts';
import { isCurrent, isWaiting } from './preview.ts';

type Judgement = CaseEligibilityFragment['eligibility']['judgements'][number];

/** Every clause of 3(2), always: outcome, why, what it rests on, and what is needed next. */
export function ClauseTable({ found }: { found: CaseEligibilityFragment }) {
  const { eligibility, client, mayDo } = found;
  const findings = eligibility.findings.map((each) => readFragment(findingParts, each));
  const sources: Readonly<Record<string, string | null>> = {
    '3(2)ア': client.birthDateSource,
    '3(2)イ(ｲ)': eligibility.usesSaposuteSource,
  };
  const judgementsOn = (clause: string) => eligibility.judgements.filter((each) => each.clause === clause);
  return (
    <Table
      caption={m.eligibility_tree()}
      rows={findings}
      rowKey={({ clause }) => clause}
      columns={[
        {
          key: 'clause',
          header: m.eligibility_col_clause(),
          isRowHeader: true,
          width: 'w-[32%]',
          cell: (finding) => <ClauseCell clause={finding.clause} depth={depthOf(finding, findings)} />,
        },
        {
          key: 'outcome',
          header: m.eligibility_col_outcome(),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        {
          key: 'why',
          header: m.eligibility_col_why(),
          width: 'w-[36%]',
          cell: (finding) => (
            <WhyCell
              finding={finding}
              source={sources[finding.clause] ?? null}
              judgement={judgementsOn(finding.clause).find((each) => isCurrent(each) && each.approvedAt !== null)}
            />
          ),
        },
        {
          key: 'next',
          header: m.eligibility_col_next(),
          cell: (finding) => (
            <NextCell
              finding={finding}
              caseId={found.id}
              clientId={client.id}
              waiting={judgementsOn(finding.clause).find(isWaiting)}
              mayRecord={mayDo.includes('eligibility:record')}
            />
          ),
        },
      ]}
    />
  );
}

function WhyCell({
  finding,
  source,
  judgement,
}: {
  finding: FindingPartsFragment;
  source: string | null;
  judgement: Judgement | undefined;
}) {
  const { reason, factsUsed, warnings } = finding;
  return (
    <div className="space-y-1">
      <p>{reasonWord(reason)}</p>
      {factsUsed.length > 0 && (
        <p className="text-sm leading-6">
          {factsUsed.map(factInWords).join('・')}
          {source && <span className="text-muted">（{source}）</span>}
        </p>
      )}
      {judgement && (
        <p className="border-s-4 border-line ps-2 text-sm leading-6">
          {judgement.reason && <span className="block">{judgement.reason}</span>}
          <span className="text-muted">
            {judgement.judgedBy?.displayName} → {judgement.approvedBy?.displayName}
            {judgement.approvedAt && ` ${formatDateShort(dayOf(judgement.approvedAt))}`}
          </span>
        </p>
      )}
      {warnings.map((code) => (
        <p key={code} className="flex items-start gap-1.5 text-sm leading-6 text-yellow-1200">
          <Icon name="warning" size={18} className="mt-0.5" />
          {warningWord(code)}
        </p>
      ))}
    </div>
  );
}

interface NextProps {
  finding: FindingPartsFragment;
  caseId: string;
  clientId: string;
  waiting: Judgement | undefined;
  mayRecord: boolean;
}

function NextCell({ finding, caseId, clientId, waiting, mayRecord }: NextProps) {
  const { clause, missingFacts, judgementNeededBy, overridable } = finding;
  if (combination[clause]) return null;
  const page = casePath(caseId, 'eligibility');
  return (
    <div className="space-y-1.5">
      {missingFacts.length > 0 && (
        <p className="flex items-start gap-1.5">
          <Icon name="search" size={18} className="mt-1 text-key-900" />
          {missingFacts.map(factName).join('・')}
        </p>
      )}
      {judgementNeededBy && !waiting && (
        <p className="flex items-start gap-1.5">
          <Icon name="user" size={18} className="mt-1 text-key-900" />
          <span>
            {m.eligibility_judgement_of({ who: judgeWord(judgementNeededBy) })}
            <span className="block text-sm leading-6 text-muted">{judgementQuestion(clause)}</span>
          </span>
        </p>
      )}
      {waiting && (
        <Badge tone="info" icon="clock">
          {m.eligibility_waiting_approval({ outcome: outcomeWord(waiting.outcome) })}
        </Badge>
      )}
      {mayRecord && (
        <span data-screen-only className="flex flex-wrap gap-2">
          {missingFacts.includes('usesSaposute') && (
            <LinkButton size="small" to={page} search={{ do: 'saposute' } as never}>
              {m.eligibility_do_saposute_short()}
            </LinkButton>
          )}
          {missingFacts.some((fact) => fact.toLowerCase().includes('birthdate')) && (
            <LinkButton size="small" to="/cases/$caseId/people/$partyId" params={{ caseId, partyId: clientId }}>
              {m.eligibility_do_birth()}
            </LinkButton>
          )}
          {(judgementNeededBy || overridable) && !waiting && (
            <LinkButton
              size="small"
              variant={judgementNeededBy ? 'secondary' : 'quiet'}
              to={page}
              search={{ do: 'judge', clause } as never}
              aria-label={`${judgementNeededBy ? m.eligibility_do_judge_short() : m.eligibility_do_override_short()}: ${clause}`}
            >
              {judgementNeededBy ? m.eligibility_do_judge_short() : m.eligibility_do_override_short()}
            </LinkButton>
          )}
        </span>
      )}
    </div>
  );
}
