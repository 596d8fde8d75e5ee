export * from './contact-ladder.ts';
export * from './office-calendar.ts';
export * from './regular-hours.ts';
