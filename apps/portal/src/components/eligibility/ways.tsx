import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Icon, OutcomeBadge, Table } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { factName, judgeWord } from '../finding-words.ts';
import { shortClause } from './clause-tree.ts';

type Eligibility = CaseEligibilityFragment['eligibility'];
type Way = Eligibility['towardsMet'][number];
type Step = Way['steps'][number];
type Wanted = 'MET' | 'NOT_MET';

/** 「生年月日」 or 「相談支援員の判断」 */
export const stepWords = ({ waitsFor, facts, by }: Pick<Step, 'waitsFor' | 'facts' | 'by'>): string =>
  waitsFor === 'FACT' ? facts.map(factName).join('・') : m.eligibility_wait_judgement({ who: judgeWord(by ?? '') });

/** The shortest ways to each answer, drawn as chains. */
export function Ways({ eligibility }: { eligibility: Eligibility }) {
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      <WayList title={m.eligibility_towards_met()} ways={eligibility.towardsMet} wanted="MET" />
      <WayList title={m.eligibility_towards_not_met()} ways={eligibility.towardsNotMet} wanted="NOT_MET" />
    </div>
  );
}

function WayList({ title, ways, wanted }: { title: string; ways: readonly Way[]; wanted: Wanted }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2 font-bold">{title}</h3>
      {ways.length === 0 ? (
        <p className="text-muted">{m.eligibility_way_none()}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {ways.map((way) => (
            <li
              key={way.steps.map(({ clause }) => clause).join()}
              className="flex flex-wrap items-center gap-x-1.5 gap-y-2 rounded-8 bg-solid-gray-50 px-3 py-2"
            >
              {way.steps.map((step, index) => (
                <span key={step.clause} className="inline-flex items-center gap-1.5">
                  {index > 0 && <Plus />}
                  <StepChip step={step} />
                </span>
              ))}
              <Icon name="right" size={18} className="text-muted" />
              <OutcomeBadge outcome={wanted} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Plus() {
  return (
    <>
      <Icon name="plus" size={14} className="text-muted" />
      <span className="sr-only">{m.eligibility_and()}</span>
    </>
  );
}

function StepChip({ step }: { step: Step }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-6 border border-line bg-white px-2 py-0.5 text-sm leading-6">
      <Icon name={step.waitsFor === 'FACT' ? 'search' : 'user'} size={16} className="text-key-900" />
      <span>
        <strong className="me-1">{shortClause(step.clause)}</strong>
        {step.waitsFor === 'FACT' ? stepWords(step) : m.eligibility_judge_outcome()}
      </span>
    </span>
  );
}

/** The same as a table. */
export function WaysTable({ eligibility }: { eligibility: Eligibility }) {
  const rows = [
    ...eligibility.towardsMet.map((way, index) => ({ way, wanted: 'MET' as const, number: index + 1 })),
    ...eligibility.towardsNotMet.map((way, index) => ({ way, wanted: 'NOT_MET' as const, number: index + 1 })),
  ];
  return (
    <Table
      caption={m.eligibility_settle_table()}
      rows={rows}
      rowKey={({ wanted, number }) => `${wanted}${number}`}
      columns={[
        {
          key: 'result',
          header: m.eligibility_col_result(),
          cell: ({ wanted }) => <OutcomeBadge outcome={wanted} />,
        },
        {
          key: 'way',
          header: m.eligibility_col_way(),
          isRowHeader: true,
          cell: ({ number }) => m.eligibility_way({ number }),
        },
        {
          key: 'needs',
          header: m.eligibility_col_needs(),
          cell: ({ way, wanted }) => (
            <ul>
              {way.steps.map((step) => (
                <li key={step.clause}>
                  {step.clause} {clauseTitle(step.clause)}
                  {wanted === 'MET' ? m.eligibility_wait_met() : m.eligibility_wait_not_met()}
                  {`（${stepWords(step)}）`}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'count',
          header: m.eligibility_col_count(),
          cell: ({ way }) =>
            way.steps.length === 1 ? m.eligibility_way_one() : m.eligibility_way_steps({ count: way.steps.length }),
        },
      ]}
    />
  );
}
