import { useState } from 'react';
import { type Refused, RefusedNotice } from '../../forms/index.ts';
import type { LeadMatchesFragment, LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, Card, ConfirmDialog, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { nameInWords } from '../case/person-name.tsx';
import { partyRoleWord } from '../domain-words.ts';
import { Reasons } from '../intake/duplicates.tsx';
import { Compared, type Known } from './compared.tsx';
import { FindCase } from './find-case.tsx';
import { LeadCandidates } from './lead-candidates.tsx';
import { mergeLeadMutation } from './lead-commands.graphql.ts';
import { waitingHandover } from './lead-handover.tsx';
import { useLeadCommand } from './use-lead-command.ts';

export interface CaseToMerge extends Known {
  readonly caseId: string;
  readonly caseNumber: string;
}

export interface LeadMatchesProps {
  lead: LeadRecordFragment;
  matches: LeadMatchesFragment;
}

/** Who may be the same person, side by side and with why; a person decides, and may take it back. */
export function LeadMatches({ lead, matches }: LeadMatchesProps) {
  const { likelyCases, likelyLeads } = matches;
  const [asking, setAsking] = useState<CaseToMerge>();
  const [refused, setRefused] = useState<Refused>();
  const { run, isPending } = useLeadCommand(mergeLeadMutation, 'mergeLead');
  const mayMerge = lead.mayDo.includes('lead:settle') && waitingHandover(lead) === undefined;
  const merge = async (into: CaseToMerge) => {
    const { id: leadId, version } = lead;
    const answer = await run({ commandId: crypto.randomUUID(), leadId, version, caseId: into.caseId });
    setAsking(undefined);
    setRefused('refused' in answer ? answer.refused : undefined);
  };
  return (
    <Card title={m.leads_matches()}>
      {refused && <RefusedNotice refused={refused} labels={new Map()} attempt={1} />}
      {likelyCases.length === 0 && likelyLeads.length === 0 && (
        <p className="text-muted">
          {lead.nameKnown === 'NONE' && !lead.phone ? m.leads_matches_too_little() : m.leads_matches_none()}
        </p>
      )}
      <ul className="divide-y divide-line">
        {likelyCases.map((each) => (
          <li key={`${each.caseId} ${each.role}`} className="py-4 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <TextLink to={casePath(each.caseId)}>{each.caseNumber}</TextLink>
              {each.role !== 'CLIENT' && <Badge>{partyRoleWord(each.role)}</Badge>}
            </p>
            <Reasons codes={each.reasons} birthDate={each.birthDate} asked={lead.birthDate} />
            <Compared lead={lead} other={each} otherName={each.caseNumber} />
            {mayMerge && (
              <div data-screen-only className="mt-2">
                <Button variant="secondary" size="small" onPress={() => setAsking(each)}>
                  {m.leads_merge()}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {likelyLeads.length > 0 && (
        <>
          <h3 className="mt-3 font-bold">{m.leads_likely_leads()}</h3>
          <p className="text-sm text-muted">{m.leads_likely_leads_hint()}</p>
          <LeadCandidates candidates={likelyLeads} asked={lead.birthDate} />
        </>
      )}
      {mayMerge && <FindCase onChoose={setAsking} />}
      <ConfirmDialog
        isOpen={asking !== undefined}
        title={m.leads_merge_title({ number: asking?.caseNumber ?? '' })}
        confirmLabel={m.leads_merge()}
        isPending={isPending}
        onConfirm={() => asking && void merge(asking)}
        onCancel={() => setAsking(undefined)}
      >
        {asking && (
          <>
            <p>{m.leads_merge_text({ who: nameInWords(asking) })}</p>
            <Compared lead={lead} other={asking} otherName={asking.caseNumber} />
          </>
        )}
      </ConfirmDialog>
    </Card>
  );
}
