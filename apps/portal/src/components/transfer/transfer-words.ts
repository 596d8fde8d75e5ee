import type { TransferRowFragment, UnderWayPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import type { Tone } from '../../ui/index.ts';
import { blockScopeWord, planStateWord, referralStateWord } from '../domain-words.ts';

type State = TransferRowFragment['state'];
type Kind = UnderWayPartsFragment['kind'];

const stateWords: Readonly<Record<State, () => string>> = {
  PROPOSED: m.transfer_state_proposed,
  ACCEPTED: m.transfer_state_accepted,
  DECLINED: m.transfer_state_declined,
  WITHDRAWN: m.transfer_state_withdrawn,
};
export const transferStates = Object.keys(stateWords) as State[];
export const transferStateWord = (state: State): string => stateWords[state]();
export const transferTone = (state: State): Tone =>
  ({ PROPOSED: 'warning', ACCEPTED: 'success', DECLINED: 'neutral', WITHDRAWN: 'neutral' })[state] as Tone;

const kindWords: Readonly<Record<Kind, () => string>> = {
  VISIT_BLOCK: m.transfer_kind_visit_block,
  VISIT: m.transfer_kind_visit,
  PROMISE: m.transfer_kind_promise,
  REFERRAL: m.transfer_kind_referral,
  PLAN: m.transfer_kind_plan,
  CONSENT: m.transfer_kind_consent,
  DRAFT: m.transfer_kind_draft,
};
export const underWayWord = (kind: Kind): string => kindWords[kind]();

const dayWords: Readonly<Record<Kind, (words: { day: string }) => string>> = {
  VISIT_BLOCK: m.transfer_day_visit_block,
  VISIT: m.transfer_day_visit,
  PROMISE: m.transfer_day_promise,
  REFERRAL: m.transfer_day_referral,
  PLAN: m.transfer_day_plan,
  CONSENT: m.transfer_day_consent,
  DRAFT: m.transfer_day_draft,
};

/** How it stands and which day matters, as far as it has either. */
export function underWayDetail(item: Pick<UnderWayPartsFragment, 'kind' | 'on' | 'state' | 'by'>): string {
  const { kind, on, state, by } = item;
  const say = { VISIT_BLOCK: blockScopeWord, REFERRAL: referralStateWord, PLAN: planStateWord } as const;
  const stands = kind in say && state ? say[kind as keyof typeof say](state) : '';
  const day = on ? dayWords[kind]({ day: formatDate(on) }) : '';
  return [by?.displayName ?? '', stands, day]
    .filter((part) => part !== '')
    .join(currentLocale() === 'ja' ? '　' : ', ');
}

type Office = { readonly name: string; readonly nameEn: string } | null;
export const officeName = (office: Office): string =>
  office === null ? '' : currentLocale() === 'ja' ? office.name : office.nameEn;

export const fromTo = ({ fromOffice, toOffice }: Pick<TransferRowFragment, 'fromOffice' | 'toOffice'>): string =>
  m.transfer_from_to({ from: officeName(fromOffice), to: officeName(toOffice) });
