import { both, plainPage } from '../http/plain-page.ts';
import { createNonce, plainPagePolicy } from '../http/security-headers.ts';

export interface Page {
  readonly policy: string;
  readonly html: string;
}

const signInAgain = `<a class="button" href="/auth/login">${both({ ja: 'ログインする', en: 'Sign in' }, ' ')}</a>`;

export function signedOutPage(): Page {
  const nonce = createNonce();
  const text = {
    ja: 'ログアウトしました。画面を閉じてかまいません。',
    en: 'You are signed out. You may close this window.',
  };
  const title = { ja: 'ログアウト', en: 'Signed out' };
  const html = plainPage({ title, nonce, body: `<p>${both(text)}</p>\n${signInAgain}` });
  return { policy: plainPagePolicy(nonce, null), html };
}

/** Ends a sign-in that was done in a window beside a half-written form. */
export function donePage(): Page {
  const nonce = createNonce();
  const text = {
    ja: 'ログインしました。この画面を閉じて、元の画面で続けてください。書きかけの内容は残っています。',
    en: 'You are signed in. Close this window and go on in the other one; what you wrote is still there.',
  };
  const title = { ja: 'ログインしました', en: 'Signed in' };
  const head = '<script src="/auth/done.js" defer></script>\n';
  const html = plainPage({ title, nonce, head, body: `<p role="status">${both(text)}</p>` });
  return { policy: plainPagePolicy(nonce, null, true), html };
}

/** Tells the window with the form, and closes this one where the browser allows it. */
export const doneScript = `new BroadcastChannel('banso-session').postMessage('signed-in');
window.close();
`;

export function signInFailedPage(reason: 'interrupted' | 'provider'): Page {
  const nonce = createNonce();
  const text =
    reason === 'provider'
      ? {
          ja: 'ログインの仕組みにつながりません。しばらくしてからもう一度お試しください。',
          en: 'The sign-in service cannot be reached. Please try again in a while.',
        }
      : {
          ja: 'ログインが途中で止まりました。時間がたったか、別の画面で進められたためです。もう一度お試しください。',
          en: 'Signing in was interrupted: too much time passed, or it was continued elsewhere. Please try again.',
        };
  const title = { ja: 'ログインできませんでした', en: 'Signing in did not work' };
  const html = plainPage({ title, nonce, body: `<p role="alert">${both(text)}</p>\n${signInAgain}` });
  return { policy: plainPagePolicy(nonce, null), html };
}
