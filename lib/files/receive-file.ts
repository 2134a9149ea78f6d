import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { FileRefusal } from "./clean-file.ts";
import { incoming } from "./store.ts";

const MB = 1024 * 1024;
/** The largest file, in MB. */
export const MOST_MB = 8;
/** A body that is longer is not read to its end. */
export const MOST_BODY = 64 * MB;
const LIMITS = { files: 1, fileSize: MOST_MB * MB, fields: 10, fieldSize: 4000, parts: 12, headerPairs: 20 };

export type Received = { fields: Record<string, string>; name: string; path: string; bytes: number; refusal?: FileRefusal };

/** Reads a form with one file: the file goes to disk as it comes, and what is too much is read and thrown away. */
export async function receiveFile(request: Request): Promise<Received> {
  const received: Received = { fields: {}, name: "", path: await incoming(), bytes: 0 };
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data;")) return { ...received, refusal: "document.none" };
  try {
    await parse(request.body, type, received);
  } catch {
    received.refusal ??= "document.damaged";
  }
  if (!received.refusal && received.bytes === 0) received.refusal = received.name ? "document.empty" : "document.none";
  return received;
}

async function parse(body: ReadableStream<Uint8Array>, type: string, received: Received) {
  const parser = new Busboy({ headers: { "content-type": type }, limits: LIMITS });
  const writing: Promise<void>[] = [];
  parser.on("field", (name, value, nameCut, valueCut) => {
    if (!nameCut && !valueCut) received.fields[name] = value;
  });
  parser.on("file", (_, stream, name) => {
    received.name = name ?? "";
    writing.push(write(stream, received));
  });
  const parsed = finished(parser, { readable: false });
  parsed.catch(() => undefined);
  let failed = false;
  for await (const chunk of body) {
    // After a fault the rest is still read, so that the browser gets to hear the answer.
    if (failed) continue;
    failed = parser.destroyed || parser.errored !== null;
    if (!failed && !parser.write(chunk))
      await Promise.race([new Promise((resolve) => parser.once("drain", resolve)), parsed.catch(() => undefined)]);
  }
  parser.end();
  await parsed;
  await Promise.all(writing);
}

async function write(stream: BusboyFileStream, received: Received) {
  const file = createWriteStream(received.path, { flags: "wx", mode: 0o600 });
  stream.on("limit", () => {
    received.refusal = "document.too_large";
  });
  await finished(stream.pipe(file));
  received.bytes = stream.bytesRead;
}
