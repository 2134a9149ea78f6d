import { constants, setPriority } from "node:os";
import { type AskedDocument, WRITERS, type WrittenDocument } from "#lib/documents/writers";
import { faultText } from "#lib/log";

/** Runs in a process of its own, which `writeApart` starts, bounds and ends. */
async function written(asked: AskedDocument): Promise<WrittenDocument> {
  try {
    return { bytes: Uint8Array.from(await WRITERS[asked.kind](asked.given as never)) };
  } catch (error) {
    return { fault: faultText(error) };
  }
}

// Where processor time is scarce, pages come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on("message", async (asked: AskedDocument) => process.send?.(await written(asked)));
process.on("disconnect", () => process.exit(0));
// A signal to the whole group ends the portal, whose last answers may still need a document.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
