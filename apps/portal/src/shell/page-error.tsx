import type { ErrorComponentProps } from '@tanstack/react-router';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/notice.tsx';

/** A page that broke while drawing; the shell around it still works. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <Banner
      tone="error"
      title={m.shell_error_title()}
      isLive
      actions={
        <>
          <Button onPress={reset}>{m.ui_retry()}</Button>
          <Button variant="secondary" onPress={() => location.reload()}>
            {m.shell_reload()}
          </Button>
        </>
      }
    >
      <p>{m.shell_error_text()}</p>
      <p className="font-mono text-sm text-muted">{error instanceof Error ? error.name : String(error)}</p>
    </Banner>
  );
}
