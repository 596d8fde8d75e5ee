import { m } from '../text/text.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/notice.tsx';

export function PageNotFound() {
  return (
    <EmptyState title={m.shell_not_found_title()} action={<LinkButton to="/">{m.shell_to_first_page()}</LinkButton>}>
      {m.shell_not_found_text()}
    </EmptyState>
  );
}
