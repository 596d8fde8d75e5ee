import { type Bilingual, both, escapeHtml, plainPage } from '../http/plain-page.ts';
import { createNonce, plainPagePolicy } from '../http/security-headers.ts';

export interface Page {
  readonly policy: string;
  readonly html: string;
}

export type SignInProblem = { readonly kind: 'refused' } | { readonly kind: 'wait' | 'busy'; readonly seconds: number };

const TITLE: Bilingual = { ja: 'ログイン', en: 'Sign in' };

/** One message for every reason of a refusal: whether a login exists is nobody's business. */
export function signInPage(options: { action: string; login: string; problem: SignInProblem | null }): Page {
  const { action, login, problem } = options;
  const nonce = createNonce();
  const describedBy = problem === null ? '' : ' aria-describedby="problem" aria-invalid="true"';
  const focusPassword = login !== '';
  const body = `${problem === null ? '' : problemBox(problem)}<form method="post" action="${escapeHtml(action)}">
<label for="login">${both({ ja: 'ログインID（必須）', en: 'Login (required)' }, ' ')}</label>
<input id="login" name="login" value="${escapeHtml(login)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required${describedBy}${focusPassword ? '' : ' autofocus'}>
<label for="password">${both({ ja: 'パスワード（必須）', en: 'Password (required)' }, ' ')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required${describedBy}${focusPassword ? ' autofocus' : ''}>
<button type="submit">${both({ ja: 'ログインする', en: 'Sign in' }, ' ')}</button>
</form>`;
  return { policy: plainPagePolicy(nonce, null), html: plainPage({ title: TITLE, nonce, body }) };
}

function problemBox(problem: SignInProblem): string {
  const text = textOf(problem);
  return `<div class="error" id="problem" role="alert"><strong>${escapeHtml(text.ja)}</strong><br><span class="en" lang="en">${escapeHtml(text.en)}</span></div>\n`;
}

function textOf(problem: SignInProblem): Bilingual {
  if (problem.kind === 'refused') return REFUSED;
  return problem.kind === 'wait' ? waitText(problem.seconds) : BUSY;
}

const REFUSED: Bilingual = {
  ja: 'ログインできませんでした。ログインIDとパスワードを確かめて、もう一度入力してください。',
  en: 'Signing in did not work. Check the login and the password and enter them again.',
};

const BUSY: Bilingual = {
  ja: 'サインインが混み合っています。数秒待ってから、もう一度パスワードを入力してください。',
  en: 'Many people are signing in at this moment. Please wait a few seconds and enter the password again.',
};

function waitText(seconds: number): Bilingual {
  const minutes = Math.ceil(seconds / 60);
  const [ja, en] = seconds <= 60 ? [`${seconds}秒`, `${seconds} seconds`] : [`${minutes}分`, `${minutes} minutes`];
  return {
    ja: `続けて失敗したため、いまは受け付けられません。あと${ja}ほど待ってから、もう一度入力してください。`,
    en: `After several failures in a row, please wait about ${en} and then enter them again.`,
  };
}

/** Shown when a step of signing in cannot go on: too old, opened twice, or broken. */
export function errorPage(ours: boolean): Page {
  const nonce = createNonce();
  const text = ours
    ? {
        ja: 'システム側で問題が起きました。しばらくしてからもう一度お試しください。',
        en: 'Something failed on our side. Please try again in a while.',
      }
    : {
        ja: 'このログインの画面は古くなったか、別の画面で続けられました。はじめからやり直してください。',
        en: 'This sign-in has expired or was continued elsewhere. Please start again.',
      };
  const body = `<p>${both(text)}</p>
<a class="button" href="/auth/login">${both({ ja: 'ログインをやり直す', en: 'Sign in again' }, ' ')}</a>`;
  const title = { ja: 'ログインを続けられません', en: 'Signing in cannot go on' };
  return { policy: plainPagePolicy(nonce, null), html: plainPage({ title, nonce, body }) };
}
