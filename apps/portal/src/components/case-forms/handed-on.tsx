import type { CaseFormQuery, CaseHeaderFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Banner, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { caseHandedOn } from './case-form.graphql.ts';

export interface HandedOnProps {
  header: CaseHeaderFragment;
  of: NonNullable<CaseFormQuery['case']>;
}

/** Said before it is done: who stops working on the case, what is called off, and what has to be settled first. */
export function HandedOn({ header, of }: HandedOnProps) {
  const { assignments, promises, visits } = readFragment(caseHandedOn, of);
  const team = assignments.filter(({ until }) => until === null);
  const names = [...new Set(team.flatMap(({ worker }) => (worker ? [worker.displayName] : [])))];
  const open = promises.filter(({ state }) => state === 'OPEN').length;
  const planned = visits.filter(({ state }) => state === 'PLANNED').length;
  return (
    <div className="space-y-3">
      {open > 0 && (
        <Banner tone="warning" title={m.begin_promises_wait({ count: open })}>
          <TextLink to={casePath(header.id, 'contacts')}>{m.begin_promises_see()}</TextLink>
        </Banner>
      )}
      {team.length > 0 && !header.mayDo.includes('case:close') && (
        <Banner tone="warning" title={m.begin_team_at_work()} />
      )}
      {team.length + planned > 0 && (
        <Banner tone="info" title={m.begin_handed_on()}>
          {team.length > 0 && <p>{m.begin_team_ends({ names: listWords(names) })}</p>}
          {planned > 0 && <p>{m.begin_visits_off({ count: planned })}</p>}
          <p>{m.begin_taken_up_again()}</p>
        </Banner>
      )}
    </div>
  );
}
