import type { IncomingMessage, ServerResponse } from "node:http";
import { firstHeaders } from "./answer-headers.ts";
import { METHODS } from "./request-gate.ts";

/** Where Next serves the files of the build by itself: it fails over any other method than these there. */
const BUILT_FILES = "/_next/static/";
const READING = ["GET", "HEAD"];
/** An address of none of them, which proxy.ts answers. */
const NO_FILE = "/_next";
/** An address that proxy.ts refuses as one that cannot be read. */
const UNREADABLE = "/%";

/**
 * What is done with every request before Next sees it. A method that no page has becomes one that Next can hand on to proxy.ts, which refuses it;
 * so does a target that is no path of this server, such as `http://elsewhere.example/en` or `*`, which Next would redirect to or fail over.
 */
export function meetAtTheDoor(request: IncomingMessage, response: ServerResponse) {
  if (!METHODS.includes(request.method ?? "")) request.method = "OPTIONS";
  if (!request.url?.startsWith("/")) request.url = UNREADABLE;
  if (request.url.startsWith(BUILT_FILES) && !READING.includes(request.method ?? "")) {
    request.method = "OPTIONS";
    request.url = NO_FILE;
  }
  for (const [name, value] of Object.entries(firstHeaders(request.url.split("?")[0] ?? ""))) response.setHeader(name, value);
}
