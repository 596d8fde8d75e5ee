export * from './office-calendar.ts';
export * from './regular-hours.ts';
