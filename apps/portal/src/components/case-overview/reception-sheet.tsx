import { phoneText } from '@banso/domain/foundation';
import { readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDate, formatTime } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { municipalityName } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { partyCard } from '../case/party-card.tsx';
import { PersonName } from '../case/person-name.tsx';
import { livesTogetherWord, partyRoleWord } from '../domain-words.ts';
import { ApprovalBoxes, PaperFacts, PaperSection } from '../sheet/paper.tsx';
import { AnswersOnPaper } from '../standard-form/answers-on-paper.tsx';
import type { SavedAnswers } from '../standard-form/own-answers.ts';
import { type CaseRecord, headerOf, type OverviewLists } from './overview-case.ts';

export interface ReceptionSheetProps {
  record: CaseRecord;
  lists: OverviewLists;
  reception: SavedAnswers;
}

/** 相談受付・申込票 on A4, what is not known left open, with room for the signature; printed instead of the screen. */
export function ReceptionSheet({ record, lists, reception }: ReceptionSheetProps) {
  const locale = useLocale();
  const { office, number } = headerOf(record);
  const officeName = office ? (locale === 'ja' ? office.name : office.nameEn) : '';
  const people = record.parties.map((party) => readFragment(partyCard, party));
  const client = people.find(({ role }) => role === 'CLIENT');
  const worst = record.mostSeriousConcern;
  const concerns = record.concerns.map((code) => `${code === worst ? '◎' : '○'}${codeWord(lists.concerns, code)}`);
  const addressOf = ({ townCode, address }: { townCode?: string | null; address?: string | null }): string => {
    const town = townCode ? municipalityName(townCode, locale) : '';
    return [address?.startsWith(town) ? '' : town, address].filter(Boolean).join(' ');
  };
  return (
    <div data-print-sheet className="hidden text-black lg:col-span-2">
      <div className="flex items-start justify-between gap-6">
        <div>
          <h1 className="text-xl font-bold">{m.cases_sheet_title()}</h1>
          <p>
            {number}　{officeName}
          </p>
          <p>
            {formatDate(dayOf(record.openedAt))} {formatTime(record.openedAt)}　{record.openedBy?.displayName}
          </p>
        </div>
        <ApprovalBoxes />
      </div>
      {client && (
        <PaperSection title={partyRoleWord('CLIENT')}>
          <PaperFacts
            rows={[
              [m.cases_sheet_name(), <PersonName key="name" {...client} />],
              [m.cases_birth_date(), client.birthDate ? formatDate(client.birthDate) : ''],
              [m.cases_gender(), client.gender ? codeWord(lists.genders, client.gender) : ''],
              [m.cases_address(), addressOf(client)],
              [m.cases_phone(), client.phones.map(phoneText).join('　')],
            ]}
          />
        </PaperSection>
      )}
      {people
        .filter(({ role }) => role !== 'CLIENT')
        .map((person) => (
          <PaperSection key={person.id} title={partyRoleWord(person.role)}>
            <PaperFacts
              rows={[
                [m.cases_sheet_name(), <PersonName key="name" {...person} />],
                [
                  m.cases_sheet_relation(),
                  person.relationToClient ? codeWord(lists.relations, person.relationToClient) : '',
                ],
                [m.cases_household(), livesTogetherWord(String(person.livesTogether ?? ''))],
                [m.cases_phone(), person.phones.map(phoneText).join('　')],
              ]}
            />
          </PaperSection>
        ))}
      <PaperSection title={m.cases_concern_title()}>
        <PaperFacts
          rows={[
            [m.cases_concerns(), concerns.join('　')],
            [m.cases_concern_title(), record.chiefConcern ?? ''],
            [m.cases_route(), codeWord(lists.routes, record.route)],
            [m.cases_detected(), formatDate(record.detectedOn)],
          ]}
        />
        {worst && <p className="text-sm">{m.cases_sheet_worst()}</p>}
      </PaperSection>
      <AnswersOnPaper saved={reception} />
      <div className="mt-6 break-inside-avoid">
        <p>{m.cases_sheet_applies()}</p>
        <div className="mt-6 flex items-end justify-end gap-8">
          <span>{m.plan_sheet_date_blank()}</span>
          <span className="inline-block w-72 border-b border-black">{m.plan_sheet_signature()}</span>
        </div>
      </div>
    </div>
  );
}
