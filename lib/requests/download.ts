import { faultText, log } from "#lib/log";
import { requestId } from "./status.ts";

type Parts = AsyncIterable<string | Uint8Array>;
type Whole = string | Uint8Array<ArrayBuffer>;
type Download = { type: string; fileName: string };

/** A file that a browser keeps, and that nobody else does. One that is written while it is read leaves as it comes, and the log has what broke it off. */
export const download = (content: Whole | Parts, { type, fileName }: Download) =>
  new Response(typeof content === "string" || content instanceof Uint8Array ? content : streamOf(content), {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "no-store" },
  });

function streamOf(content: Parts): ReadableStream<Uint8Array> {
  const parts = content[Symbol.asyncIterator]();
  const [encoder, id] = [new TextEncoder(), requestId()];
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      } catch (error) {
        log.error({ id, error: faultText(error) }, "a download broke off");
        controller.error(error);
      }
    },
    // Whoever closes the window wants no more of it read.
    cancel: async () => void (await parts.return?.()),
  });
}
