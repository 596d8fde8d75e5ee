import type { ReactNode } from 'react';
import type { CaseHeaderFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDate, formatDateShort } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Icon, municipalityName, TextLink } from '../../ui/index.ts';
import { blockScopeWord, stageWord } from '../domain-words.ts';
import { casePath, urgentPath } from './case-path.ts';
import { ContactLadder } from './contact-ladder.tsx';
import { PersonName } from './person-name.tsx';

/** What stands above every page of a case. A command that changes any of it selects this fragment in its answer. */
export const caseHeader = graphql(`
  fragment CaseHeader on Case {
    id
    version
    number
    stage
    isMerged
    townCode
    contactStep
    closedOn
    mayDo
    office {
      id
      name
      nameEn
    }
    client {
      id
      version
      displayName
      kana
      nameKnown
    }
    outreachWorker {
      id
      displayName
      kana
    }
    urgentHelp {
      id
      until
      inForce
    }
    visitBlock {
      id
      scope
      recontactOn
      inForce
    }
    eligibility {
      drift {
        clause
      }
    }
  }
`);

const asideStages: readonly string[] = ['SUSPENDED', 'CLOSED', 'REFERRED_ON'];
export const isAside = (stage: string): boolean => asideStages.includes(stage);

/** Until somebody has consented, it is looked at again what becomes of it. */
export const isAtBeginning = (stage: string): boolean => stage === 'INTAKE' || stage === 'SCREENING';

/** Who, where on the ladder, with whom, and what to mind. */
export function CaseHeaderBar({ supportCase }: { supportCase: FragmentType<typeof caseHeader> }) {
  const found = readFragment(caseHeader, supportCase);
  const locale = useLocale();
  const { client, office, outreachWorker, townCode } = found;
  return (
    <header data-card className="rounded-12 border border-line bg-white p-4 shadow-card sm:px-6 sm:py-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h1 className="pt-1 text-2xl leading-10 font-bold sm:text-[1.75rem]">
          <PersonName {...client} />
        </h1>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-mono text-sm text-muted">{found.number}</span>
          <StageBadge stage={found.stage} isMerged={found.isMerged} />
          <UrgentBadge found={found} />
        </div>
      </div>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 lg:grid-cols-4">
        <Fact term={m.cases_town()}>{townCode ? municipalityName(townCode, locale) : m.cases_not_known()}</Fact>
        <Fact term={m.cases_office()}>
          {office ? (locale === 'ja' ? office.name : office.nameEn) : m.cases_not_known()}
        </Fact>
        <Fact term={m.cases_contact_step()}>
          <ContactLadder step={found.contactStep} />
        </Fact>
        <Fact term={m.cases_outreach_worker()}>
          {outreachWorker ? (
            <PersonName {...outreachWorker} />
          ) : (
            <span className="inline-flex items-center gap-1 text-yellow-1200">
              <Icon name="warning" size={18} />
              {m.cases_unassigned()}
            </span>
          )}
        </Fact>
      </dl>
      <Warnings found={found} />
    </header>
  );
}

/** A case merged into another did not end: its stage is not shown as if it had. */
export function StageBadge({ stage, isMerged }: { stage: string; isMerged: boolean }) {
  if (isMerged) return <Badge tone="neutral">{m.merge_badge()}</Badge>;
  return <Badge tone={isAside(stage) ? 'neutral' : 'info'}>{stageWord(stage)}</Badge>;
}

/** While help is urgent: until when. Its reason stays on its page, which is for those who may decide it. */
function UrgentBadge({ found }: { found: CaseHeaderFragment }) {
  const inForce = found.urgentHelp.find((each) => each.inForce);
  if (!inForce) return null;
  const badge = (
    <Badge tone="danger" icon="warning">
      {m.begin_urgent_badge({ until: formatDateShort(inForce.until) })}
    </Badge>
  );
  return found.mayDo.includes('case:urgent') ? <TextLink to={urgentPath(found.id)}>{badge}</TextLink> : badge;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  );
}

function Warnings({ found }: { found: CaseHeaderFragment }) {
  const { visitBlock, eligibility, id } = found;
  const drift = eligibility.drift.length > 0;
  if (!visitBlock?.inForce && !drift) return null;
  return (
    <div className="mt-4 flex flex-col gap-2">
      {visitBlock?.inForce && (
        <Warning tone="red">
          <strong>{blockScopeWord(visitBlock.scope)}</strong>
          <span>{m.cases_block_until({ day: formatDate(visitBlock.recontactOn) })}</span>
          <TextLink to={casePath(id, 'contacts')}>{m.cases_block_see()}</TextLink>
        </Warning>
      )}
      {drift && (
        <Warning tone="yellow">
          <strong>{m.cases_drift()}</strong>
          <span>{eligibility.drift.map(({ clause }) => clause).join(m.cases_comma())}</span>
          <TextLink to={casePath(id, 'eligibility')}>{m.cases_drift_see()}</TextLink>
        </Warning>
      )}
    </div>
  );
}

function Warning({ tone, children }: { tone: 'red' | 'yellow'; children: ReactNode }) {
  const look =
    tone === 'red' ? 'border-red-900 bg-red-50 text-red-1000' : 'border-yellow-900 bg-yellow-50 text-yellow-1200';
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-8 border-s-4 px-3 py-2 ${look}`}>
      <Icon name="warning" size={20} />
      {children}
    </p>
  );
}
