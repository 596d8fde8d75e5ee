import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { PersonName } from '../case/person-name.tsx';
import { dutyName } from '../clause-name.ts';
import { whoseWord } from '../closing-words.ts';
import { goalDomainCodes, goalDomainWord, meetingOutcomeWord } from '../domain-words.ts';
import { ApprovalBoxes, PaperFacts, PaperSection, paperCell, paperHead } from '../sheet/paper.tsx';
import { AnswersOnPaper } from '../standard-form/answers-on-paper.tsx';
import { programmeWord, sideCodes, sideWord } from '../support/support-words.ts';
import { dividedItems, partWords } from './division-table.tsx';
import { providerAndOwner } from './item-owner.ts';

export interface PlanSheetProps {
  plan: PlanDetailFragment;
  caseNumber: string;
  officeName: string;
  client: { displayName: string | null; kana: string | null; nameKnown: string };
}

/** The plan on A4, with room for the signature and for those who approve; printed instead of the screen. */
export function PlanSheet({ plan, caseNumber, officeName, client }: PlanSheetProps) {
  return (
    <div data-print-sheet className="hidden text-black">
      <div className="flex items-start justify-between gap-6">
        <div>
          <h1 className="text-xl font-bold">{m.plan_sheet_title({ number: plan.number })}</h1>
          <p>
            {caseNumber}　{officeName}
          </p>
          <p className="mt-3 text-lg">
            <PersonName {...client} />
          </p>
        </div>
        <ApprovalBoxes />
      </div>
      <PaperSection title={m.plan_client_words()}>
        <p className="min-h-12 border border-black px-2 py-1 whitespace-pre-wrap">{plan.clientWords}</p>
      </PaperSection>
      <PaperSection title={m.plan_goals()}>
        <table className="w-full border-collapse">
          <tbody>
            {goalDomainCodes.map((domain) => (
              <tr key={domain}>
                <th scope="row" className={`${paperHead} w-40`}>
                  {goalDomainWord(domain)}
                </th>
                <td className={`${paperCell} whitespace-pre-wrap`}>
                  {plan.goals
                    .filter((goal) => goal.domain === domain)
                    .map(({ whose, words }) => (whose === 'FAMILY' ? `${whoseWord(whose)}　${words}` : words))
                    .join('\n') || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSection>
      <PaperSection title={m.plan_items()}>
        <table className="w-full border-collapse">
          <thead>
            <tr>
              <th className={`${paperHead} w-12 whitespace-nowrap`}>{m.plan_sheet_number()}</th>
              <th className={paperHead}>{m.plan_item_what()}</th>
              <th className={`${paperHead} w-20`}>{m.plan_item_goal()}</th>
              <th className={`${paperHead} w-48`}>{m.plan_item_who()}</th>
              <th className={`${paperHead} w-40`}>{m.plan_item_duty()}</th>
            </tr>
          </thead>
          <tbody>
            {plan.items.map((item, index) => (
              <tr key={item.id}>
                <td className={paperCell}>{index + 1}</td>
                <td className={`${paperCell} whitespace-pre-wrap`}>
                  {item.what}
                  {item.programme && <span className="block">{programmeWord(item.programme)}</span>}
                </td>
                <td className={paperCell}>{goalDomain(plan, item.goalId)}</td>
                <td className={paperCell}>{providerAndOwner(item)}</td>
                <td className={paperCell}>{dutyName(item.duty)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSection>
      <DivisionSection plan={plan} />
      <AnswersOnPaper saved={plan.formAnswers} />
      <PaperSection title={m.plan_course()}>
        <PaperFacts rows={courseOf(plan)} />
      </PaperSection>
      <div className="mt-6 break-inside-avoid">
        <p>{m.plan_sheet_agreed()}</p>
        <div className="mt-6 flex items-end justify-end gap-8">
          <span>{plan.signedOn ? formatDate(plan.signedOn) : m.plan_sheet_date_blank()}</span>
          <span className="inline-block w-72 border-b border-black">{m.plan_sheet_signature()}</span>
        </div>
      </div>
    </div>
  );
}

/** The domain of the goal that an item serves; its words stand above. */
function goalDomain(plan: PlanDetailFragment, goalId: string | null): string {
  const goal = plan.goals.find(({ id }) => id === goalId);
  return goal === undefined ? '' : goalDomainWord(goal.domain);
}

/** 3(4)エ: who does which part, on paper too. */
function DivisionSection({ plan }: { plan: PlanDetailFragment }) {
  const rows = dividedItems(plan);
  if (rows.length === 0) return null;
  return (
    <PaperSection title={m.support_division()}>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${paperHead} w-12 whitespace-nowrap`}>{m.plan_sheet_number()}</th>
            {sideCodes.map((side) => (
              <th key={side} className={paperHead}>
                {sideWord(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, number }) => (
            <tr key={item.id}>
              <td className={paperCell}>{number}</td>
              {sideCodes.map((side) => (
                <td key={side} className={`${paperCell} whitespace-pre-wrap`}>
                  {partWords(item, side)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperSection>
  );
}

/** The days that the paper must carry; one that has not come stays open to be written in. */
function courseOf({ meeting, meetingOutcome, decidedOn, decidedBy, reviewOn }: PlanDetailFragment): [string, string][] {
  const held = meeting?.state === 'HELD';
  return [
    [
      m.plan_meeting(),
      held
        ? [formatDate(dayOf(meeting.at)), meetingOutcome && meetingOutcomeWord(meetingOutcome)]
            .filter(Boolean)
            .join('　')
        : '',
    ],
    [m.plan_decision(), decidedOn ? [formatDate(decidedOn), decidedBy?.displayName].filter(Boolean).join('　') : ''],
    [m.plan_review_on(), reviewOn ? formatDate(reviewOn) : ''],
  ];
}
