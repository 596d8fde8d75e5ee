export interface ServerConfig {
  readonly readerUrl: string;
  /** Settings of the services and the gateway. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

export type Message = { readonly start: ServerConfig } | 'cpu' | 'stop';

/** The life of a server in a process of its own: started, asked for its processor time, stopped, all by message. */
export function serve(start: (config: ServerConfig) => Promise<Served>): void {
  let served: Served | undefined;
  process.on('message', async (message: Message) => {
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpuSeconds: (user + system) / 1_000_000 });
    } else if (message === 'stop') {
      await served?.stop();
      process.exit(0);
    } else {
      served = await start(message.start);
      process.send?.({ url: served.url });
    }
  });
  process.on('disconnect', () => process.exit(1));
}
