import { faultText, log } from "#lib/log";
import { requestId } from "./status.ts";

type Download = { type: string; fileName: string };

/** A file that a browser keeps, and that nobody else does. One that is written while it is read leaves as it comes, and the log has what broke it off. */
export const download = (content: string | AsyncIterable<string | Uint8Array>, { type, fileName }: Download) =>
  new Response(typeof content === "string" ? content : ReadableStream.from(logged(content)), {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "no-store" },
  });

async function* logged(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for await (const part of parts) yield typeof part === "string" ? encoder.encode(part) : part;
  } catch (error) {
    log.error({ id: requestId(), error: faultText(error) }, "a download broke off");
    throw error;
  }
}
