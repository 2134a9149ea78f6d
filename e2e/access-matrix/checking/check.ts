import { count, max } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { type Kind, newScene, type Visit } from "../../support/subjects/actors.ts";
import type { Request, Row, Target } from "../row.ts";
import { type Cell, expectedOf, fits, isRead } from "./cells.ts";

/** An answer in one word, and how long the page is that says it. */
export type Got = { answer: string; length: number };
/** The way in which requests reach the portal: over HTTP, or as calls in the test's own process. */
export type Door = { ask: (request: Request, cookie: string) => Promise<Got>; visit: Visit };

/** What the database remembers of changes: a refused request must leave it as it was. */
async function trace() {
  const { db } = context();
  const [audit] = await db.select({ last: max(auditEvents.seq) }).from(auditEvents);
  const [mail] = await db.select({ mails: count() }).from(outbox);
  return `${audit?.last} ${mail?.mails}`;
}

/** Asks for what a row describes as whoever must get through, then as each cell says, and compares: one line for each kind of fault. */
export async function faultsOf(row: Row, cells: readonly Cell[], { ask, visit }: Door): Promise<string[]> {
  const said = new Map<string, Kind[]>();
  const say = (kind: Kind, line: string) => void said.set(line, [...(said.get(line) ?? []), kind]);
  const reads = isRead(row);
  // Whoever is refused leaves the scene as it was, so the next one is asked about the same; what changed something is followed by a new one.
  let scene = newScene(visit);
  const success = expectedOf(row, { kind: row.right, target: "there" }) ?? "";
  const seen = new Map<Kind, Map<Target, Got>>();
  for (const cell of cells) {
    const { kind, target } = cell;
    const expected = expectedOf(row, cell);
    await row.request(scene, target, kind);
    const cookie = await scene.cookie(kind);
    const request = await row.request(scene, target, kind);
    const before = reads ? "" : await trace();
    const got = await ask(request, cookie);
    seen.set(kind, new Map([...(seen.get(kind) ?? []), [target, got]]));
    if (expected === undefined) say(kind, `${target}: no answer stated, got ${got.answer}`);
    else if (!fits(expected, got.answer)) say(kind, `${target}: expected ${expected}, got ${got.answer}`);
    if (reads) continue;
    const isRefused = !fits(success, got.answer);
    if (isRefused && before !== (await trace())) say(kind, `${target}: refused, yet something was written`);
    if (!isRefused || row.apart) scene = newScene(visit);
  }
  for (const [kind, answers] of seen) {
    const [there, missing] = [answers.get("there"), answers.get("missing")];
    if (there && missing && (there.answer === "404" || row.alike?.includes(kind)) && there.length !== missing.length)
      say(kind, `"not yours" has ${there.length} characters, "not there" ${missing.length}`);
  }
  return [...said].map(([line, kinds]) => `${line} (${kinds.join(", ")})`);
}
