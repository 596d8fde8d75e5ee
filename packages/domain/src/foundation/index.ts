export * from './civil-date.ts';
export * from './date-text.ts';
export { ERAS, type Era, type EraName } from './eras-data.ts';
export * from './fiscal-year.ts';
export * from './ids.ts';
export * from './partial-date.ts';
export * from './result.ts';
export * from './statutory-age.ts';
export * from './wareki.ts';
