import { spawn } from "node:child_process";
import { withinSeconds } from "#lib/files/bounded-command";
import { documentWriter } from "./document-writer.ts";
import type { AskedDocument, DocumentKind, DocumentOf } from "./writers.ts";

/** Of processor time, for all documents of one process. */
const SECONDS = 300;
const BOUNDED = ["--max-old-space-size=256", "--permission", "--allow-fs-read=*"];

/** The process that writes documents: bounded in time and memory, without an environment, other processes or a folder to write in. It ends with this one. */
const startWriter = () =>
  spawn(...withinSeconds(SECONDS, [process.execPath, ...BOUNDED, "scripts/write-documents.ts"]), {
    env: {} as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });

// In `next start` each route gets a copy of this module.
const shared = globalThis as typeof globalThis & { portalDocuments?: ReturnType<typeof documentWriter> };

/** Writes a document in a process of its own at a low priority, so that pages do not wait for it. Throws `DocumentsBusy` where too many wait. */
export function writeApart<Kind extends DocumentKind>(kind: Kind, given: DocumentOf<Kind>): Promise<Uint8Array<ArrayBuffer>> {
  shared.portalDocuments ??= documentWriter(startWriter);
  return shared.portalDocuments.write({ kind, given } as AskedDocument);
}
