import { createCalendarFeed } from "#domain/calls/calendar/create-calendar-feed";
import { followCall } from "#domain/calls/calendar/follow-call";
import { createCall } from "#domain/calls/create-call";
import { publishCalls } from "#domain/calls/publish-calls";
import { overrideRule } from "#domain/calls/rules/override-rule";
import { as, person, staff } from "#test/builders";
import { callText } from "#test/fixtures/calls";
import type { Scene } from "./actors.ts";

/** A call that staff wrote; the scene has one in each of the two states. */
export const callIn = (scene: Scene, state: "draft" | "published") =>
  scene.once(`call ${state}`, async () => {
    const ctx = await staff();
    const made = await createCall(ctx, callText());
    if (!made.ok) throw new Error(made.refusal);
    if (state === "published") await publishCalls(ctx, { callIds: [made.value.id] });
    return made.value;
  });

const SAID = { sentence: { en: "Two entities are enough." }, sourceTitle: "Text of the call", sourceUrl: "https://call.example.org" };
export const THREE_COUNTRIES = "threeCountries";

/** A draft with rules; `isOverridden`: of which one is different in it. */
export const callWithRules = (scene: Scene, isOverridden: boolean) =>
  scene.once(`call with rules ${isOverridden}`, async () => {
    const ctx = await staff();
    const made = await createCall(ctx, callText({ rulePack: "horizon2021RiaIa" }));
    if (!made.ok) throw new Error(made.refusal);
    const input = { callId: made.value.id, version: 0, rule: THREE_COUNTRIES, number: 2, ...SAID } as const;
    if (isOverridden) await overrideRule(ctx, input);
    return { ...made.value, version: isOverridden ? "1" : "0" };
  });

/** Somebody follows the scene's published call already. */
export const followedBy = async (scene: Scene, personId: string) =>
  void (await followCall(await as(personId), { callId: (await callIn(scene, "published")).id }));

/** Somebody's address of a calendar. */
export async function feedOf(personId: string): Promise<string> {
  const made = await createCalendarFeed(await as(personId), {});
  if (!made.ok) throw new Error(made.refusal);
  return made.value.token;
}

/** The address of a calendar that the scene has once. */
export const feedIn = (scene: Scene) => scene.once("calendar feed", async () => feedOf(await person()));
