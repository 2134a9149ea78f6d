import { faultText, log } from "#lib/log";
import { requestId } from "./status.ts";

/**
 * Writes what a page notes about its reader without the page waiting for it: a busy writer or a full disk must not turn a page that only reads into a
 * failure. What cannot be written is logged.
 */
export function noteAfter(note: () => Promise<unknown>) {
  const id = requestId();
  setImmediate(() => {
    note().catch((error) => log.error({ id, error: faultText(error) }, "what a page notes could not be written"));
  });
}
