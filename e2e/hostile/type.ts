import { normalise } from "#domain/kernel/input";
import { type Answer, inShort } from "../support/requests/actions.ts";
import { newScene, type Scene } from "../support/subjects/actors.ts";
import type { Target } from "./target.ts";

/** A page that shows a typed text, and whose browser sees it. */
export type Shown = { path: string; cookie: string };
export type Findings = { wrong: string[]; executed: string[]; csp: string[]; broken: string[]; pages: number };
export const noFindings = (): Findings => ({ wrong: [], executed: [], csp: [], broken: [], pages: 0 });

const lines = (text: string) => text.replace(/\r\n?/g, "\n");
/** What a browser sends of a typed text: no lone surrogates, line ends as they may be. */
const sent = (text: string) => lines(text.toWellFormed());
/** What is stored of a web address without a scheme. */
const alike = (field: string, stored: unknown, typed: string) =>
  stored === normalise(sent(typed)) || (["website", "evidence.url"].includes(field) && stored === `https://${normalise(sent(typed))}`);

/** How a form reaches its action: over HTTP, or as a call in the test's own process. */
export type Call = (asked: { call: string; path: string; fields: Record<string, string>; cookie: string }) => Promise<Answer>;

/**
 * Sends a form with a string in all its typed fields: each is refused at its field with the text kept, or stored as it was. Gives the pages
 * that show what was stored. `isShared` says of which forms all strings are about one subject.
 */
export function typist(callAction: Call, found: Findings, isShared: (target: Target) => boolean = ({ together }) => together === true) {
  async function send(target: Target, scene: Scene, fields: Record<string, string>): Promise<Answer> {
    const answer = await callAction({ call: target.call, path: await target.at(scene), fields, cookie: await scene.cookie(target.as) });
    if (answer.status === "failed" || (answer.status === "http" && answer.code >= 500)) found.broken.push(target.call);
    return answer;
  }

  const kept = new Map<Target, Scene>();
  function sceneOf(target: Target): Scene {
    const scene = (isShared(target) && kept.get(target)) || newScene(async () => undefined);
    kept.set(target, scene);
    return scene;
  }

  return async function type(target: Target, text: string): Promise<Shown[]> {
    const scene = sceneOf(target);
    const say = (line: string) => void found.wrong.push(`${target.call} ${JSON.stringify(text.slice(0, 60))}: ${line}`);
    const valid = await target.fields(scene);
    const fields = { ...valid, ...Object.fromEntries(target.typed.map((field) => [field, text])) };
    let answer = await send(target, scene, fields);
    const refused = new Set<string>();
    for (let round = 0; round < 3 && answer.status === "invalid"; round++) {
      for (const { name } of answer.problems) {
        if (!target.typed.includes(name)) say(`refused at ${name}, where nothing hostile was typed`);
        else if (lines(String(answer.values[name] ?? "")) !== lines(sent(fields[name] ?? "")))
          say(`refused at ${name}, and the text is not kept`);
        refused.add(name);
        fields[name] = valid[name] ?? "";
      }
      answer = await send(target, scene, fields);
    }
    if (answer.status === "refused" && target.refused?.includes(answer.refusal)) {
      for (const field of target.typed)
        if (lines(String(answer.values[field] ?? "")) !== lines(sent(fields[field] ?? ""))) say(`${field} is not kept`);
      return [];
    }
    if (answer.status !== "done" && answer.status !== "moved") {
      say(`ended with ${inShort(answer)}`);
      return [];
    }
    const rows = await target.stored(scene, fields);
    const accepted = target.typed.filter((field) => !refused.has(field));
    const otherwise = (row: Record<string, unknown> = {}) => accepted.filter((field) => !alike(field, row[field] ?? "", text));
    const last = rows.at(-1);
    if (!rows.some((row) => otherwise(row).length === 0))
      for (const field of otherwise(last)) say(`${field} holds ${JSON.stringify(last?.[field])?.slice(0, 80)}`);
    if (refused.size === target.typed.length) return [];
    const pages = await target.shown(scene, fields);
    return Promise.all(pages.map(async ([path, kind]) => ({ path, cookie: await scene.cookie(kind) })));
  };
}
