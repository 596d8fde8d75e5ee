export interface SavedStaff {
  readonly __typename: 'StaffSaved';
  readonly staffId: string;
}
export interface SavedOffice {
  readonly __typename: 'OfficeSaved';
  readonly officeId: string;
}
export const staffSaved = (staffId: string): SavedStaff => ({ __typename: 'StaffSaved', staffId });
