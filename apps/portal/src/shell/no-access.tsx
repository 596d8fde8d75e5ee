import type { ViewerQuery } from '../graphql/generated/graphql.ts';
import { readProblems } from '../graphql/problems.ts';
import { ProblemList, type ScreenResult } from '../graphql/screen.tsx';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/notice.tsx';
import { signOut } from './sign-out.ts';

/** Signed in, but nobody here: an account without a staff record, or the staff part does not answer. */
export function NoAccess({ result, retry }: { result: ScreenResult<ViewerQuery>; retry: () => void }) {
  const problems = readProblems(result.error);
  return (
    <main className="mx-auto max-w-3xl p-6">
      {problems.length > 0 ? (
        <ProblemList problems={problems} retry={retry} />
      ) : (
        <Banner
          tone="warning"
          title={m.shell_no_access_title()}
          actions={
            <Button variant="secondary" onPress={() => void signOut()}>
              {m.shell_sign_out()}
            </Button>
          }
        >
          {m.shell_no_access_text()}
        </Banner>
      )}
    </main>
  );
}
