import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';

const F = fieldsFor<{ place: string }>();

/** Where a meeting is held, which leaves the office as it is written. */
export function PlaceField() {
  return <F.Text name="place" label={m.meetings_place()} support={m.meetings_place_hint()} width="medium" />;
}
