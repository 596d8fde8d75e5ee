import type { MergeRecordPartsFragment, UndoneThingPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Card, SummaryList, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { nameInWords } from '../case/person-name.tsx';
import { undoneThing } from './merge.graphql.ts';
import { type CodeWords, mergeFieldWord, valueInWords } from './merge-words.ts';
import { UndoForm } from './undo-form.tsx';

export interface MergeRecordProps {
  caseId: string;
  merge: MergeRecordPartsFragment;
  codes: CodeWords;
  refresh: () => void;
}

/** Who merged what and why; and, for those who may, what undoing it would take back and what would stay. */
export function MergeRecord({ caseId, merge, codes, refresh }: MergeRecordProps) {
  const { undo, undoneAt, undoneBy, undoReason } = merge;
  return (
    <div className="flex flex-col gap-5">
      <Card title={m.merge_record()} actions={<TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>}>
        {undoneAt && (
          <div className="mb-4">
            <Banner tone="info" title={m.merge_was_undone()} />
          </div>
        )}
        <SummaryList items={factsOf(merge)} />
        {undoneAt && (
          <SummaryList
            items={[
              { term: m.merge_undone_at(), detail: formatDateTime(undoneAt) },
              { term: m.merge_undone_by(), detail: undoneBy?.displayName ?? '' },
              { term: m.merge_undone_why(), detail: undoReason ?? '' },
            ]}
          />
        )}
      </Card>
      {!undoneAt && (
        <Card title={m.merge_undo()}>
          {undo ? (
            <>
              <p className="mb-4 max-w-prose">{m.merge_undo_lead()}</p>
              <Things
                title={m.merge_undo_back()}
                none={m.merge_undo_back_none()}
                things={undo.goesBack}
                codes={codes}
                say={m.merge_undo_field}
              />
              {undo.stays.length > 0 && (
                <Things
                  title={m.merge_undo_stays()}
                  lead={m.merge_undo_stays_why()}
                  things={undo.stays}
                  codes={codes}
                  say={m.merge_undo_field_stays}
                />
              )}
              <UndoForm
                caseId={caseId}
                mergeId={merge.id}
                staying={undo.stays.map((each) => readFragment(undoneThing, each).key)}
                refresh={refresh}
              />
            </>
          ) : (
            <p className="text-muted">{m.merge_undo_not_yours()}</p>
          )}
        </Card>
      )}
    </div>
  );
}

function factsOf({ survivor, source, mergedAt, mergedBy, reason }: MergeRecordPartsFragment) {
  const link = (found: MergeRecordPartsFragment['survivor']) =>
    found === null ? (
      m.cases_not_known()
    ) : (
      <TextLink to={casePath(found.id)}>
        <span className="font-mono">{found.number}</span>
      </TextLink>
    );
  return [
    { term: m.merge_survivor(), detail: link(survivor) },
    { term: m.merge_source(), detail: link(source) },
    { term: m.merge_merged_at(), detail: formatDateTime(mergedAt) },
    { term: m.merge_merged_by(), detail: mergedBy?.displayName ?? '' },
    { term: m.merge_why(), detail: <span className="whitespace-pre-wrap">{reason}</span> },
  ];
}

interface ThingsProps {
  title: string;
  lead?: string;
  none?: string;
  things: readonly FragmentType<typeof undoneThing>[];
  codes: CodeWords;
  say: (words: { name: string; field: string; now: string; before: string }) => string;
}

function Things({ title, lead, none, things, codes, say }: ThingsProps) {
  return (
    <section className="mb-5">
      <h3 className="font-bold">{title}</h3>
      {lead && <p className="mt-1 max-w-prose text-sm text-muted">{lead}</p>}
      {things.length === 0 ? (
        <p className="mt-1 text-muted">{none}</p>
      ) : (
        <ul className="mt-1 list-disc space-y-1 ps-5">
          {things.map((each) => {
            const thing = readFragment(undoneThing, each);
            return <li key={thing.key}>{thingInWords(thing, codes, say)}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

function thingInWords(thing: UndoneThingPartsFragment, codes: CodeWords, say: ThingsProps['say']): string {
  const { kind, field, party, before, now } = thing;
  const name = nameInWords(party ?? {});
  if (kind === 'PERSON') return m.merge_undo_person({ name });
  if (kind === 'PROMISE') return m.merge_undo_promise();
  if (kind === 'BLOCK' || field === null) return m.merge_undo_block();
  return say({
    name,
    field: mergeFieldWord(field),
    now: valueInWords(field, now, codes),
    before: valueInWords(field, before, codes),
  });
}
