import { useEffect, useState } from 'react';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { askSession, session, signInAddress, useSessionState } from './session.ts';

/** The gateway's page that tells the channel and closes its window. */
const DONE_PATH = '/auth/done';
const CHECK_EVERY = 5_000;

/** Over whatever page is open: the page stays as it is beneath, and its requests go on after the sign-in. */
export function ReloginDialog() {
  const state = useSessionState();
  const [opened, setOpened] = useState(false);
  const isOpen = state === 'lost';

  useEffect(() => {
    if (state === 'signedIn') {
      setOpened(false);
      return;
    }
    // The channel tells at once; asking as well covers a sign-in in another browser window that cannot.
    const check = async () => (await askSession())?.signedIn && session.restored();
    const timer = setInterval(check, CHECK_EVERY);
    window.addEventListener('focus', check);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', check);
    };
  }, [state]);

  const signIn = () => {
    setOpened(true);
    window.open(signInAddress(DONE_PATH), 'banso-sign-in', 'popup,width=520,height=680');
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => session.giveUp()}
      title={m.graphql_relogin_title()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={signIn} icon="external">
            {m.graphql_relogin_open()}
          </Button>
          <Button variant="secondary" onPress={() => session.giveUp()}>
            {m.graphql_relogin_later()}
          </Button>
        </>
      }
    >
      <p>{m.graphql_relogin_text()}</p>
      <p className="mt-2 min-h-7 text-muted" aria-live="polite">
        {opened && m.graphql_relogin_waiting()}
      </p>
    </Dialog>
  );
}
