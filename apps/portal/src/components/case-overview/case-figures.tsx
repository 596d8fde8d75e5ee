import type { ReactNode } from 'react';
import { dayOf, formatDate, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card, OutcomeBadge, RubyName, SummaryList, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { codeWord } from '../case/code-list.ts';
import { daysFrom } from '../case/days.ts';
import { teamRoleWord } from '../domain-words.ts';
import { FoundBy } from '../leads/found-by.tsx';
import { type CaseRecord, may, type OverviewCase, type OverviewLists } from './overview-case.ts';

export interface CaseFiguresProps {
  supportCase: OverviewCase;
  record: CaseRecord;
  lists: OverviewLists;
}

/** How it came in, where eligibility stands, and who works on it. */
export function CaseFigures({ supportCase, record, lists }: CaseFiguresProps) {
  return (
    <>
      <Card
        title={m.cases_eligibility()}
        actions={<TextLink to={casePath(record.id, 'eligibility')}>{m.cases_eligibility_see()}</TextLink>}
      >
        <EligibilityNow supportCase={supportCase} />
      </Card>
      <Card
        title={m.cases_team()}
        actions={
          may(record, 'assignment:manage') && <TextLink to={casePath(record.id, 'team')}>{m.cases_edit()}</TextLink>
        }
      >
        <Team record={record} />
      </Card>
      <Card
        title={m.cases_intake_title()}
        actions={
          <Button size="small" variant="secondary" onPress={() => window.print()}>
            {m.cases_sheet_print()}
          </Button>
        }
      >
        <SummaryList
          items={[
            { term: m.cases_opened(), detail: `${formatDate(dayOf(record.openedAt))} ${formatTime(record.openedAt)}` },
            { term: m.cases_opened_by(), detail: record.openedBy?.displayName ?? m.cases_not_known() },
            { term: m.cases_detected(), detail: formatDate(record.detectedOn) },
            ...(supportCase.leads.length > 0
              ? [
                  {
                    term: m.leads_found_by(),
                    detail: <FoundBy leads={supportCase.leads} sources={lists.leadSources} />,
                  },
                ]
              : []),
            { term: m.cases_route(), detail: codeWord(lists.routes, record.route) },
            { term: m.cases_first_contact(), detail: firstContact(record) },
            {
              term: m.cases_last_contact(),
              detail: record.lastContactAt ? formatDate(dayOf(record.lastContactAt)) : m.cases_first_contact_none(),
            },
          ]}
        />
      </Card>
    </>
  );
}

function firstContact({ firstContactWithPersonOn: on, detectedOn }: CaseRecord): ReactNode {
  if (!on) return m.cases_first_contact_none();
  return (
    <>
      {formatDate(on)}
      <span className="block text-sm text-muted">{m.cases_first_contact_days({ days: daysFrom(detectedOn, on) })}</span>
    </>
  );
}

function EligibilityNow({ supportCase: { eligibility } }: { supportCase: OverviewCase }) {
  const latest = [...eligibility.determinations].sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
  return (
    <dl className="space-y-1">
      <div className="flex flex-wrap items-center gap-2">
        <dt className="text-sm text-muted">{m.cases_eligibility_now()}</dt>
        <dd>
          <OutcomeBadge outcome={eligibility.outcome} />
        </dd>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <dt className="text-sm text-muted">
          {latest
            ? m.cases_eligibility_determined({ day: formatDate(latest.asOf) })
            : m.cases_eligibility_not_determined()}
        </dt>
        {latest && (
          <dd>
            <OutcomeBadge outcome={latest.outcome} />
          </dd>
        )}
      </div>
    </dl>
  );
}

function Team({ record }: { record: CaseRecord }) {
  const now = record.assignments.filter(({ until }) => until === null);
  if (now.length === 0) return <p className="text-muted">{m.cases_team_none()}</p>;
  return (
    <ul className="space-y-1">
      {now.map(({ id, role, worker }) => (
        <li key={id} className="flex flex-wrap items-end gap-x-3">
          <span className="font-bold">{worker && <RubyName name={worker.displayName} kana={worker.kana} />}</span>
          <span className="text-sm text-muted">{teamRoleWord(role)}</span>
        </li>
      ))}
    </ul>
  );
}
