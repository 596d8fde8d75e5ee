export * from './look-limits.data.ts';
export * from './needs-look.ts';
export * from './silence.ts';
export * from './stage-age.ts';
export * from './unmet-promise.ts';
export * from './workload.ts';
