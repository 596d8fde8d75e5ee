import type { Started } from '@banso/dev-env';

/** What a person needs after a start: where to go and as whom. */
export function showEndpoints({ endpoints, endpointsFile }: Started, seconds: number): void {
  const { portal, graphql, partner, logins } = endpoints;
  const lines = [
    '',
    `起動しました (${seconds.toFixed(1)} 秒) / Ready in ${seconds.toFixed(1)} s`,
    '',
    `  画面 / Portal      ${portal}`,
    `  GraphQL            ${graphql}`,
  ];
  if (partner !== null) lines.push(`  連携先 / Partners  ${partner.graphql}`);
  if (logins.length > 0) {
    lines.push('', '  見本の利用者 / Demo logins');
    const width = (of: (login: (typeof logins)[number]) => string) =>
      Math.max(...logins.map((login) => columns(of(login))));
    const [role, name] = [width((login) => login.login), width((login) => login.password)];
    for (const each of logins) {
      lines.push(`    ${pad(each.login, role)}  ${pad(each.password, name)}  ${each.role}  ${each.name}`);
    }
  }
  lines.push('', `  プログラム用 / For programs: ${endpointsFile}`, '  終了は Ctrl-C / Ctrl-C stops everything', '');
  console.log(lines.join('\n'));
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Wide characters take two columns in a terminal. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
