import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Icon } from '../../ui/index.ts';

/** That the words are restricted: by whom, to how many, and to its readers to whom. Also on paper. */
export function CircleMark({ circle }: { circle: NonNullable<ContactEntryFragment['circle']> }) {
  const { restrictedBy, readerCount, readers, mayRead, openedBy, openedAt, openReason } = circle;
  const names = readers.flatMap((each) => (each ? [each.displayName] : [])).join(m.cases_comma());
  return (
    <div className="mt-1.5 rounded-8 border border-line bg-solid-gray-50 px-3 py-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="inline-flex items-center gap-1 font-bold">
          <Icon name="lock" size={16} />
          {m.circle_mark()}
        </span>
        <span>{m.circle_by({ who: restrictedBy?.displayName ?? '', count: readerCount })}</span>
      </p>
      <p>{mayRead ? m.circle_named({ names }) : m.circle_shut()}</p>
      {openedAt && (
        <p className="whitespace-pre-wrap">
          {m.circle_opened({
            who: openedBy?.displayName ?? '',
            day: formatDate(dayOf(openedAt)),
            reason: openReason ?? '',
          })}
        </p>
      )}
    </div>
  );
}
