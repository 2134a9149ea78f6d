import { connections } from "#database/connections";
import { normalise } from "#domain/kernel/input";
import { type Answer, callAction, inShort } from "../support/actions.ts";
import { newScene, type Scene } from "../support/actors.ts";
import { actionIds } from "../support/build.ts";
import type { Target } from "./target.ts";

export type Seen = { wrong: string[]; broken: number; shown: { path: string; cookie: string }[] };

const lines = (text: string) => text.replace(/\r\n?/g, "\n");
/** What a browser sends of a typed text: no lone surrogates, line ends as they may be. */
const sent = (text: string) => lines(text.toWellFormed());
/** What is stored of a web address without a scheme. */
const alike = (field: string, stored: unknown, typed: string) =>
  stored === normalise(sent(typed)) || (field === "website" && stored === `https://${normalise(sent(typed))}`);

/** Sends each form with a string in all its typed fields: each is refused at its field with the text kept, or stored as it was. */
export function typist(origin: string, seen: Seen) {
  const ids = actionIds();

  async function send(target: Target, scene: Scene, fields: Record<string, string>): Promise<Answer> {
    const id = ids.get(target.call);
    if (!id) throw new Error(`the build has no action ${target.call}`);
    const answer = await callAction({ origin, path: await target.at(scene), id, fields, cookie: await scene.cookie(target.as) });
    if (answer.status === "failed" || (answer.status === "http" && answer.code >= 500)) seen.broken++;
    return answer;
  }

  const kept = new Map<Target, Scene>();
  function sceneOf(target: Target): Scene {
    const scene = (target.together && kept.get(target)) || newScene(async () => undefined);
    kept.set(target, scene);
    return scene;
  }

  /** `look`: at every page that shows it, at one of them in turn, or at none. */
  return async function type(target: Target, text: string, look: "all" | number | undefined) {
    const scene = sceneOf(target);
    const say = (line: string) => void seen.wrong.push(`${target.call} ${JSON.stringify(text.slice(0, 60))}: ${line}`);
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
      return;
    }
    if (answer.status !== "done" && answer.status !== "moved") return say(`ended with ${inShort(answer)}`);
    const row = connections()
      .reader.prepare(target.stored.sql)
      .get(await target.stored.key(scene, fields)) as Record<string, unknown> | undefined;
    for (const field of target.typed)
      if (!refused.has(field) && !alike(field, row?.[field] ?? "", text))
        say(`${field} holds ${JSON.stringify(row?.[field])?.slice(0, 80)}`);
    if (look === undefined || refused.size === target.typed.length) return;
    const pages = await target.shown(scene, fields);
    for (const [path, kind] of look === "all" ? pages : pages.slice(look % (pages.length || 1)).slice(0, 1)) {
      const page = { path, cookie: await scene.cookie(kind) };
      if (!seen.shown.some((known) => known.path === path && known.cookie === page.cookie)) seen.shown.push(page);
    }
  };
}
