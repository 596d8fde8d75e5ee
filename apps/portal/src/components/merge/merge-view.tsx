import type { MergeCaseFragment, MergePreviewPartsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Banner, Button, Card, LinkButton, TextLink } from '../../ui/index.ts';
import { StageBadge } from '../case/case-header.tsx';
import { casePath, mergePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { Reasons } from './find-other.tsx';
import { mergeCase, mergePerson } from './merge.graphql.ts';

/** The two cases above each other's columns, how near they are, and what stands in the way. */
export function MergeView({ preview }: { preview: MergePreviewPartsFragment }) {
  const locale = useLocale();
  const { score, reasons, obstacles } = preview;
  const [survivor, source] = [readFragment(mergeCase, preview.survivor), readFragment(mergeCase, preview.source)];
  const [ours, theirs] = [survivor, source].map(({ client }) => readFragment(mergePerson, client));
  return (
    <Card
      title={m.merge_preview_title()}
      actions={
        <>
          <LinkButton size="small" variant="secondary" to={mergePath(source.id, survivor.id)}>
            {m.merge_swap()}
          </LinkButton>
          <Button size="small" variant="secondary" icon="print" onPress={() => window.print()}>
            {m.ui_print()}
          </Button>
          <TextLink to={mergePath(survivor.id)}>{m.merge_other()}</TextLink>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={m.merge_survivor()} found={survivor} />
        <Side title={m.merge_source()} found={source} />
      </div>
      <div className="mt-4">
        {reasons.length === 0 && <p className="text-yellow-1200">{m.merge_no_reasons()}</p>}
        <Reasons score={score} reasons={reasons} theirs={theirs?.birthDate ?? null} ours={ours?.birthDate ?? null} />
      </div>
      {obstacles.length > 0 && (
        <div className="mt-4">
          <Banner tone="error" title={m.merge_obstacles()}>
            <ul className="list-disc ps-5">
              {obstacles.map(({ code, clause, messageJa, messageEn }) => (
                <li key={code}>
                  {locale === 'ja' ? messageJa : messageEn}
                  {clause && <span className="ms-2 text-sm text-muted">{clause}</span>}
                </li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
    </Card>
  );
}

function Side({ title, found }: { title: string; found: MergeCaseFragment }) {
  const client = readFragment(mergePerson, found.client);
  return (
    <section className="rounded-8 border border-line p-3">
      <h3 className="text-sm text-muted">{title}</h3>
      <p className="text-lg font-bold">
        <PersonName {...client} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <TextLink to={casePath(found.id)}>
          <span className="font-mono">{found.number}</span>
        </TextLink>
        <StageBadge stage={found.stage} isMerged={found.isMerged} />
        <span className="text-muted">
          {[formatDate(dayOf(found.openedAt)), found.outreachWorker?.displayName].filter(Boolean).join('・')}
        </span>
      </p>
    </section>
  );
}
