import type { Outcome } from '@banso/domain/guideline';
import { useState } from 'react';
import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { factName, judgeWord } from '../finding-words.ts';
import { findingParts } from './eligibility.graphql.ts';
import { knownFacts } from './known-facts.ts';
import { outcomeWord } from './outcome-word.ts';
import { isWaiting, previewOutcomes, type Settled } from './preview.ts';
import { Road } from './road.tsx';
import { Suppose } from './suppose.tsx';
import { Ways, WaysTable } from './ways.tsx';

/** What would settle it, as a picture that can be tried out, and as a table. */
export function SettleCard({ found }: { found: CaseEligibilityFragment }) {
  const { eligibility } = found;
  const [asTable, setAsTable] = useState(false);
  const [trying, setTrying] = useState(false);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Settled>>(new Map());
  const findings = eligibility.findings.map((each) => readFragment(findingParts, each));
  const supposed = trying && answers.size > 0;
  const outcomes = supposed ? previewOutcomes(knownFacts(found), { answers }) : null;
  const outcomeOf = (clause: string): Outcome =>
    outcomes?.get(clause) ?? findings.find((each) => each.clause === clause)?.outcome ?? 'UNDETERMINED';
  const suppose = (clause: string, answer: Settled | null) => {
    const next = new Map(answers);
    if (answer === null) next.delete(clause);
    else next.set(clause, answer);
    setAnswers(next);
  };
  const waitsFor = (clause: string) => {
    if (eligibility.judgements.some((each) => each.clause === clause && isWaiting(each)))
      return m.eligibility_awaiting();
    const finding = findings.find((each) => each.clause === clause);
    if (!finding) return '';
    if (finding.missingFacts.length > 0) return finding.missingFacts.map(factName).join('・');
    return finding.judgementNeededBy ? m.eligibility_wait_judgement({ who: judgeWord(finding.judgementNeededBy) }) : '';
  };
  const isSettled = eligibility.outcome !== 'UNDETERMINED';
  return (
    <Card
      title={m.eligibility_settle()}
      actions={
        <>
          <Button
            variant="secondary"
            size="small"
            aria-pressed={trying}
            onPress={() => {
              setTrying(!trying);
              setAnswers(new Map());
            }}
          >
            {trying ? m.eligibility_try_end() : m.eligibility_try()}
          </Button>
          {!isSettled && (
            <Button variant="secondary" size="small" aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
              {asTable ? m.eligibility_show_tree() : m.eligibility_show_table()}
            </Button>
          )}
        </>
      }
    >
      <p className="mb-4 text-sm text-muted">{trying ? m.eligibility_try_lead() : m.eligibility_road_lead()}</p>
      <Road
        outcomeOf={outcomeOf}
        waitsFor={waitsFor}
        isSupposed={supposed}
        {...(trying && {
          atGate: (clause: string) => (
            <Suppose clause={clause} answer={answers.get(clause) ?? null} onChange={(next) => suppose(clause, next)} />
          ),
        })}
      />
      <p role="status" className="sr-only">
        {supposed && `${m.eligibility_try_result()}: ${outcomeWord(outcomeOf('3(2)'))}`}
      </p>
      <div className="mt-6 border-t border-line pt-5">
        {isSettled ? (
          <p className="text-muted">{m.eligibility_settle_done()}</p>
        ) : asTable ? (
          <WaysTable eligibility={eligibility} />
        ) : (
          <>
            <p className="mb-3 text-sm text-muted">{m.eligibility_settle_lead()}</p>
            <Ways eligibility={eligibility} />
          </>
        )}
      </div>
    </Card>
  );
}
