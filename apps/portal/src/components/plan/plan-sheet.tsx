import type { ReactNode } from 'react';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { PersonName } from '../case/person-name.tsx';
import { dutyName } from '../clause-name.ts';
import { whoseWord } from '../closing-words.ts';
import { goalDomainCodes, goalDomainWord, meetingOutcomeWord } from '../domain-words.ts';
import { AnswersOnPaper } from '../standard-form/answers-on-paper.tsx';
import { sideCodes, sideWord } from '../support/support-words.ts';
import { dividedItems, partWords } from './division-table.tsx';
import { providerAndOwner } from './item-owner.ts';

export interface PlanSheetProps {
  plan: PlanDetailFragment;
  caseNumber: string;
  officeName: string;
  client: { displayName: string | null; kana: string | null; nameKnown: string };
}

const cell = 'border border-black px-2 py-1 align-top text-start font-normal';
const head = `${cell} bg-solid-gray-50 font-bold`;

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
      <Section title={m.plan_client_words()}>
        <p className="min-h-12 border border-black px-2 py-1 whitespace-pre-wrap">{plan.clientWords}</p>
      </Section>
      <Section title={m.plan_goals()}>
        <table className="w-full border-collapse">
          <tbody>
            {goalDomainCodes.map((domain) => (
              <tr key={domain}>
                <th scope="row" className={`${head} w-40`}>
                  {goalDomainWord(domain)}
                </th>
                <td className={`${cell} whitespace-pre-wrap`}>
                  {plan.goals
                    .filter((goal) => goal.domain === domain)
                    .map(({ whose, words }) => (whose === 'FAMILY' ? `${whoseWord(whose)}　${words}` : words))
                    .join('\n') || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={m.plan_items()}>
        <table className="w-full border-collapse">
          <thead>
            <tr>
              <th className={`${head} w-12 whitespace-nowrap`}>{m.plan_sheet_number()}</th>
              <th className={head}>{m.plan_item_what()}</th>
              <th className={`${head} w-48`}>{m.plan_item_who()}</th>
              <th className={`${head} w-40`}>{m.plan_item_duty()}</th>
            </tr>
          </thead>
          <tbody>
            {plan.items.map((item, index) => (
              <tr key={item.id}>
                <td className={cell}>{index + 1}</td>
                <td className={`${cell} whitespace-pre-wrap`}>{item.what}</td>
                <td className={cell}>{providerAndOwner(item)}</td>
                <td className={cell}>{dutyName(item.duty)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <DivisionSection plan={plan} />
      <AnswersOnPaper saved={plan.formAnswers} />
      <Section title={m.plan_course()}>
        <table className="w-full border-collapse">
          <tbody>
            {courseOf(plan).map(([term, day]) => (
              <tr key={term}>
                <th scope="row" className={`${head} w-40`}>
                  {term}
                </th>
                <td className={cell}>{day}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
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

/** 3(4)エ: who does which part, on paper too. */
function DivisionSection({ plan }: { plan: PlanDetailFragment }) {
  const rows = dividedItems(plan);
  if (rows.length === 0) return null;
  return (
    <Section title={m.support_division()}>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${head} w-12 whitespace-nowrap`}>{m.plan_sheet_number()}</th>
            {sideCodes.map((side) => (
              <th key={side} className={head}>
                {sideWord(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, number }) => (
            <tr key={item.id}>
              <td className={cell}>{number}</td>
              {sideCodes.map((side) => (
                <td key={side} className={`${cell} whitespace-pre-wrap`}>
                  {partWords(item, side)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
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

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h2 className="mb-1 font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** 決裁欄 */
function ApprovalBoxes() {
  const boxes = [
    m.plan_sheet_box_decider(),
    m.plan_sheet_box_supervisor(),
    m.plan_sheet_box_chief(),
    m.plan_sheet_box_worker(),
  ];
  return (
    <table className="border-collapse">
      <caption className="text-start text-sm">{m.plan_sheet_boxes()}</caption>
      <thead>
        <tr>
          {boxes.map((box) => (
            <th key={box} scope="col" className="w-20 border border-black px-1 text-center text-sm font-normal">
              {box}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {boxes.map((box) => (
            <td key={box} className="h-16 border border-black" />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
