import type { ContactStep } from '@banso/domain/casework';
import type { PartyRole } from '../generated/graphql.ts';

/** A field was consented to and chosen, but the case knows nothing to put there. */
export const NOT_RECORDED = '記録なし';

/** The ladder in words that an agency understands without knowing it. */
export const contactStepNames: Readonly<Record<ContactStep, string>> = {
  UNREACHED: 'まだ接触できていない',
  FAMILY_ONLY: '家族とだけ話せている',
  INDIRECT: '手紙・扉越し・電話でやりとりしている',
  MET_AT_HOME: '自宅で会えている',
  OUTING: '一緒に外出できている',
  LINKED_TO_PARTNER: '関係機関につながっている',
  PARTICIPATING: '活動に参加している',
  WATCHING: '見守っている',
};

export const partyRoleNames: Readonly<Record<PartyRole, string>> = {
  CLIENT: '本人',
  CONSULTER: '相談者',
  FAMILY: '家族',
  OTHER: 'その他',
};
