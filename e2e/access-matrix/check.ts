import { count, max } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { callAction, inShort, sized } from "../support/actions.ts";
import { KINDS, type Kind, newScene, type Scene } from "../support/actors.ts";
import { actionIds } from "../support/build.ts";
import type { Answers, Row, Target } from "./row.ts";

export type Tally = { cells: number; wrong: string[] };
type Got = { answer: string; length: number };

const fits = (expected: string, got: string) =>
  expected.split("|").some((one) => (one.endsWith("…") ? got.startsWith(one.slice(0, -1)) : one === got));

const expectedOf = (answers: Answers, kind: Kind) => answers.find(([, kinds]) => kinds.includes(kind))?.[0];

/** What the database remembers of changes: a refused request must leave it as it was. */
async function trace() {
  const { db } = context();
  const [audit] = await db.select({ last: max(auditEvents.seq) }).from(auditEvents);
  const [mail] = await db.select({ mails: count() }).from(outbox);
  return `${audit?.last} ${mail?.mails}`;
}

/** Asks every kind of person for what a row describes, and compares. */
export function matrix(origin: string) {
  const ids = actionIds();
  const scene = () =>
    newScene(async (path, cookie) => void (await (await fetch(origin + path, { redirect: "manual", headers: { cookie } })).arrayBuffer()));

  async function ask(row: Row, scene: Scene, kind: Kind, target: Target): Promise<Got> {
    const request = await row.request(scene, target, kind);
    const cookie = await scene.cookie(kind);
    if ("call" in request) {
      const id = ids.get(request.call);
      if (!id) throw new Error(`the build has no action ${request.call}`);
      const answer = await callAction({ origin, path: request.at, id, fields: request.fields, cookie });
      return { answer: inShort(answer), length: 0 };
    }
    const sent = "post" in request ? await formOf(request.fields) : undefined;
    const path = "post" in request ? request.post : request.get;
    const response = await fetch(origin + path, {
      method: sent ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie, ...(sent ? { origin, "content-type": sent.type } : {}) },
      ...(sent ? { body: sent.body } : {}),
    });
    const to = response.headers.get("location");
    const length = (await response.text()).length;
    return { answer: to ? `moved:${to.replace(origin, "")}` : String(response.status), length };
  }

  /** A row's cells; `mutating` ones get subjects of their own, reads share them. */
  return async function check(row: Row, tally: Tally) {
    const name = row.when ? `${row.covers} (${row.when})` : row.covers;
    const said = new Map<string, Kind[]>();
    const say = (kind: Kind, line: string) => void said.set(line, [...(said.get(line) ?? []), kind]);
    const reads = row.covers.startsWith("page ");
    const shared = scene();
    const kinds = KINDS.filter((kind) => !row.not?.includes(kind));

    const first = await ask(row, reads ? shared : scene(), row.right, "there");
    tally.cells++;
    const success = expectedOf(row.answers, row.right) ?? "";
    if (!fits(success, first.answer)) say(row.right, `should get through, got ${first.answer}`);
    for (const kind of kinds) {
      const own = reads ? shared : scene();
      const seen = new Map<Target, Got>();
      for (const target of row.missing ? (["there", "missing"] as const) : (["there"] as const)) {
        const expected = (target === "missing" && expectedOf(row.missing ?? [], kind)) || expectedOf(row.answers, kind);
        await row.request(own, target, kind);
        await own.cookie(kind);
        const before = reads ? "" : await trace();
        const got = await ask(row, own, kind, target);
        tally.cells++;
        seen.set(target, got);
        if (expected === undefined) say(kind, `${target}: no answer stated, got ${got.answer}`);
        else if (!fits(expected, got.answer)) say(kind, `${target}: expected ${expected}, got ${got.answer}`);
        if (!reads && !fits(success, got.answer) && before !== (await trace())) say(kind, `${target}: refused, yet something was written`);
      }
      const [there, missing] = [seen.get("there"), seen.get("missing")];
      if (there && missing && (there.answer === "404" || row.alike?.includes(kind)) && there.length !== missing.length)
        say(kind, `"not yours" has ${there.length} characters, "not there" ${missing.length}`);
    }
    for (const [line, kinds] of said) tally.wrong.push(`${name}: ${line} (${kinds.join(", ")})`);
  };
}

async function formOf(fields: Record<string, string | readonly string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  return sized(form);
}
