/** Courses of worker training that 3(3)ア names. */
export const trainingCourses = ['chief', 'consultation', 'employment'] as const;
export type TrainingCourse = (typeof trainingCourses)[number];

/** Who ran a course; 3(3)ア asks for the ministry. */
export const trainingProviders = ['ministry', 'prefecture', 'other'] as const;
export type TrainingProvider = (typeof trainingProviders)[number];

/** Licences that 3(3)イ names. */
export const licenceKinds = ['certifiedSocialWorker', 'psychiatricSocialWorker', 'publicHealthNurse'] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** Kinds of service that 3(3)イ, ウ and オ count. */
export const serviceKinds = [
  'health',
  'medical',
  'welfare',
  'employment',
  'education',
  'needyConsultation',
  'otherConsultation',
  'socialWelfareService',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** Item numbers of Article 19(1) of the Social Welfare Act, to which 3(3)エ refers. */
export const socialWelfareOfficerItems = [1, 2, 3, 4, 5] as const;
export type SocialWelfareOfficerItem = (typeof socialWelfareOfficerItems)[number];
