import type { ChildProcess } from "node:child_process";
import { log } from "#lib/log";
import type { AskedDocument, WrittenDocument } from "./writers.ts";

/** No document was begun, because as many as may wait are waiting already. `code`, since classes differ between copies of a module. */
export class DocumentsBusy extends Error {
  readonly code = "DOCUMENTS_BUSY";
}
export const isDocumentsBusy = (error: unknown) => error instanceof Error && "code" in error && error.code === "DOCUMENTS_BUSY";

type Bounds = { waiting: number; longestMs: number; idleMs: number; documents: number };
const BOUNDS: Bounds = {
  waiting: 20,
  /** Longer than a document takes on a machine with many times its load. */
  longestMs: 60_000,
  idleMs: 60_000,
  /** After that many a new process takes over, so that nothing of theirs adds up. */
  documents: 1_000,
};
type Waiting = { asked: AskedDocument; done: (bytes: Uint8Array<ArrayBuffer>) => void; failed: (error: Error) => void };

/**
 * Has documents written one after another by a process that is started for the first one and ended when there was none for a while. Where it dies or takes too
 * long, the document at which it was fails, and another process writes the next one. Beyond its bounds it refuses at once with `DocumentsBusy`.
 */
export function documentWriter(start: () => ChildProcess, given: Partial<Bounds> = {}) {
  const bounds = { ...BOUNDS, ...given };
  const waiting: Waiting[] = [];
  let current: Waiting | undefined;
  let child: ChildProcess | undefined;
  let written = 0;
  let timer: NodeJS.Timeout | undefined;

  /** A process that is told to end, or that ended, is asked nothing more. */
  function leave(signal?: "SIGKILL") {
    const left = child;
    child = undefined;
    written = 0;
    if (signal) left?.kill(signal);
    else if (left?.connected) left.disconnect();
  }
  function end(how: (document: Waiting) => void) {
    clearTimeout(timer);
    const ended = current;
    current = undefined;
    if (ended) how(ended);
    if (written >= bounds.documents) leave();
    next();
  }
  function fail(why: string, signal?: "SIGKILL") {
    log.warn({ why }, "the process that writes documents failed");
    leave(signal);
    end(({ failed }) => failed(new Error(`The process that writes documents failed: ${why}`)));
  }
  function running(): ChildProcess {
    if (child) return child;
    const started = start();
    const ended = (why: string) => {
      if (child === started) fail(why);
    };
    started.on("message", (answer: WrittenDocument) => {
      if (child !== started) return;
      written++;
      end(({ done, failed }) => ("bytes" in answer ? done(answer.bytes) : failed(new Error(answer.fault))));
    });
    started.once("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
    started.once("error", (error) => ended(error.message));
    child = started;
    return started;
  }
  function next() {
    current = waiting.shift();
    if (!current) {
      timer = setTimeout(leave, bounds.idleMs).unref();
      // A process that waits for nothing else may end.
      child?.unref();
      child?.channel?.unref();
      return;
    }
    const writer = running();
    writer.ref();
    writer.channel?.ref();
    timer = setTimeout(() => fail(`no document after ${bounds.longestMs} ms`, "SIGKILL"), bounds.longestMs);
    // What cannot be sent ends the process too, which is told above.
    writer.send(current.asked, () => undefined);
  }
  return {
    pid: () => child?.pid,
    write: (asked: AskedDocument) =>
      new Promise<Uint8Array<ArrayBuffer>>((done, failed) => {
        if (waiting.length >= bounds.waiting) return failed(new DocumentsBusy());
        waiting.push({ asked, done, failed });
        if (current) return;
        clearTimeout(timer);
        next();
      }),
  };
}
