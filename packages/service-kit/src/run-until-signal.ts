const LONGEST_MILLISECONDS = 12_000;

/** Ends the process cleanly on SIGTERM or SIGINT: `close` drains, then exit 0; a second signal or a stuck drain exits 1. */
export function runUntilSignal(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), LONGEST_MILLISECONDS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
