import type { Server } from 'node:http';

/** Takes no new connections, lets running answers finish, and cuts what is left after `patience` milliseconds. */
export async function closeGracefully(server: Server, patience = 5000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(cut);
}
