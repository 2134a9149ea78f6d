import type { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "#lib/ids";

export type RequestExchange = {
  request: IncomingMessage;
  response: ServerResponse;
  /** A form that this request sent was refused: the page that answers it says so in its title. */
  refused?: boolean;
  /** The number of this request, once a page has shown it: the log has it too. */
  id?: string;
  /** The log has been told that this request led nowhere. */
  toldMissing?: boolean;
};

const current = () => (globalThis as { portalExchanges?: AsyncLocalStorage<RequestExchange> }).portalExchanges?.getStore();

/** Sets the status of the page being rendered, which notFound() cannot do with a body that needs no script. */
export function status(code: number) {
  const response = current()?.response;
  if (response && !response.headersSent) response.statusCode = code;
}

/** Notes that the form of this request was refused, for the title of the page that a browser without scripts gets as the answer. */
export function noteRefused() {
  const exchange = current();
  if (exchange) exchange.refused = true;
}
export const wasRefused = () => current()?.refused === true;

/** The number under which the log has this request; made when it is first asked for. */
export function requestId(): string {
  const exchange = current();
  if (!exchange) return newId();
  exchange.id ??= newId();
  return exchange.id;
}

/** Whether the log is still to be told that this request led nowhere: a page may be drawn twice for one request. */
export function tellsMissing(): boolean {
  const exchange = current();
  if (!exchange || exchange.toldMissing) return false;
  exchange.toldMissing = true;
  return true;
}

/** The address of the socket's other end, which no header can forge; behind a proxy it is the proxy's. */
export const socketAddress = () => current()?.request.socket.remoteAddress;
