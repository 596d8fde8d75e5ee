import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Banner, EmptyState, Skeleton } from '../ui/notice.tsx';
import { type Problem, readProblems } from './problems.ts';

/** What `useQuery` gives; of it a screen needs only this. */
export interface ScreenResult<Data> {
  data?: Data | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale?: boolean;
}

export interface ScreenProps<Data> {
  result: ScreenResult<Data>;
  /** Asks the server again. */
  retry: () => void;
  /** Shape of the page while it loads. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** One operation's page: loading, failed, half there (with what is missing, by name) or whole. */
export function Screen<Data>({ result, retry, skeleton, children }: ScreenProps<Data>) {
  const { data, error, fetching } = result;
  const problems = readProblems(error);
  if (!data) {
    if (fetching || problems.length === 0) return <>{skeleton ?? <Skeleton lines={6} />}</>;
    return <ProblemList problems={problems} retry={retry} />;
  }
  return (
    <>
      {problems.length > 0 && (
        <div className="mb-5">
          <ProblemList problems={problems} retry={retry} />
        </div>
      )}
      {children(data)}
    </>
  );
}

export function ProblemList({ problems, retry }: { problems: readonly Problem[]; retry?: () => void }) {
  return (
    <div className="space-y-3">
      {problems.map((problem) => (
        <Banner
          key={problem.message}
          tone={problem.kind === 'unexpected' ? 'error' : 'warning'}
          title={problem.message}
          isLive
          actions={
            retry && problem.kind !== 'refused' ? (
              <Button variant="secondary" size="small" onPress={retry}>
                {m.ui_retry()}
              </Button>
            ) : undefined
          }
        >
          {problem.kind === 'unexpected' && <ProblemCode problem={problem} />}
        </Banner>
      ))}
    </div>
  );
}

function ProblemCode({ problem: { code, requestId } }: { problem: Problem }) {
  return (
    <p className="font-mono text-sm text-muted">
      {code}
      {requestId && ` / ${requestId}`}
    </p>
  );
}

/** For a record that is absent or not for the caller: the two are never told apart. */
export function NotHere({ action }: { action?: ReactNode }) {
  return (
    <EmptyState title={m.graphql_absent_title()} action={action}>
      {m.graphql_absent_text()}
    </EmptyState>
  );
}
