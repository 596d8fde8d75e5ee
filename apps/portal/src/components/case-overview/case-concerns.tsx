import { m } from '../../text/text.ts';
import { Badge, Card, TextLink } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { LongText } from '../contacts/long-text.tsx';
import { AnswersView } from '../standard-form/answers-view.tsx';
import type { SavedAnswers } from '../standard-form/own-answers.ts';
import { type CaseRecord, may, type OverviewLists } from './overview-case.ts';

export interface CaseConcernsProps {
  record: CaseRecord;
  lists: OverviewLists;
  reception: SavedAnswers;
}

/** Why they called, in their own words, and the one thing that weighs most. */
export function CaseConcerns({ record, lists, reception }: CaseConcernsProps) {
  const worst = record.mostSeriousConcern;
  const ordered = [...record.concerns].sort((a, b) => Number(b === worst) - Number(a === worst));
  return (
    <Card
      title={m.cases_concern_title()}
      actions={
        may(record, 'case:edit') && (
          <TextLink to={`/cases/${record.id}/edit` as string} aria-label={m.cases_edit_case()}>
            {m.cases_edit()}
          </TextLink>
        )
      }
    >
      {record.chiefConcern ? (
        <blockquote className="border-s-4 border-key-300 ps-3">
          <LongText text={record.chiefConcern} lines={6} />
        </blockquote>
      ) : (
        <p className="text-muted">
          {record.chiefConcernHidden ? m.cases_words_hidden() : m.cases_chief_concern_none()}
        </p>
      )}
      {ordered.length > 0 && (
        <ul aria-label={m.cases_concerns()} className="mt-3 flex flex-wrap gap-2">
          {ordered.map((code) => (
            <li key={code}>
              <Badge tone={code === worst ? 'warning' : 'neutral'}>
                {code === worst
                  ? `${m.cases_most_serious()}：${codeWord(lists.concerns, code)}`
                  : codeWord(lists.concerns, code)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <AnswersView saved={reception} />
    </Card>
  );
}
