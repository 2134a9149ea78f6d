import { after } from "next/server";
import { faultText, log } from "#lib/log";
import { requestId } from "./status.ts";

/**
 * Writes what a page notes about its reader once its answer has left: a busy writer or a full disk must not turn a page that only reads into a failure.
 * What cannot be written is logged.
 */
export function noteAfter(note: () => Promise<unknown>) {
  const id = requestId();
  after(async () => {
    try {
      await note();
    } catch (error) {
      log.error({ id, error: faultText(error) }, "what a page notes could not be written");
    }
  });
}
