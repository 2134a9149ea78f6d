import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { finished, pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { FileRefusal } from "./clean-file.ts";
import { questionOf } from "./file-fields.ts";
import { incoming } from "./store.ts";

const MB = 1024 * 1024;
/** The largest file, in MB. */
export const MAX_MB = 8;
/** A body that is longer is not read to its end. */
export const MAX_BODY = 64 * MB;
/** The most files that one form sends: a page asks for three. */
const MAX_FILES = 3;
const LIMITS = { files: MAX_FILES, fileSize: MAX_MB * MB, fields: 10, fieldSize: 4000, parts: 16, headerPairs: 20 };

/** A file that lies on disk as it came: the name of its field, the name that it had, and its size in bytes. */
export type ReceivedFile = { field: string; name: string; path: string; bytes: number; refusal?: FileRefusal };
/** `broken` says that the form could not be read to its end. */
export type ReceivedFiles = { fields: Record<string, string>; files: ReceivedFile[]; broken?: FileRefusal };

/** Reads a form with files: they are written to disk as they arrive. A file field in which nothing was chosen is left out. */
export async function receiveFiles(request: Request): Promise<ReceivedFiles> {
  const received: ReceivedFiles = { fields: {}, files: [] };
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data;")) return { ...received, broken: "document.none" };
  try {
    await parse(request.body, type, received);
  } catch {
    received.broken = "document.damaged";
    const last = received.files.at(-1);
    if (last) last.refusal ??= "document.damaged";
  }
  const unchosen = received.files.filter(({ name, bytes, refusal }) => !name && bytes === 0 && !refusal);
  await dropReceived(unchosen);
  const files = received.files.filter((file) => !unchosen.includes(file));
  for (const file of files) if (file.bytes === 0) file.refusal ??= "document.empty";
  return { ...received, files };
}

/** Deletes what arrived, whatever became of it. */
export const dropReceived = (files: readonly ReceivedFile[]) => Promise.all(files.map(({ path }) => rm(path, { force: true })));

async function parse(body: ReadableStream<Uint8Array>, type: string, received: ReceivedFiles) {
  const paths = await Promise.all(Array.from({ length: MAX_FILES }, incoming));
  const parser = new Busboy({
    headers: { "content-type": type },
    limits: LIMITS,
    // By its field, not by the name of the file: browsers send a box in which nothing was chosen as a file without a name.
    isPartAFile: (field) => questionOf(field ?? "") !== undefined,
  });
  const writing: Promise<void>[] = [];
  parser.on("field", (name, value, nameCut, valueCut) => {
    if (!nameCut && !valueCut) received.fields[name] = value;
  });
  parser.on("file", (field, stream, name) => {
    const path = paths[received.files.length];
    if (!path) return stream.resume();
    const file: ReceivedFile = { field, name: name ?? "", path, bytes: 0 };
    received.files.push(file);
    writing.push(write(stream, file));
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
  await Promise.all([parsed, Promise.all(writing)]);
}

/** Writes one file. What breaks off is refused where it lies, so that the other files of the form are still taken. */
async function write(stream: BusboyFileStream, file: ReceivedFile) {
  stream.on("limit", () => {
    file.refusal = "document.too_large";
  });
  await pipeline(stream, createWriteStream(file.path, { flags: "wx", mode: 0o600 })).catch((error: NodeJS.ErrnoException) => {
    // A full disk is no fault of the file.
    if (error.code) throw error;
    file.refusal ??= "document.damaged";
  });
  file.bytes = stream.bytesRead;
}
