import type { Server } from 'node:http';

/** Takes no new connections, lets running answers finish, and cuts what is left after `patience` milliseconds. */
export async function closeGracefully(server: Server, patience = 5000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that a client keeps alive becomes idle only once its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
