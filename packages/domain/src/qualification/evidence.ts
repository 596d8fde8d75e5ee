import type { CivilDate } from '../foundation/index.ts';
import type {
  LicenceKind,
  ServiceKind,
  SocialWelfareOfficerItem,
  TrainingCourse,
  TrainingProvider,
} from '../guideline/index.ts';

/** A completed course of worker training, with its certificate (3(3)ア). */
export interface Training {
  readonly course: TrainingCourse;
  readonly by: TrainingProvider;
  readonly completedOn: CivilDate;
}

/** A licence on the register (3(3)イ, エ); `endedOn` is the first day on which it is no longer held. */
export interface Licence {
  readonly kind: LicenceKind;
  readonly registeredOn: CivilDate;
  readonly endedOn?: CivilDate | undefined;
}

/** Days of service, both included; without `to` the person still serves. */
export interface ServiceInterval {
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/** A stretch of service of one kind (3(3)イ, ウ, オ). */
export interface Service extends ServiceInterval {
  readonly kind: ServiceKind;
}

/**
 * The recorded evidence about a worker. A list that is absent is unknown; one that is given is complete, so an empty
 * list says that there is nothing. Evidence that was withdrawn is left out of its list.
 */
export interface QualificationFacts {
  readonly training?: readonly Training[] | undefined;
  readonly licences?: readonly Licence[] | undefined;
  readonly service?: readonly Service[] | undefined;
  /** Items of Article 19(1) of the Social Welfare Act under which the person falls (3(3)エ). */
  readonly socialWelfareOfficer?: readonly SocialWelfareOfficerItem[] | undefined;
}
