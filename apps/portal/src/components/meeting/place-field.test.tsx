import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Form, optionalText, usePortalForm } from '../../forms/index.ts';
import { PlaceField } from './place-field.tsx';

function Page() {
  const form = usePortalForm({ schema: z.object({ place: optionalText(200) }), defaults: { place: '' } });
  return (
    <Form form={form} label="会議" onSubmit={async () => undefined}>
      <PlaceField />
    </Form>
  );
}

it('says at the place of a meeting that agencies read it', () => {
  render(<Page />);
  expect(
    screen.queryByRole('textbox', { name: /場所/, description: /関係機関にも知らされます。本人の名前や自宅の住所/ }),
  ).not.toBeNull();
});
