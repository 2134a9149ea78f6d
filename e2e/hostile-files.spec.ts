import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect } from "@playwright/test";
import { context } from "#domain/kernel/context";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { documentsOf, storedDocument } from "#domain/membership/documents/document-reads";
import { asApplicant, draftApplication } from "#test/fixtures/applications";
import errors from "../messages/en/errors.json" with { type: "json" };
import { hostileFiles } from "./hostile/files/all.ts";
import type { HostileFile } from "./hostile/files/hostile-file.ts";
import { memoryOf } from "./support/portals/memory.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { test } from "./support/portals/quiet-portal.ts";
import { sized } from "./support/requests/actions.ts";

test.describe.configure(oneProcess("quiet"));

const SENTENCES = Object.values(errors.refusals.document).map((text) => text.split(/[{.]/)[0] ?? text);
const PAGE = "documents";

type Stored = { what: string; type: string; bytes: Buffer };

/** A draft that asks for documents, and what its browser sends. */
async function draft(url: string) {
  const { id, reference, access } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  const cookie = `auzolan-application=${access}`;
  async function send({ name, type, bytes }: HostileFile) {
    const form = new FormData();
    form.append("page", PAGE);
    form.append("statutes-file", new File([new Uint8Array(bytes)], name, { type }));
    const { body, type: contentType } = await sized(form);
    // A refused file ends its connection, which the next request must not take.
    const headers = { cookie, origin: url, "content-type": contentType, connection: "close" };
    const answer = await fetch(`${url}/en/apply/documents/${reference}`, { method: "POST", redirect: "manual", headers, body });
    await answer.arrayBuffer();
    return { status: answer.status, to: answer.headers.get("location") ?? "", kept: answer.headers.get("set-cookie")?.split(";")[0] ?? "" };
  }
  const see = async (path: string, kept: string) => (await fetch(url + path, { headers: { cookie: `${cookie}; ${kept}` } })).text();
  return { id, reference, cookie, send, see };
}

/** Opens what was stored: as what it is, and as a page, as the worst of browsers might. */
async function open(browser: Browser, origin: string, stored: Stored[]) {
  const ran: string[] = [];
  const page = await browser.newPage();
  page.on("dialog", async (dialog) => {
    ran.push(`dialog at ${page.url()}`);
    await dialog.dismiss();
  });
  for (const { what, type, bytes } of stored) {
    for (const contentType of [type, "text/html"]) {
      const address = `${origin}/opened-as/${contentType}`;
      await page.route(address, (route) => route.fulfill({ contentType, body: bytes }));
      await page.goto(address).catch(() => undefined);
      if (await page.evaluate(() => "__pwn" in window)) ran.push(`${what} as ${contentType}`);
      await page.unroute(address);
    }
  }
  await page.close();
  return ran;
}

test("hostile files are refused with a sentence or rebuilt, and nothing in them runs", async ({ portal, browser }) => {
  const files = await hostileFiles();
  const { id, reference, cookie, send, see } = await draft(portal.url);
  const wrong: string[] = [];
  const stored: Stored[] = [];
  let asTheyCame = 0;
  let refused = 0;
  // What pages and routes take by themselves, before their first garbage is collected, is there before the count begins.
  for (let n = 0; n < 200; n++) await see(`/en/apply/tasks/${reference}/question/${PAGE}`, "");
  for (const file of files.slice(0, 10)) await send(file);
  const memory = memoryOf(portal.pid);
  for (const file of files) {
    const { what, bytes } = file;
    const before = (await documentsOf(context(), id)).map((document) => document.id).join();
    const { status, to, kept } = await send(file);
    const [document] = await documentsOf(context(), id);
    if (status !== 303 || !to.startsWith(`/en/apply/tasks/${reference}`)) wrong.push(`${what}: answered ${status} ${to}`);
    const html = await see(to.split("#")[0] ?? "", kept);
    if (!document || document.id === before) {
      refused++;
      if (!to.includes(`/question/${PAGE}`)) wrong.push(`${what}: refused, and yet the application goes on`);
      if (!SENTENCES.some((sentence) => html.includes(`${sentence}`) && html.includes('role="alert"'))) wrong.push(`${what}: no sentence`);
      continue;
    }
    if (/role="alert"/.test(html)) wrong.push(`${what}: taken, yet refused`);
    const row = await storedDocument(context(), id, document.id);
    const key = row?.storageKey ?? "";
    const now = readFileSync(join(portal.data, "files", key.slice(0, 2), key));
    if (now.equals(bytes)) asTheyCame++;
    if (now.includes("__pwn")) wrong.push(`${what}: its script is still in it`);
    if (/[/\\<>:"|?*\p{Cc}\p{Cf}]/u.test(document.name)) wrong.push(`${what}: called ${document.name}`);
    const path = `/en/apply/documents/${reference}/${document.id}`;
    const headers = (await fetch(portal.url + path, { headers: { cookie } })).headers;
    for (const [header, told] of [
      ["content-disposition", /^attachment; /],
      ["x-content-type-options", /^nosniff$/],
      ["content-security-policy", /default-src 'none'.*sandbox/],
      ["content-type", /^(application\/pdf|image\/(png|jpeg|webp))$/],
    ] as const)
      if (!told.test(headers.get(header) ?? "")) wrong.push(`${what}: ${header} is ${headers.get(header)}`);
    stored.push({ what, type: document.type, bytes: now });
  }
  const growth = memory.growth();
  const ran = await open(browser, portal.url, stored);
  process.stdout.write(
    `hostile files=${files.length} refused=${refused} rebuilt=${stored.length} stored_as_they_came=${asTheyCame} executed=${ran.length} memory_growth=${growth} MB\n`,
  );
  expect(files.length).toBeGreaterThanOrEqual(120);
  expect([...wrong, ...ran]).toEqual([]);
  expect(refused + stored.length).toBe(files.length);
  expect(stored.length).toBeGreaterThan(files.length / 8);
  expect(asTheyCame).toBe(0);
  expect(growth).toBeLessThan(200);
});
