import { useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { m } from '../../text/text.ts';
import { emptyParty } from '../case/party-values.ts';
import { duplicateSketch } from '../intake/duplicate-sketch.ts';
import { Duplicates } from '../intake/duplicates.tsx';
import { useDebounced } from '../intake/use-debounced.ts';
import { useKnownPeople } from '../intake/use-known-people.ts';
import { LeadCandidates } from './lead-candidates.tsx';
import type { LeadValues } from './lead-values.ts';
import { likelyLeadsQuery } from './leads.graphql.ts';

/** While one types: people of cases and of other leads who may be the same. */
export function LikelyBeside() {
  const [displayName, kana, birthDate, townCode, phones] = useWatch<
    LeadValues,
    ['displayName', 'kana', 'birthDate', 'townCode', 'phone']
  >({ name: ['displayName', 'kana', 'birthDate', 'townCode', 'phone'] });
  const client = { ...emptyParty, displayName, kana, birthDate, townCode, phones };
  const values = { who: 'CLIENT' as const, client, consulter: emptyParty };
  const known = useKnownPeople(values);
  const sketch = useDebounced(duplicateSketch(values) ?? null);
  const [{ data }] = useQuery({
    query: likelyLeadsQuery,
    variables: { input: sketch ?? {} },
    pause: sketch === null,
    requestPolicy: 'network-only',
  });
  const leads = sketch === null ? [] : (data?.likelyLeads ?? []);
  return (
    <div className="space-y-3">
      <Duplicates known={known} />
      {leads.length > 0 && (
        <section aria-label={m.leads_likely_leads()} className="rounded-8 border-2 border-yellow-900 p-4">
          <h3 className="font-bold">{m.leads_likely_leads()}</h3>
          <LeadCandidates candidates={leads} asked={birthDate || null} isAside />
        </section>
      )}
    </div>
  );
}
