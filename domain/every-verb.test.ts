import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { clusterRoles, people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { grantRole } from "#domain/access/people/grant-role";
import { revokeRole } from "#domain/access/people/revoke-role";
import { as, member, organisation } from "#test/builders";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { type Context, context } from "./kernel/context.ts";
import { transactAsPortal } from "./kernel/transact.ts";

type Verb = (ctx: Context, ...given: unknown[]) => Promise<{ ok: boolean; refusal?: string }>;

/** Whatever an exported function of the domain does in a transaction in somebody's name: `transact` is before the next export. */
const EXPORTED = /^export (?:async )?(?:function|const) (\w+)[^\n]*/gm;
const files = globSync("domain/**/*.ts")
  .filter((file) => !file.endsWith(".test.ts") && !file.startsWith("domain/kernel/") && /\btransact\(/.test(readFileSync(file, "utf8")))
  .sort();
const verbs = await Promise.all(
  files.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const exported = [...source.matchAll(EXPORTED)];
    return exported
      .filter(({ index }, n) => /\btransact\(/.test(source.slice(index, exported[n + 1]?.index)))
      .map(async ([, name = ""]) => {
        const module = (await import(/* @vite-ignore */ `../${file}`)) as Record<string, Verb>;
        return { name, file, verb: module[name] as Verb };
      });
  }),
);

/** Any input: it holds itself under every name, and is a text and a list. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, name) =>
    name === Symbol.toPrimitive ? () => "1" : name === Symbol.iterator ? function* () {} : name === "then" ? undefined : anything,
  apply: () => anything,
  has: () => true,
});
const id = "0".repeat(26);
const file = { storageKey: id, name: "a.pdf", type: "application/pdf", bytes: 1 };
/** What the verbs need that look at their input before anything else. */
const PARSED: Record<string, unknown> = {
  addRoomFile: { consortiumId: id, document: { id }, sha256: "0".repeat(64), ...file },
  attachDocument: { reference: "BHC-2026-0000-0000", question: "statutes", sha256: "0".repeat(64), ...file },
  noteReading: { what: "queue" },
  checkDnsRecord: { requestId: id },
  exportApplications: { query: WHOLE_QUEUE, format: "csv", personal: false },
  exportOrganisations: { list: { from: "office", view: "all" }, format: "csv", personal: false },
  keepLogo: { organisationId: id, altText: "A leaf", ...file },
};

const change = <T>(body: (ctx: Context) => Promise<T>) => transactAsPortal(context(), body);
const audits = () => context().db.$count(auditEvents);

/** Somebody with every role in the cluster and the highest in an organisation, just signed in. */
async function powerful() {
  const { actor } = await member(await organisation());
  const personId = actor.kind === "person" ? actor.personId : "";
  await change(async ({ db, now }) => {
    for (const role of ["reviewer", "committee", "staffAdmin"] as const)
      await db.insert(clusterRoles).values({ personId, role, grantedAt: now });
  });
  return { personId, ctx: await as(personId) };
}

test("every file that changes something in somebody's name has a verb that is called here", () => {
  expect(files.length).toBeGreaterThan(100);
  const silent = files.filter((file) => !verbs.some((one) => one.file === file && typeof one.verb === "function"));
  expect(silent).toEqual([]);
});

test("each refusal that a verb's file names is expected by a test beside it, or by one that imports it", () => {
  const tests = globSync("domain/**/*.test.ts").map((file) => ({ folder: dirname(file), text: readFileSync(file, "utf8") }));
  const unasked = files.flatMap((file) => {
    const imported = new RegExp(`/${basename(file, ".ts")}(?:\\.ts)?";`);
    const near = tests.filter(({ folder, text }) => folder === dirname(file) || imported.test(text));
    const named = new Set([...readFileSync(file, "utf8").matchAll(/\brefused\("([\w.]+)"/g)].map(([, code = ""]) => code));
    return [...named].filter((code) => !near.some(({ text }) => text.includes(`"${code}"`))).map((code) => `${file}: ${code}`);
  });
  expect(unasked).toEqual([]);
});

describe("a person who was disabled a moment ago", () => {
  test.each(verbs.map(({ name, verb }) => [name, verb] as const))("is refused by %s", async (name, verb) => {
    const { personId, ctx } = await powerful();
    await change(({ db }) => db.update(people).set({ status: "disabled" }).where(eq(people.id, personId)));
    const before = await audits();
    expect((await verb(ctx, PARSED[name] ?? anything, anything)).ok).toBe(false);
    expect(await audits()).toBe(before);
  });
});

test("whoever lost a role a moment ago does nothing that the request began with it; whoever gained one goes on", async () => {
  const [{ ctx: admin }, { personId, ctx }] = [await powerful(), await powerful()];
  const other = await member(await organisation());
  const given = { personId: other.actor.kind === "person" ? other.actor.personId : "", role: "reviewer" } as const;
  expect((await grantRole(ctx, given)).ok).toBe(true);
  expect((await revokeRole(admin, { personId, role: "committee" })).ok).toBe(true);
  expect(await revokeRole(ctx, given)).toMatchObject({ refusal: "access_ended" });
  const now = await as(personId);
  await change(({ db, now: grantedAt }) => db.insert(clusterRoles).values({ personId, role: "committee", grantedAt }));
  expect((await revokeRole(now, given)).ok).toBe(true);
});
