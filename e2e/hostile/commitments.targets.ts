import { eq } from "drizzle-orm";
import { commitmentLetters, commitmentSteps } from "#db/schema/commitments";
import { letterInForce } from "#domain/consortia/commitments/steps";
import { withdrawCommitment } from "#domain/consortia/commitments/withdraw-commitment";
import { context } from "#domain/kernel/context";
import { member } from "#test/builders";
import type { Scene } from "../support/subjects/actors.ts";
import { nameOf, withLetter } from "../support/subjects/commitment-subjects.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { stored, type Target } from "./target.ts";

const LETTER = "app/[locale]/(member)/consortia/[slug]/letter/actions.ts";
const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/letter`;
/** The version of the letter in force; 0 where there is none. */
const versionOf = async (consortiumId: string) => (await letterInForce(context(), consortiumId))?.version ?? 0;

export const COMMITMENT_TARGETS: readonly Target[] = [
  {
    call: `${LETTER}#issue`,
    as: "owner",
    at: page,
    fields: async (scene) => {
      const { id } = await ownConsortium(scene);
      return {
        consortiumId: id,
        version: String(await versionOf(id)),
        pledge: "Each partner enrols ten people.",
        validUntil: "2098-01-31",
      };
    },
    typed: ["pledge"],
    stored: async (scene) =>
      (
        await stored()
          .select({ content: commitmentLetters.content })
          .from(commitmentLetters)
          .where(eq(commitmentLetters.consortiumId, (await ownConsortium(scene)).id))
      ).map(({ content }) => ({ pledge: content.pledge.en })),
    shown: async (scene) => [[await page(scene), "owner"]],
  },
  {
    call: `${LETTER}#sign`,
    as: "owner",
    at: page,
    fields: async (scene) => {
      const { id } = await withLetter(scene);
      const place = { consortiumId: id, organisationId: await scene.org() };
      // So that each text is signed with, and not refused as a second signature.
      await withdrawCommitment(await member(place.organisationId), place);
      const version = String(await versionOf(id));
      return { ...place, version, name: await nameOf(scene, "owner"), position: "Director", authorised: "on" };
    },
    typed: ["position"],
    stored: async () =>
      (await stored().select({ position: commitmentSteps.signedPosition }).from(commitmentSteps)).map(({ position }) => ({ position })),
    shown: async (scene) => [[await page(scene), "owner"]],
  },
];
