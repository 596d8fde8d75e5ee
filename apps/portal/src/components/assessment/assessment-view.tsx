import type { AssessmentDetailFragment } from '../../graphql/generated/graphql.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Card, Table, TextLink } from '../../ui/index.ts';
import type { codeListParts } from '../case/code-list.ts';
import { codeWord } from '../case/code-list.ts';
import { AnswersView, hasAnswers } from '../standard-form/answers-view.tsx';

type Areas = FragmentType<typeof codeListParts> | null;

/** Who wrote it and when. */
export function writtenBy({ savedBy, savedAt }: AssessmentDetailFragment): string {
  return m.assessment_by({ who: savedBy?.displayName ?? '—', when: formatDateTime(savedAt) });
}

/** What is hard and what works, side by side; the most serious one is marked in words. */
export function AssessmentView({ assessment, areas }: { assessment: AssessmentDetailFragment; areas: Areas }) {
  const said = (words: string | null) => (words ? <span className="whitespace-pre-wrap">{words}</span> : '—');
  return (
    <div className="space-y-5">
      <Card title={m.assessment_domains()}>
        <Table
          caption={m.assessment_domains()}
          rows={assessment.items}
          rowKey={({ code }) => code}
          empty={<p className="text-muted">{m.assessment_nothing_said()}</p>}
          columns={[
            {
              key: 'area',
              header: m.assessment_domain(),
              isRowHeader: true,
              width: 'w-48',
              cell: ({ code, mostSerious }) => (
                <span className="flex flex-wrap items-center gap-2">
                  {codeWord(areas, code)}
                  {mostSerious && (
                    <Badge tone="warning" icon="warning">
                      {m.assessment_serious()}
                    </Badge>
                  )}
                </span>
              ),
            },
            { key: 'problem', header: m.assessment_problem(), cell: ({ problem }) => said(problem) },
            { key: 'strength', header: m.assessment_strength(), cell: ({ strength }) => said(strength) },
          ]}
        />
      </Card>
      <Card title={m.assessment_summary()}>
        {assessment.summary ? (
          <p className="whitespace-pre-wrap">{assessment.summary}</p>
        ) : (
          <p className="text-muted">{m.assessment_summary_none()}</p>
        )}
      </Card>
      {hasAnswers(assessment.formAnswers) && (
        <Card>
          <AnswersView saved={assessment.formAnswers} />
        </Card>
      )}
    </div>
  );
}

export interface AssessmentVersionsProps {
  caseId: string;
  versions: readonly AssessmentDetailFragment[];
  shown: number;
}

/** Every version that was saved, the newest first. */
export function AssessmentVersions({ caseId, versions, shown }: AssessmentVersionsProps) {
  const current = versions[0]?.version;
  return (
    <Card title={m.assessment_versions()}>
      <ol className="space-y-2">
        {versions.map((each) => (
          <li key={each.version}>
            <span className="flex flex-wrap items-center gap-2">
              {each.version === shown ? (
                <span aria-current="true" className="font-bold">
                  {m.assessment_numbered({ version: each.version })}
                </span>
              ) : (
                <TextLink
                  to="/cases/$caseId/assessment"
                  params={{ caseId }}
                  search={each.version === current ? {} : { version: each.version }}
                >
                  {m.assessment_numbered({ version: each.version })}
                </TextLink>
              )}
              {each.version === current && <Badge tone="info">{m.assessment_current()}</Badge>}
            </span>
            <span className="block text-sm text-muted">{writtenBy(each)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
