import { type CivilDate, formatWareki } from '@banso/domain/foundation';

/** Answer to a contact against a refusal in force; the block itself is shown with it. */
export interface VisitBlockedAnswer {
  readonly __typename: 'VisitBlocked';
  readonly code: 'VISIT_BLOCKED';
  readonly blockId: string;
  readonly caseId: string;
  readonly messageJa: string;
  readonly messageEn: string;
}

export function visitBlocked(blockId: string, caseId: string, recontactOn: string): VisitBlockedAnswer {
  return {
    __typename: 'VisitBlocked',
    code: 'VISIT_BLOCKED',
    blockId,
    caseId,
    messageJa: `「訪問しないでほしい」との意思表示が有効です（3(1)ア(ｳ)）。${formatWareki(recontactOn as CivilDate)}まで待つか、所属長に理由を記録してもらってください。`,
    messageEn: `A refusal is in force (3(1)ア(ｳ)). Wait until ${recontactOn}, or ask a supervisor to record the contact with a reason.`,
  };
}
