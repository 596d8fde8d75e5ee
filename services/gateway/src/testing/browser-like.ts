/** A browser as far as cookies and redirects go; every step is the test's own. */
export interface BrowserLike {
  readonly cookies: Map<string, string>;
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  /** Follows redirects by hand and gives the last answer with its address. */
  visit(url: string | URL, init?: RequestInit): Promise<{ response: Response; url: URL; text: string }>;
}

interface Cookie {
  value: string;
  path: string;
}

export function createBrowserLike(): BrowserLike {
  const jar = new Map<string, Cookie>();
  const cookies = new Map<string, string>();

  const send: BrowserLike['fetch'] = async (url, init = {}) => {
    const { pathname } = new URL(url);
    const sent = [...jar].filter(([, cookie]) => pathname.startsWith(cookie.path));
    const headers = new Headers(init.headers);
    if (sent.length > 0) headers.set('cookie', sent.map(([name, cookie]) => `${name}=${cookie.value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) store(line);
    return response;
  };

  const store = (line: string) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const expires = attribute('expires');
    const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now());
    if (gone) {
      jar.delete(name);
      cookies.delete(name);
    } else {
      jar.set(name, { value, path: attribute('path') ?? '/' });
      cookies.set(name, value);
    }
  };

  return {
    cookies,
    fetch: send,
    async visit(start, init) {
      let url = new URL(start);
      let response = await send(url, init);
      for (let hop = 0; hop < 12 && response.status >= 300 && response.status < 400; hop += 1) {
        url = new URL(response.headers.get('location') ?? '', url);
        response = await send(url);
      }
      return { response, url, text: await response.text() };
    },
  };
}

/** Signs in on the embedded provider's page, as a person does. */
export async function signIn(
  browser: BrowserLike,
  base: string,
  credentials: { login: string; password: string },
  returnTo = '/',
) {
  const page = await browser.visit(`${base}/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  return browser.visit(page.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
    body: new URLSearchParams(credentials).toString(),
  });
}
