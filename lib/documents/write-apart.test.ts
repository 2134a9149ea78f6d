import { type ChildProcess, spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { pdfCopy } from "#lib/pdf/pdf-copy";
import { type ProfileSheet, profileSheet } from "#lib/pdf/profile-sheet";
import type { Document } from "./document.ts";
import { documentWriter, isDocumentsBusy } from "./document-writer.ts";
import { docxOf } from "./docx.ts";
import { writeApart } from "./write-apart.ts";
import type { AskedDocument } from "./writers.ts";

const MADE = new Date("2026-11-12T09:00:00Z");
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const document = (title: string): Document => ({
  title,
  locale: "eu",
  made: MADE,
  lead: ["BHC-2026-AAAA-BBBB"],
  sections: [{ title: "Erakundea", rows: [{ name: "Izena", answer: "Łódź" }], whole: true }],
});
const sheet: ProfileSheet = {
  locale: "eu",
  at: MADE,
  cluster: "Klusterra",
  title: "Ibaialde",
  logo: { png: Buffer.from(PNG, "base64"), altText: "Oinatzak" },
  meta: "Enpresa",
  chain: { isOn: [true, false], words: "Gailuak" },
  main: [{ title: "Zer", text: { text: "Luzea ".repeat(900) }, more: "Jarraitzen du" }],
  aside: [{ title: "Datuak", rows: [{ said: { text: "Donostia" } }], more: ["Beste bat"] }],
  foot: { stamp: "1. bertsioa", url: "https://portal.example.org", notes: [] },
};

test("a document that another process wrote has the same bytes", async () => {
  const [first, second] = [document("Zure eskaera"), document("Gutuna")];
  expect(Buffer.from(await writeApart("sheet", sheet)).equals(await profileSheet(sheet))).toBe(true);
  expect(Buffer.from(await writeApart("pdf", first)).equals(await pdfCopy(first))).toBe(true);
  expect(Buffer.from(await writeApart("docx", first)).equals(Buffer.from(await docxOf(first)))).toBe(true);
  const both = await Promise.all([writeApart("pdf", first), writeApart("pdf", second)]);
  expect(both.map((bytes) => Buffer.from(bytes).includes("(Gutuna)"))).toEqual([false, true]);
});

test("a document that cannot be written fails, and the same process writes the next one", async () => {
  await expect(writeApart("pdf", { title: "X" } as Document)).rejects.toThrow("TypeError");
  expect((await writeApart("pdf", document("Gutuna"))).length).toBeGreaterThan(1000);
});

/** A process that does this in JavaScript with each message. */
const does = (script: string) => () =>
  spawn(process.execPath, ["-e", `process.on("disconnect", () => process.exit(0)); process.on("message", (asked) => { ${script} })`], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
const ANSWERS = "process.send({ bytes: new Uint8Array([process.pid % 256]) })";
const asked: AskedDocument = { kind: "pdf", given: document("Gutuna") };
/** Starts processes one after another: the first does the first script, the next the next. */
function writerOf(scripts: string[], bounds: Parameters<typeof documentWriter>[1] = {}) {
  const started: ChildProcess[] = [];
  const start = () => {
    const child = does(scripts[started.length] ?? ANSWERS)();
    started.push(child);
    return child;
  };
  return { writer: documentWriter(start, bounds), started };
}
const isOver = (child: ChildProcess | undefined) => child?.exitCode !== null || child.signalCode !== null;

test("where the process dies, the document at which it was fails and another process writes the others", async () => {
  const { writer, started } = writerOf(["process.exit(3)"]);
  const [first, second] = await Promise.allSettled([writer.write(asked), writer.write(asked)]);
  expect(first).toMatchObject({ status: "rejected", reason: expect.objectContaining({ message: expect.stringContaining("exit code 3") }) });
  expect(second.status).toBe("fulfilled");
  expect(started).toHaveLength(2);
});

test("a process that takes too long is ended, and only its document fails", async () => {
  const { writer, started } = writerOf(["for (;;);"], { longestMs: 1 });
  await expect(writer.write(asked)).rejects.toThrow("no document after 1 ms");
  await vi.waitFor(() => expect(started[0]?.signalCode).toBe("SIGKILL"), { timeout: 30_000 });
});

test("more documents than may wait are refused at once, and each that waited is written", async () => {
  const { writer } = writerOf([], { waiting: 2 });
  const three = [writer.write(asked), writer.write(asked), writer.write(asked)];
  const refused = await writer.write(asked).catch((error: unknown) => error);
  expect(isDocumentsBusy(refused)).toBe(true);
  expect(await Promise.all(three)).toHaveLength(3);
  expect(await writer.write(asked)).toHaveLength(1);
});

test("the process ends when nothing was asked for a while or it has written enough, and another one is started", async () => {
  const { writer, started } = writerOf([], { idleMs: 1 });
  await writer.write(asked);
  await vi.waitFor(() => expect(isOver(started[0])).toBe(true), { timeout: 30_000 });
  await writer.write(asked);
  expect(started).toHaveLength(2);
  const few = writerOf([], { documents: 2 });
  for (let n = 0; n < 5; n++) await few.writer.write(asked);
  expect(few.started).toHaveLength(3);
});
