import { createCalendarFeed } from "#domain/calls/calendar/create-calendar-feed";
import { followCall } from "#domain/calls/calendar/follow-call";
import { createCall } from "#domain/calls/create-call";
import { publishCalls } from "#domain/calls/publish-calls";
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
