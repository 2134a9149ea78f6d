import { newToken } from "#lib/ids";
import type { Scene } from "../support/actors.ts";
import { askedReference } from "../support/reference-subjects.ts";
import { ALL, type Row, type Target } from "./row.ts";

/** The token of the mail that asks a member about the scene's application. */
const referenceToken = async ({ once, submitted, elsewhere }: Scene, target: Target) =>
  target === "missing" ? newToken() : once("asked", async () => askedReference((await submitted()).id, await elsewhere()));

export const PEOPLE: readonly Row[] = [
  {
    covers: "page /[locale]/references/[token]",
    request: async (scene, target) => ({ get: `/en/references/${await referenceToken(scene, target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/references/answer",
    request: async (scene, target) => ({
      post: "/en/references/answer",
      fields: { token: await referenceToken(scene, target), answer: "yes", comment: "" },
    }),
    right: "visitor",
    answers: [["moved:/en/references/thanks", ALL]],
    missing: [["moved:/en/references/…", ALL]],
  },
  {
    covers: "page /[locale]/references/thanks",
    request: () => ({ get: "/en/references/thanks" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
];
