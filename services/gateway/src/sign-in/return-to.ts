/** The page to show after signing in: an address of our own, or the first page. */
export function safeReturnTo(given: unknown): string {
  if (typeof given !== 'string' || given.length > 2000 || !/^\/(?![/\\])/.test(given)) return '/';
  // Browsers drop tabs and line ends before they read an address, and take a backslash for a slash.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
  if (/[\u0000-\u001f\u007f\\]/.test(given)) return '/';
  const base = 'http://banso.invalid';
  const url = URL.canParse(given, base) ? new URL(given, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/';
  // Signing in must not lead to signing in, out, or to the provider.
  if (/^\/(oidc|graphql|auth\/(?!done$))/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
