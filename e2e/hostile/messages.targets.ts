import { eq } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { listed } from "#test/fixtures/profiles";
import type { Scene } from "../support/subjects/actors.ts";
import { messageTo } from "../support/subjects/message-subjects.ts";
import { publish } from "../support/subjects/subjects.ts";
import { stored, type Target } from "./target.ts";

const sent = async ({ org }: Scene) =>
  stored()
    .select()
    .from(organisationMessages)
    .where(eq(organisationMessages.fromId, await org()));
const received = ({ once, org }: Scene) => once("message", async () => messageTo(await org()));

export const MESSAGE_TARGETS: readonly Target[] = [
  {
    call: "app/[locale]/(public)/organisations/[slug]/write/actions.ts#send",
    apart: true,
    as: "owner",
    at: async () => "/en/organisations/another/write",
    async fields({ once, org }) {
      await once("in the directory", async () => publish(await org()));
      const { id } = await once("receiver", () => listed());
      return { organisationId: id, fromId: await org(), about: "other", topic: "Samples", text: "We need 60 stored samples." };
    },
    typed: ["topic", "text"],
    stored: sent,
    shown: async (scene) => [
      ["/en/messages", "owner"],
      ...(await sent(scene)).map(({ id }) => [`/en/messages/${id}`, "owner"] as [string, "owner"]),
    ],
  },
  {
    call: "app/[locale]/(member)/messages/actions.ts#answer",
    apart: true,
    as: "owner",
    at: async (scene) => `/en/messages/${await received(scene)}`,
    fields: async (scene) => ({ messageId: await received(scene), answer: "We have them." }),
    typed: ["answer"],
    stored: async (scene) =>
      stored()
        .select()
        .from(organisationMessages)
        .where(eq(organisationMessages.id, await received(scene))),
    shown: async (scene) => [[`/en/messages/${await received(scene)}`, "owner"]],
  },
];
