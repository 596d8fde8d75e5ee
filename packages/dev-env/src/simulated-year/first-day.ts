import { addDays, type CivilDate } from '@banso/domain/foundation';

/** The simulated year ends today. */
export const firstSimulatedDay = (today: CivilDate): CivilDate => addDays(today, -365);
