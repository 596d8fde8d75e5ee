export * from './canonical-json.ts';
export * from './determine.ts';
export * from './drift.ts';
