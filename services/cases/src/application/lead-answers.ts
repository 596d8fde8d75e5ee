/** A lead was recorded or changed; the payload shows it as it is now. */
export interface LeadSavedAnswer {
  readonly __typename: 'LeadSaved';
  readonly leadId: string;
}

export const leadSaved = (leadId: string): LeadSavedAnswer => ({ __typename: 'LeadSaved', leadId });
