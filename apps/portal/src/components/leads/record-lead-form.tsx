import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { DraftConflict, DraftStatus, Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { LeadListsQuery } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m, useLocale } from '../../text/text.ts';
import { Banner, Button, Skeleton } from '../../ui/index.ts';
import { emptyParty } from '../case/party-values.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { DiscardDraft } from '../intake/discard-draft.tsx';
import { DraftFound, useDraftFound } from '../intake/draft-found.tsx';
import { useResponsible } from '../intake/use-responsible.ts';
import { recordLeadMutation } from './lead-commands.graphql.ts';
import { LeadFields } from './lead-fields.tsx';
import { emptyLead, type LeadValues, leadField, leadInput, leadSchema } from './lead-values.ts';
import { LikelyBeside } from './likely-beside.tsx';
import { useLeadCommand } from './use-lead-command.ts';

const F = fieldsFor<LeadValues>();

/** Written down while the caller still talks: two fields are needed, and no name is missed. */
export function RecordLeadForm({ lists, onStartAgain }: { lists: LeadListsQuery; onStartAgain: () => void }) {
  const { officeIds, townCodes } = useViewer();
  const locale = useLocale();
  const navigate = useNavigate();
  const form = usePortalForm({ schema: leadSchema, defaults: emptyLead(officeIds, townCodes) });
  const draft = useFormDraft(form, 'lead', { known: m.leads_known(), displayName: m.cases_name() });
  const { run } = useLeadCommand(recordLeadMutation, 'recordLead');
  const townCode = form.watch('townCode');
  const responsible = useResponsible(townCode);
  const own = lists.offices.filter(({ id }) => officeIds.includes(id));
  const box = useRef<HTMLDivElement>(null);
  const found = useDraftFound(draft);
  const isThere = !found.isLoading && !found.isAsking;
  useEffect(() => {
    if (isThere) box.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [isThere]);
  const answersElsewhere = townCode !== '' && responsible.found !== undefined && responsible.needsOffice;
  if (found.isLoading) return <Skeleton />;
  if (found.isAsking) {
    const [displayName, kana] = form.getValues(['displayName', 'kana']);
    const values = { who: 'CLIENT' as const, client: { ...emptyParty, displayName, kana }, consulter: emptyParty };
    return <DraftFound draft={draft} values={values} onGoOn={found.goOn} onStartAgain={onStartAgain} />;
  }
  return (
    <div ref={box}>
      <Form
        form={form}
        label={m.leads_new()}
        onSubmit={async ({ officeId, ...values }) => {
          const takenBy = responsible.needsOffice ? officeId : '';
          const answer = await run({ ...leadInput({ ...values, officeId }), officeId: takenBy || null });
          if ('refused' in answer) return refusedOnForm(answer.refused, { place: leadField });
          await draft.discard();
          await navigate({ to: '/leads/$leadId', params: { leadId: answer.leadId } });
          return undefined;
        }}
      >
        <LeadFields
          lists={lists}
          afterWhat={
            <div className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
              <Button type="submit" variant="secondary" size="small" isPending={form.formState.isSubmitting}>
                {m.leads_save_now()}
              </Button>
              <span className="text-sm text-muted">{m.leads_what_hint()}</span>
            </div>
          }
          beside={<LikelyBeside />}
          afterTown={
            <>
              {answersElsewhere && (
                <div className="mb-2">
                  <Banner tone="info" title={m.leads_elsewhere({ body: bodyOf(responsible, locale) })} isLive>
                    {m.leads_elsewhere_new()}
                  </Banner>
                </div>
              )}
              {own.length > 1 && responsible.needsOffice && (
                <F.Select
                  name="officeId"
                  label={m.leads_office()}
                  required
                  choices={own.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn }))}
                  width="full"
                />
              )}
            </>
          }
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" isPending={form.formState.isSubmitting}>
            {m.leads_save()}
          </Button>
          <DraftStatus draft={draft} />
          <DiscardDraft draft={draft} onDiscarded={onStartAgain} />
        </div>
        <DraftConflict draft={draft} />
      </Form>
    </div>
  );
}

/** Whoever answers for the town, by name. */
export function bodyOf({ found }: ReturnType<typeof useResponsible>, locale: string): string {
  if (!found) return '';
  const { office, bodyNameJa, bodyNameEn } = found;
  if (office) return locale === 'ja' ? office.name : office.nameEn;
  return (locale === 'ja' ? bodyNameJa : bodyNameEn) ?? '';
}
