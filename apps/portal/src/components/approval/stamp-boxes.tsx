import type { CirculationDetailFragment } from '../../graphql/generated/graphql.ts';
import { roleName } from '../../shell/role-name.ts';
import { dayOf, formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { flawWord, stepWord } from './approval-words.ts';
import { stampsShown } from './stamps-shown.ts';

type Stamp = CirculationDetailFragment['stamps'][number];

/** 決裁欄: one box a step, the decision at the left as on the paper form. The table of the course says the same in words. */
export function StampBoxes({ circulation }: { circulation: CirculationDetailFragment }) {
  const { steps, position, state } = circulation;
  const stamps = stampsShown(circulation);
  const isOpen = state !== 'DECIDED' && state !== 'WITHDRAWN';
  const boxes = steps.map((step, at) => ({ step, at, stamp: stamps[at] ?? null })).reverse();
  return (
    <div aria-hidden="true" className="flex flex-wrap justify-end">
      {boxes.map(({ step, at, stamp }) => (
        <div key={at} className="-ms-px -mt-px flex w-26 flex-col border border-ink bg-white text-center print:w-24">
          <span className="border-b border-ink py-0.5 text-sm leading-5">{stepWord(step.kind, at, steps)}</span>
          <span className="flex h-20 items-center justify-center">
            {stamp ? (
              <DateSeal stamp={stamp} />
            ) : isOpen && at === position ? (
              <span className="rounded-4 bg-yellow-50 px-2 text-xs text-yellow-1200">{m.approval_box_waiting()}</span>
            ) : null}
          </span>
          <span className="border-t border-line px-1 py-0.5 text-xs leading-4">
            {stamp?.by?.displayName ?? step.staff?.displayName ?? m.approval_box_anyone()}
            <span className="block text-muted">
              {step.staffFlaw ? flawWord(step.staffFlaw) : step.staff?.roles[0] && roleName(step.staff.roles[0])}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

/** A date seal (データ印): what was done, the day, the family name. */
function DateSeal({ stamp }: { stamp: Stamp }) {
  const family = stamp.by?.displayName.split(/[\s　]/)[0] ?? '—';
  return (
    <svg viewBox="0 0 72 72" className="size-18 text-red-900" role="presentation">
      <circle cx="36" cy="36" r="33" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M5 27H67M5 46H67" stroke="currentColor" strokeWidth="1.5" />
      <g fill="currentColor" textAnchor="middle">
        <text x="36" y="21" fontSize="11">
          {stamp.inPlaceOf ? m.approval_box_deputy() : sealWord(stamp.act)}
        </text>
        <text x="36" y="41" fontSize="11" textLength="56" lengthAdjust="spacingAndGlyphs">
          {formatDateShort(dayOf(stamp.at))}
        </text>
        <text x="36" y="59" fontSize={family.length > 3 ? 9 : 12}>
          {family}
        </text>
      </g>
    </svg>
  );
}

const sealWord = (act: string): string =>
  act === 'DRAFTED' ? m.approval_step_draft() : act === 'DECIDED' ? m.approval_step_decide() : m.approval_step_review();
