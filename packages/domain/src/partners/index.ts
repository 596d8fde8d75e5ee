export * from './agency-kind.ts';
export * from './ages-served.ts';
export * from './disclosure.ts';
export * from './meeting-invitation.ts';
export * from './referral-clocks.ts';
export * from './referral-messages.ts';
export * from './referral-state.ts';
export * from './referral-step.ts';
