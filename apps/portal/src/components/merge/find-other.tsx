import { useState } from 'react';
import { useQuery } from 'urql';
import type { MergeChoicesQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Card, LinkButton, municipalityName, TextField } from '../../ui/index.ts';
import { StageBadge } from '../case/case-header.tsx';
import { mergePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { caseRow } from '../case-list/case-row.graphql.ts';
import { reasonWord } from '../intake/duplicates.tsx';
import { useDebounced } from '../intake/use-debounced.ts';
import { mergeSearchQuery } from './merge.graphql.ts';

type Choices = NonNullable<MergeChoicesQuery['case']>;

/** Those that look like this person, each with why; and any other case by number or name. */
export function FindOther({ supportCase }: { supportCase: Choices }) {
  return (
    <div className="flex flex-col gap-5">
      <Card title={m.merge_title()}>
        <p className="max-w-prose">{m.merge_lead()}</p>
      </Card>
      <Card title={m.merge_likely()}>
        <Likely supportCase={supportCase} />
      </Card>
      <Card title={m.merge_search()}>
        <Search caseId={supportCase.id} />
      </Card>
    </div>
  );
}

function Likely({ supportCase: { id, client, likelyDuplicates } }: { supportCase: Choices }) {
  const locale = useLocale();
  if (likelyDuplicates.length === 0) return <p className="text-muted">{m.merge_likely_none()}</p>;
  return (
    <ul className="divide-y divide-line">
      {likelyDuplicates.map((each) => (
        <li
          key={each.caseId}
          className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-end gap-x-3 font-bold">
              <PersonName {...each} />
              <span className="font-mono text-sm font-normal text-muted">{each.caseNumber}</span>
            </p>
            <p className="text-sm text-muted">
              {[each.birthDate && formatDate(each.birthDate), each.townCode && municipalityName(each.townCode, locale)]
                .filter(Boolean)
                .join('・')}
            </p>
            <Reasons score={each.score} reasons={each.reasons} theirs={each.birthDate} ours={client.birthDate} />
          </div>
          <Compare caseId={id} otherId={each.caseId} number={each.caseNumber} />
        </li>
      ))}
    </ul>
  );
}

export interface ReasonsProps {
  score: number;
  reasons: readonly string[];
  theirs: string | null;
  ours: string | null;
}

/** How near two people are, and everything that spoke for or against. */
export function Reasons({ score, reasons, theirs, ours }: ReasonsProps) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-sm text-muted tabular-nums">{m.merge_score({ score })}</span>
      <ul aria-label={m.merge_reasons()} className="flex flex-wrap gap-1">
        {reasons.map((code) => (
          <li key={code}>
            <Badge tone={code === 'differentBirthDate' || code === 'nearBirthDate' ? 'neutral' : 'warning'}>
              {reasonWord(code, theirs, ours)}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Compare({ caseId, otherId, number }: { caseId: string; otherId: string; number: string }) {
  return (
    <LinkButton size="small" to={mergePath(caseId, otherId)} aria-label={m.merge_compare_with({ number })}>
      {m.merge_compare()}
    </LinkButton>
  );
}

function Search({ caseId }: { caseId: string }) {
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim());
  return (
    <>
      <TextField name="other" type="search" label={m.merge_search_hint()} value={text} onChange={setText} />
      {asked !== '' && <Found caseId={caseId} text={asked} />}
    </>
  );
}

function Found({ caseId, text }: { caseId: string; text: string }) {
  const [result, ask] = useQuery({ query: mergeSearchQuery, variables: { text } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ cases }) => {
        const others = cases.nodes
          .map((each) => readFragment(caseRow, each))
          .filter(({ id, isMerged }) => id !== caseId && !isMerged);
        if (others.length === 0) return <p className="mt-3 text-muted">{m.merge_search_none()}</p>;
        return (
          <ul className="mt-3 divide-y divide-line">
            {others.map(({ id, number, stage, isMerged, client }) => (
              <li key={id} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 py-3">
                <p className="flex flex-wrap items-end gap-x-3 font-bold">
                  <PersonName {...client} />
                  <span className="font-mono text-sm font-normal text-muted">{number}</span>
                  <StageBadge stage={stage} isMerged={isMerged} />
                </p>
                <Compare caseId={caseId} otherId={id} number={number} />
              </li>
            ))}
          </ul>
        );
      }}
    </Screen>
  );
}
