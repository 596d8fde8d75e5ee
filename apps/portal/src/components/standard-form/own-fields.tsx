import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { fieldsFor, useFieldLabel } from '../../forms/index.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { fieldId } from '../../ui/index.ts';
import { Fold } from '../contacts/fold.tsx';
import { inLocale, leftOpen, type OwnAnswers, type OwnField, ownSections, type StandardForm } from './own-answers.ts';
import { standardFormParts } from './standard-form.graphql.ts';

const F = fieldsFor<{ formAnswers: OwnAnswers }>();
const ROOT = 'formAnswers';
const nameOf = ({ key }: OwnField) => `formAnswers.${key}` as const;

/** What a standard form asks beside the fixed parts: from its data, in its order, folded under its name. */
export function OwnFields({ form }: { form: StandardForm }) {
  const found = readFragment(standardFormParts, form);
  const values = (useWatch({ name: ROOT }) ?? {}) as OwnAnswers;
  useFieldLabel(ROOT, found ? inLocale(found) : '');
  const sections = ownSections(form);
  const fields = sections.flatMap((section) => section.fields);
  useEveryField(fields, values);
  if (!found || fields.length === 0) return null;
  const count = fields.filter(({ key }) => (values[key] ?? '').length > 0).length;
  const edition = { day: formatDate(found.edition) };
  return (
    <div id={fieldId(ROOT)} tabIndex={-1} className="rounded-8 bg-white">
      <Fold
        title={m.standard_title({ form: inLocale(found) })}
        summary={<span className="text-muted">{m.standard_filled({ total: fields.length, count })}</span>}
        names={[ROOT]}
      >
        {sections.map((section) => (
          <fieldset key={section.ja} className="flex max-w-2xl flex-col gap-2 not-first:border-t not-first:border-line">
            <legend className="mb-1 pe-3 text-sm text-muted">{inLocale(section)}</legend>
            {section.fields.map((field) => values[field.key] !== undefined && <Field key={field.key} field={field} />)}
          </fieldset>
        ))}
        <p className="text-sm text-muted">
          {found.confirmed ? m.standard_edition(edition) : m.standard_unconfirmed(edition)}
        </p>
      </Fold>
    </div>
  );
}

/** A draft of another edition knows nothing of a field that came since. */
function useEveryField(fields: readonly OwnField[], values: OwnAnswers): void {
  const { setValue } = useFormContext();
  useEffect(() => {
    for (const field of fields) if (values[field.key] === undefined) setValue(nameOf(field), leftOpen(field));
  }, [fields, values, setValue]);
}

function Field({ field }: { field: OwnField }) {
  const named = { name: nameOf(field), label: inLocale(field), required: field.required };
  const choices = field.codes.map((code) => ({ value: code.code, label: inLocale(code) }));
  const open = field.required ? [] : [{ value: '', label: m.standard_leave_open() }];
  switch (field.kind) {
    case 'LONG_TEXT':
      return <F.TextArea {...named} rows={3} max={4_000} />;
    case 'DATE':
      return <F.Date {...named} />;
    case 'NUMBER':
      return <F.Text {...named} inputMode="numeric" />;
    case 'CHOICES':
      return <F.Checkboxes {...named} inline choices={choices} />;
    case 'CHOICE':
      return <F.Select {...named} choices={[...open, ...choices]} />;
    case 'YES_NO':
      return (
        <F.Select
          {...named}
          choices={[...open, { value: 'yes', label: m.standard_yes() }, { value: 'no', label: m.standard_no() }]}
        />
      );
    default:
      return <F.Text {...named} />;
  }
}
