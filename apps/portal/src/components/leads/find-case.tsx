import { useState } from 'react';
import { useQuery } from 'urql';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Button, municipalityName, TextField } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { stageWord } from '../domain-words.ts';
import { useDebounced } from '../intake/use-debounced.ts';
import type { CaseToMerge } from './lead-matches.tsx';
import { casesToMergeQuery } from './leads.graphql.ts';

/** A lead without a name finds its case by what the worker knows: a number, a name, a telephone number. */
export function FindCase({ onChoose }: { onChoose: (found: CaseToMerge) => void }) {
  const locale = useLocale();
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim());
  const [{ data }] = useQuery({
    query: casesToMergeQuery,
    variables: { text: asked },
    pause: asked.length < 2,
    requestPolicy: 'network-only',
  });
  const found = asked.length < 2 ? undefined : data?.cases.nodes;
  return (
    <div data-screen-only className="mt-4 border-t border-line pt-4">
      <TextField
        name="find-case"
        type="search"
        label={m.leads_find_case()}
        support={m.leads_find_case_hint()}
        value={text}
        onChange={setText}
      />
      <div role="status">{found?.length === 0 && <p className="text-muted">{m.cases_empty()}</p>}</div>
      <ul className="divide-y divide-line">
        {found?.map(({ id, number, stage, townCode, client }) => (
          <li key={id} className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1 py-2">
            <div className="min-w-0">
              <PersonName {...client} />
              <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
                <span className="font-mono">{number}</span>
                {townCode && municipalityName(townCode, locale)}
                <Badge>{stageWord(stage)}</Badge>
              </p>
            </div>
            <Button
              variant="secondary"
              size="small"
              aria-label={m.leads_merge_title({ number })}
              onPress={() => onChoose({ ...client, caseId: id, caseNumber: number, townCode })}
            >
              {m.leads_merge()}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
