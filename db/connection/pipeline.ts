/**
 * One connection in PostgreSQL's pipeline mode: statements are sent ahead, each ended by a Sync of its own, and what comes back is
 * told as it comes. `pg` connects, signs in and codes the messages; then its connection is used without its client, which makes an
 * object of every row and a result of every statement.
 */
import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly parameters?: readonly unknown[];
  /** Whether the server keeps it for the next time: only for few, known texts. */
  readonly prepare?: boolean;
}

/** The texts of a row's columns. */
export type Row = readonly (string | null)[];

/** What is heard, in the order of the statements. */
export interface Heard {
  /** It is connected: from now on statements can be sent. */
  open(): void;
  row(row: Row): void;
  /** The server has refused the statement that runs. */
  refused(error: Error): void;
  /** The statement that ran is over. */
  over(): void;
  /** The connection cannot be made or has ended: nothing more will be heard. */
  lost(error: Error): void;
}

export interface Pipeline {
  send(statement: Statement): void;
  /** Asks the server to stop the statement that runs when that arrives, if there is one. */
  cancel(): void;
  end(): Promise<void>;
}

export interface Server {
  /** Tried in turn. A folder is that of a unix socket. */
  readonly places: readonly { readonly host: string; readonly port: number }[];
  readonly user: string;
  readonly password: pg.ClientConfig['password'];
  readonly database: string;
  /** False for none. */
  readonly tls: NonNullable<pg.ClientConfig['ssl']>;
  /** Whether to go on without TLS where the server has none. */
  readonly isTlsOptional: boolean;
  /** Settings of the session. */
  readonly settings: Readonly<Record<string, string>>;
  readonly connectTimeoutMs: number;
}

/** What is used of `pg`'s connection. */
interface Wire extends EventEmitter {
  readonly stream: Duplex;
  connect(portOrPath: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processId: number, secretKey: number): void;
  parse(statement: { name: string; text: string; types: readonly number[] }): void;
  bind(statement: { statement: string; values: readonly (string | null)[] }): void;
  execute(portal: object): void;
  sync(): void;
  end(): void;
}

interface Connected {
  readonly client: pg.Client & { readonly processID: number; readonly secretKey: number };
  readonly tls: Server['tls'];
}

/** Milliseconds of silence after which a connection is asked whether it is still there. */
const keepAliveTime = 60_000;

/** Milliseconds after which a server that does not answer a good-bye or a cancelling is left. */
const leaveTime = 2_000;

/** Connects at once, or after so many ms. */
export function openPipeline(server: Server, heard: Heard, delay = 0): Pipeline {
  const ended = Promise.withResolvers<void>();
  let [connected, sender]: [Connected | undefined, Sender | undefined] = [undefined, undefined];
  let attempt: pg.Client | undefined;
  let isLost = false;

  function lose(error: Error): void {
    if (isLost) return;
    isLost = true;
    attempt?.connection.stream.destroy();
    ended.resolve();
    heard.lost(withCode(error));
  }

  function begin(client: pg.Client): void {
    if (isLost) throw new Error('Nobody waits for a connection any more.');
    attempt = client;
  }

  async function connect(): Promise<void> {
    try {
      connected = await connectTo(server, begin);
      if (isLost) return;
      sender = new Sender(connected.client.connection as unknown as Wire);
      listen(sender, heard, lose);
      heard.open();
    } catch (error) {
      lose(error as Error);
    }
  }

  const timer = setTimeout(() => void connect(), delay);
  return {
    send: (statement) => sender!.send(statement),
    cancel: () => connected && cancel(connected),
    async end() {
      clearTimeout(timer);
      if (!sender || isLost) lose(new Error('The connection is closed.'));
      else {
        sender.wire.end();
        setTimeout(() => sender!.wire.stream.destroy(), leaveTime).unref();
      }
      await ended.promise;
    },
  };
}

/** @param begin is given each client before it connects, and may throw */
async function connectTo(server: Server, begin: (client: pg.Client) => void): Promise<Connected> {
  let failed: unknown;
  for (const place of server.places)
    for (const tls of server.isTlsOptional ? [server.tls, false] : [server.tls])
      try {
        return await signIn(server, { ...place, tls, begin });
      } catch (error) {
        failed = error;
        if (!String(error).includes('does not support SSL')) break;
      }
  throw failed;
}

async function signIn(
  server: Server,
  { host, port, tls, begin }: Server['places'][number] & { tls: Server['tls']; begin: (client: pg.Client) => void },
): Promise<Connected> {
  const { user, password, database, settings, connectTimeoutMs } = server;
  const { application_name, options: given, ...others } = settings;
  const set = Object.entries(others).map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`);
  const options = [...(given ? [given] : []), ...set].join(' ');
  const client = new pg.Client({
    ...{ host, port, user, database, ssl: tls, sslnegotiation: 'postgres', connectionTimeoutMillis: connectTimeoutMs },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: keepAliveTime },
    ...(password && { password }),
    ...(application_name && { application_name }),
    ...(options && { options }),
  });
  // An error that nobody listens to ends the process, and `listen` comes a moment later.
  client.on('error', () => {});
  begin(client);
  try {
    await client.connect();
  } catch (error) {
    client.connection.stream.destroy();
    throw error;
  }
  return { client: client as Connected['client'], tls };
}

/** Takes the place of `pg`'s client, which is done with signing in. */
function listen(sender: Sender, heard: Heard, lose: (error: Error) => void): void {
  const { wire } = sender;
  wire.removeAllListeners();
  // Bytes that are no message throw where they are read.
  const readers = wire.stream.listeners('data') as ((bytes: Buffer) => void)[];
  wire.stream.removeAllListeners('data').on('data', (bytes: Buffer) => {
    try {
      for (const read of readers) read(bytes);
    } catch (error) {
      lose(new Error('The server has sent what is no message.', { cause: error }));
    }
  });
  wire.on('dataRow', ({ fields }: { fields: Row }) => heard.row(fields));
  wire.on('parseComplete', () => sender.parsed());
  wire.on('errorMessage', (error: Error & { readonly code?: string }) => {
    if (!error.code) return lose(error);
    sender.refused(error.code);
    heard.refused(error);
  });
  wire.on('readyForQuery', () => {
    sender.over();
    heard.over();
  });
  wire.on('error', lose);
  wire.on('end', () => lose(new Error('The connection has ended.')));
}

/** A statement on its way; a name is what the server keeps it under. */
interface Sent {
  readonly text: string;
  readonly name: string;
  isRead: boolean;
}

/** Sends statements, those of one moment as one message, and knows which the server keeps. */
class Sender {
  readonly wire: Wire;
  readonly #names = new Map<string, string>();
  readonly #sent: Sent[] = [];
  #named = 0;
  #isCorked = false;

  constructor(wire: Wire) {
    this.wire = wire;
  }

  send({ text, parameters = [], prepare = false }: Statement): void {
    const { wire } = this;
    if (!this.#isCorked) {
      this.#isCorked = true;
      wire.stream.cork();
      process.nextTick(() => {
        this.#isCorked = false;
        wire.stream.uncork();
      });
    }
    const known = prepare ? this.#names.get(text) : undefined;
    const name = known ?? (prepare ? `s${(this.#named += 1)}` : '');
    this.#sent.push({ text, name, isRead: known !== undefined });
    if (known === undefined) {
      if (prepare) this.#names.set(text, name);
      wire.parse({ name, text, types: [] });
    }
    wire.bind({ statement: name, values: parameters.map(textOf) });
    wire.execute({});
    wire.sync();
  }

  parsed(): void {
    if (this.#sent[0]) this.#sent[0].isRead = true;
  }

  /** What could not be read, or is not kept (any more), is to be read again. */
  refused(code: string): void {
    const [one] = this.#sent;
    if (one && (!one.isRead || code === '26000') && this.#names.get(one.text) === one.name) this.#names.delete(one.text);
  }

  over(): void {
    this.#sent.shift();
  }
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** On a connection of its own, as the protocol wants it. */
function cancel({ client, tls }: Connected): void {
  const wire = new pg.Connection({ ssl: tls } as pg.ConnectionConfig) as unknown as Wire;
  const ask = (): void => wire.cancel(client.processID, client.secretKey);
  wire.on('error', () => {});
  wire.on('connect', () => (tls ? wire.requestSsl() : ask()));
  wire.on('sslconnect', ask);
  if (client.host.startsWith('/')) wire.connect(`${client.host}/.s.PGSQL.${client.port}`);
  else wire.connect(client.port, client.host);
  setTimeout(() => wire.stream.destroy(), leaveTime).unref();
}

/** What `pg` says without a code is about connecting. */
const withCode = (error: Error): Error =>
  (error as { code?: unknown }).code ? error : Object.assign(error, { code: 'CONNECTION_LOST' });
