import { nameText, phoneText, readingText } from '@banso/domain/foundation';
import type { ReactNode } from 'react';
import { fieldsFor } from '../../forms/index.ts';
import type { LeadListsQuery } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, FieldRow, FieldStack } from '../../ui/index.ts';
import { choicesOf } from '../case/code-list.ts';
import type { LeadValues } from './lead-values.ts';

const F = fieldsFor<LeadValues>();

export interface LeadFieldsProps {
  lists: Pick<LeadListsQuery, 'sources' | 'channels'>;
  /** Stands below the town: who answers for it, which office takes it. */
  afterTown?: ReactNode;
  /** Stands below what alone is needed. */
  afterWhat?: ReactNode;
  /** Stands beside the person: who may be the same. */
  beside?: ReactNode;
}

/** In the order in which one is told: what was seen, by whom, of whom; the rest is filled in already. */
export function LeadFields({ lists, afterWhat, afterTown, beside }: LeadFieldsProps) {
  return (
    <>
      <Card title={m.leads_what()}>
        <FieldStack>
          <F.TextArea
            name="known"
            label={m.leads_known()}
            support={m.leads_known_hint()}
            required
            rows={5}
            max={20_000}
          />
          <FieldRow>
            <F.Select name="source" label={m.leads_source()} required choices={choicesOf(lists.sources)} width="full" />
            <F.Select
              name="channel"
              label={m.leads_channel()}
              required
              choices={choicesOf(lists.channels)}
              width="full"
            />
          </FieldRow>
          {afterWhat}
        </FieldStack>
      </Card>
      <Card title={m.leads_person()}>
        <p className="-mt-2 mb-3 text-sm text-muted">{m.leads_person_hint()}</p>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,42rem)_minmax(16rem,1fr)]">
          <div className="flex min-w-0 flex-col gap-2">
            <FieldRow>
              <F.Text name="displayName" label={m.cases_name()} support={m.cases_name_hint()} tidy={nameText} />
              <F.Text name="kana" label={m.cases_kana()} support={m.cases_kana_hint()} tidy={readingText} />
            </FieldRow>
            <F.Date
              name="birthDate"
              label={m.cases_birth_date()}
              coarsest="year"
              calendar={false}
              isBirth
              max={today()}
            />
            <F.Municipality name="townCode" label={m.cases_town()} withOutside />
            {afterTown}
            <F.Text name="address" label={m.leads_address()} support={m.leads_address_hint()} />
            <F.Text name="phone" label={m.cases_phone()} type="tel" width="medium" tidy={phoneText} />
          </div>
          {beside && <div className="min-w-0 lg:sticky lg:top-24">{beside}</div>}
        </div>
      </Card>
      <Card title={m.leads_when()}>
        <FieldStack>
          <FieldRow>
            <F.Date name="receivedOn" label={m.leads_received_on()} required max={today()} />
            <F.Time name="receivedTime" label={m.leads_received_time()} required />
          </FieldRow>
          <F.Date
            name="detectedOn"
            label={m.cases_detected()}
            required
            max={today()}
            support={m.leads_detected_hint()}
          />
          <F.TextArea
            name="informant"
            label={m.leads_informant()}
            support={m.leads_informant_hint()}
            rows={2}
            max={4_000}
          />
          <F.TextArea name="urgency" label={m.leads_urgency()} support={m.leads_urgency_hint()} rows={2} max={4_000} />
        </FieldStack>
      </Card>
    </>
  );
}
