import type {
  LicenceResolvers,
  PlacementResolvers,
  RecognitionResolvers,
  ServiceIntervalResolvers,
  StaffMemberResolvers,
  StaffSavedResolvers,
  TrainingResolvers,
} from '../generated/graphql.ts';
import type { StaffRow } from '../persistence/staff.ts';
import { qualificationSource } from '../reads/qualification-source.ts';
import { readStaff, seesEvidence } from '../reads/staff-member.ts';
import type { StaffScope } from '../scope.ts';

/** Evidence is personal: what is shown is audited, and who may not see it gets an empty list. */
const shown =
  <Row>(load: (scope: StaffScope, id: string) => Promise<Row[]>) =>
  async (staff: StaffRow, _: unknown, scope: StaffScope): Promise<Row[]> => {
    if (!seesEvidence(scope, staff)) return [];
    scope.audit.shown('staffEvidence', [staff.id]);
    return load(scope, staff.id);
  };

export const StaffMember: StaffMemberResolvers = {
  __resolveReference: (reference, scope) => readStaff(scope, reference.id),
  organisation: async (staff, _, scope) => (await scope.loaders.organisation.load(staff.organisationId))!,
  offices: async (staff, _, scope) => {
    const offices = await Promise.all(staff.officeIds.map((id) => scope.loaders.office.load(id)));
    return offices.filter((office) => office !== null);
  },
  placements: shown((scope, id) => scope.loaders.placements.load(id)),
  trainings: shown((scope, id) => scope.loaders.trainings.load(id)),
  licences: shown((scope, id) => scope.loaders.licences.load(id)),
  services: shown((scope, id) => scope.loaders.services.load(id)),
  recognitions: shown((scope, id) => scope.loaders.recognitions.load(id)),
  welfareOfficerItems: (staff, _, scope) => (seesEvidence(scope, staff) ? staff.welfareOfficerItems : null),
  qualification: (staff, { asOf }, scope) => qualificationSource(scope, staff, asOf ?? null),
};

const confirmation = async (row: { seenBy: string | null; seenOn: string | null }, _: unknown, scope: StaffScope) => {
  if (row.seenBy === null || row.seenOn === null) return null;
  const seenBy = await scope.loaders.staffMember.load(row.seenBy);
  return seenBy === null ? null : { seenBy, seenOn: row.seenOn };
};

export const Training: TrainingResolvers = { by: (row) => row.provider, confirmation };
export const Licence: LicenceResolvers = { confirmation };
export const ServiceInterval: ServiceIntervalResolvers = { confirmation };
export const Placement: PlacementResolvers = {
  office: async (row, _, scope) => (await scope.loaders.office.load(row.officeId))!,
};
export const Recognition: RecognitionResolvers = {
  appliedBy: async (row, _, scope) => (await scope.loaders.staffMember.load(row.appliedBy))!,
  decidedBy: (row, _, scope) => (row.decidedBy === null ? null : scope.loaders.staffMember.load(row.decidedBy)),
};
export const StaffSaved: StaffSavedResolvers = {
  staffMember: async (saved, _, scope) => (await scope.loaders.staffMember.load(saved.staffId))!,
};
