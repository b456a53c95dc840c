/** A newsstand of invented outlets on `.example` hosts: one local server answers for all of them, also as an HTTP proxy. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Page, pages } from './pages.ts';

export type Newsstand = {
  port: number;
  /** Every request so far as "METHOD url", in order. */
  requests: string[];
  /** What is sold at an address, as text. */
  read(url: string): string;
  close(): Promise<void>;
};

/** Absolute address of a request, whether it came through a proxy or by the Host header. */
function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  return new URL(target.startsWith('http') ? target : `http://${request.headers.host ?? 'unknown.example'}${target}`);
}

function answer(response: ServerResponse, page: Page | undefined, address: URL) {
  const body = page?.body(address) ?? '<!doctype html><title>Not here</title><p>No such page on this newsstand.';
  response.writeHead(page ? 200 : 404, {
    'content-type': page?.type ?? 'text/html; charset=utf-8',
    'cache-control': page?.headers?.['cache-control'] ?? 'no-store',
    ...page?.headers,
  });
  response.end(body);
}

/** Starts the newsstand on a free port of this machine. */
export async function openNewsstand(): Promise<Newsstand> {
  const requests: string[] = [];
  const shelf = pages();
  const server: Server = createServer((request, response) => {
    const address = addressOf(request);
    requests.push(`${request.method} ${address.href}`);
    answer(response, shelf.get(`${address.hostname}${address.pathname}`), address);
  });
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    read(url) {
      const address = new URL(url);
      return shelf.get(`${address.hostname}${address.pathname}`)?.body(address) ?? '';
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
