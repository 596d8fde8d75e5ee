import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Banner, TextLink } from '../../ui/index.ts';
import { casePath, mergedPath } from '../case/case-path.ts';

export const mergeNotices = graphql(`
  fragment MergeNotices on Case {
    id
    isMerged
    mayDo
    merges {
      id
      undoneAt
      survivor {
        id
        number
      }
      source {
        id
        number
      }
    }
  }
`);

/** A merged case leads to the one that is worked on; that one says where else the person was recorded. */
export function MergeNotices({ supportCase }: { supportCase: FragmentType<typeof mergeNotices> }) {
  const { id, isMerged, mayDo, merges } = readFragment(mergeNotices, supportCase);
  const inForce = merges.filter(({ undoneAt }) => undoneAt === null);
  if (inForce.length === 0) return null;
  const see = (mergeId: string) => (
    <TextLink to={mergedPath(id, mergeId)}>
      {mayDo.includes('case:merge') ? m.merge_see_undo() : m.merge_see()}
    </TextLink>
  );
  if (isMerged) {
    return inForce.slice(0, 1).map(({ id: mergeId, survivor }) => (
      <div key={mergeId} className="mt-4">
        <Banner
          tone="warning"
          title={survivor ? m.merge_notice_source({ number: survivor.number }) : m.merge_notice_source_unseen()}
          actions={
            <>
              {survivor && <TextLink to={casePath(survivor.id)}>{m.merge_open({ number: survivor.number })}</TextLink>}
              {see(mergeId)}
            </>
          }
        >
          {m.merge_notice_source_text()}
        </Banner>
      </div>
    ));
  }
  return (
    <ul className="mt-3 flex flex-col gap-1">
      {inForce.map(
        ({ id: mergeId, source }) =>
          source && (
            <li key={mergeId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-1 text-sm">
              <span className="font-bold">{m.merge_notice_survivor({ number: source.number })}</span>
              <TextLink to={casePath(source.id)}>{m.merge_open({ number: source.number })}</TextLink>
              {see(mergeId)}
            </li>
          ),
      )}
    </ul>
  );
}
