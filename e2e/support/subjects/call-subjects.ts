import { createCall } from "#domain/calls/create-call";
import { publishCalls } from "#domain/calls/publish-calls";
import { staff } from "#test/builders";
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
