import { resolverTypes } from '@banso/service-kit/codegen';

/** What a resolver of each type receives: a row of the database, or a view made by a read. */
const mappers = {
  Viewer: '../graphql/viewer-view.ts#ViewerView',
  Organisation: '../persistence/organisations.ts#OrganisationRow',
  Office: '../persistence/offices.ts#OfficeRow',
  StaffMember: '../persistence/staff.ts#StaffRow',
  Qualification: '../reads/qualification-source.ts#QualificationSource',
  Placement: '../persistence/evidence.ts#PlacementRow',
  Training: '../persistence/evidence.ts#TrainingRow',
  Licence: '../persistence/evidence.ts#LicenceRow',
  ServiceInterval: '../persistence/evidence.ts#ServiceRow',
  Recognition: '../persistence/evidence.ts#RecognitionRow',
  StaffConnection: '../reads/staff-list.ts#StaffPage',
  StaffSaved: '../application/saved.ts#SavedStaff',
  OfficeSaved: '../application/saved.ts#SavedOffice',
};

export default resolverTypes('StaffScope', mappers);
