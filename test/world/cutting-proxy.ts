/**
 * A way to the database that breaks: it passes on what client and server say, and cuts both off at the n-th message of the
 * client, before that message is passed on or right after it. What the client had sent last is then done or not, as when a
 * cable is pulled.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  /** The address of a database through the proxy. */
  url(role: string, database: string): string;
  /** Cuts at this message of the connections opened from now on, the first being 1; never when it is not given. */
  cutAt(message?: number, after?: boolean): void;
  /** Messages that the client has sent since `cutAt`. */
  readonly messages: number;
  close(): Promise<void>;
}

/** @param socketFolder of the server, as `host` of its addresses */
export async function openCuttingProxy(socketFolder: string): Promise<CuttingProxy> {
  const cut = { at: Infinity, after: false, seen: 0 };
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(`${socketFolder}/.s.PGSQL.5432`);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    passOn(client, upstream, cut, end);
    upstream.on('data', (bytes) => client.write(bytes)).on('close', end);
    client.on('close', end);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (role, database) => `postgres://${role}@127.0.0.1:${port}/${database}`,
    cutAt: (message = Infinity, after = false) => Object.assign(cut, { at: message, after, seen: 0 }),
    get messages() {
      return cut.seen;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Cut {
  at: number;
  after: boolean;
  seen: number;
}

/** Counts the client's messages: a type byte and a length each, but for the first, which has no type. */
function passOn(client: Socket, upstream: Socket, cut: Cut, end: () => void): void {
  let waiting = Buffer.alloc(0);
  let isFirst = true;
  client.on('data', (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (waiting.length < head + 4) return;
      const size = head + waiting.readUInt32BE(head);
      if (waiting.length < size) return;
      const message = waiting.subarray(0, size);
      waiting = waiting.subarray(size);
      isFirst = false;
      cut.seen++;
      if (cut.seen === cut.at && !cut.after) return end();
      upstream.write(message);
      if (cut.seen === cut.at) return void setTimeout(end, 20);
    }
  });
}
