import { and, eq } from "drizzle-orm";
import { administratorProposals, people } from "#db/schema/access";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import { hidings, identifierVerifications, organisationChanges, organisationMerges } from "#db/schema/organisations";
import { newId } from "#lib/ids";
import { member, person as somebody, staff } from "#test/builders";
import { organisationStatus } from "../support/subjects/actors.ts";
import { identified, PIC, verified } from "../support/subjects/identifier-subjects.ts";
import { mergeOf, publish, slugOf, waitingChange } from "../support/subjects/subjects.ts";
import { nowhere, person, stored, type Target } from "./target.ts";

const STAFF = "app/[locale]/staff";

/** The reasons that are kept beside the events of a subject. */
const reasonsOf = async (subjectId: string) =>
  (
    await stored()
      .select({ values: auditPersonal.values })
      .from(auditPersonal)
      .innerJoin(auditEvents, eq(auditEvents.seq, auditPersonal.seq))
      .where(eq(auditEvents.subjectId, subjectId))
  ).map(({ values }) => values);

export const STAFF_TARGETS: readonly Target[] = [
  {
    call: `${STAFF}/organisations/actions.ts#hide`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations",
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      return { organisationId: await org(), reason: "It names no activity at all." };
    },
    typed: ["reason"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(hidings)
        .where(eq(hidings.subjectId, await org())),
    shown: async ({ org }) => [
      [`/en/profile?organisation=${await slugOf(await org())}`, "owner"],
      [`/en/organisations/${await slugOf(await org())}`, "owner"],
    ],
  },
  {
    call: `${STAFF}/organisations/actions.ts#suspend`,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations?view=suspended",
    async fields({ org }) {
      await organisationStatus(await org(), "active");
      return { organisationId: await org(), reason: "The board asked for it." };
    },
    typed: ["reason"],
    together: true,
    stored: async ({ org }) => reasonsOf(await org()),
    shown: nowhere,
  },
  {
    call: `${STAFF}/organisations/actions.ts#decline`,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations?view=waiting",
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      return { changeId: await waitingChange(await org()), reason: "The name is that of another member." };
    },
    typed: ["reason"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(organisationChanges)
        .where(eq(organisationChanges.organisationId, await org())),
    shown: async ({ org }) => [[`/en/profile?organisation=${await slugOf(await org())}`, "owner"]],
  },
  {
    call: `${STAFF}/organisations/actions.ts#write`,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations",
    async fields({ once, org }) {
      await once("listed", async () => {
        await member(await org());
        await publish(await org());
      });
      return { organisationId: await org(), seen: newId(), about: "other", message: "Please name the hospitals that use it." };
    },
    typed: ["message"],
    stored: async ({ org }) =>
      (
        await stored()
          .select({ data: outbox.data })
          .from(outbox)
          .where(and(eq(outbox.subjectId, await org()), eq(outbox.template, "organisation-written")))
      ).map(({ data }) => data),
    shown: nowhere,
  },
  {
    call: "app/[locale]/(public)/organisations/[slug]/actions.ts#verify",
    as: "staffAdmin",
    at: async () => "/en/organisations/another",
    async fields({ once, org }) {
      const organisationId = await org();
      await once("identified", async () => identified(organisationId));
      return { organisationId, field: "pic", value: PIC, source: "The register", reason: "It has this name there." };
    },
    typed: ["source", "reason"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(identifierVerifications)
        .where(eq(identifierVerifications.organisationId, await org())),
    shown: async ({ org }) => [[`/en/organisations/${await slugOf(await org())}`, "staffAdmin"]],
  },
  {
    call: "app/[locale]/(public)/organisations/[slug]/actions.ts#withdrawVerified",
    as: "staffAdmin",
    at: async () => "/en/organisations/another",
    async fields({ org }) {
      await verified(await org());
      return { organisationId: await org(), field: "pic", reason: "It has another name there." };
    },
    typed: ["reason"],
    stored: async ({ org }) => reasonsOf(await org()),
    shown: nowhere,
  },
  {
    call: `${STAFF}/organisations/merge/actions.ts#ask`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations/merge",
    fields: async ({ org, elsewhere }) => ({ fromId: await org(), intoId: await elsewhere(), reason: "Both are the same company." }),
    typed: ["reason"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(organisationMerges)
        .where(eq(organisationMerges.fromId, await org())),
    shown: async ({ org }) => [[`/en/staff/organisations/merge/${await mergeOf(await org())}`, "staffAdmin"]],
  },
  {
    call: `${STAFF}/people/actions.ts#add`,
    as: "staffAdmin",
    at: async () => "/en/staff/people",
    fields: async () => ({ ...person, email: `${newId()}@example.org`, role: "reviewer" }),
    typed: ["firstName", "lastName", "position", "email"],
    stored: (_, { email = "" }) => stored().select().from(people).where(eq(people.emailKey, email.trim().toLowerCase())),
    shown: nowhere,
  },
  {
    call: `${STAFF}/people/actions.ts#propose`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/people",
    async fields({ once }) {
      await once("second", () => staff("staffAdmin"));
      return { personId: await once("subject", () => somebody()), change: "make", reason: "She keeps the office while I am away." };
    },
    typed: ["reason"],
    stored: (_, { personId = "" }) => stored().select().from(administratorProposals).where(eq(administratorProposals.personId, personId)),
    shown: async (_, { personId = "" }) => [[`/en/staff/people/${personId}`, "staffAdmin"]],
  },
];
