export { type Refused, readAnswer } from './answers.ts';
export { type FormFields, fieldsFor } from './fields.tsx';
export { FieldsOf, Form, type PortalForm, useFieldLabel, usePortalForm } from './form.tsx';
export { RefusedNotice } from './refused-notice.tsx';
export * from './schema.ts';
export { type ListSearch, type Pages, sortName, sortOf, usePages, useUrlFilters } from './url-filters.ts';
export { useCommandId } from './use-command-id.ts';
export { DraftConflict, type DraftHandle, DraftStatus, useDraft } from './use-draft.tsx';
export { useFormDraft } from './use-form-draft.ts';
