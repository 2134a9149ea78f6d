import { eq, getTableColumns } from "drizzle-orm";
import {
  applicationAnswers,
  applicationCollaborators,
  applicationComments,
  applications,
  changeRequests,
  memberReferences,
} from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { done } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { pageVersion } from "#domain/membership/application/page-version";
import { formStamp } from "#lib/forms/form-stamp";
import { newId, newToken } from "#lib/ids";
import type { Scene } from "../support/subjects/actors.ts";
import { askedMemberReference } from "../support/subjects/member-reference-subjects.ts";
import { nowhere, person, stored, type Target } from "./target.ts";

const APPLY = "app/[locale]/(apply)/apply";
/** A draft of a company, and the version of its page of offers and needs while it is empty. */
const draft = async (scene: Scene) => {
  const { id, reference } = await scene.submitted({ status: "draft" });
  const ctx = context({ actor: { kind: "applicant", applicationId: id } });
  await scene.once("company", () => chooseKind(ctx, { reference, kind: "company" }));
  const version = pageVersion(["capabilities", "offers", "needs"].map((key) => ({ key, answer: undefined })));
  return { id, reference, version };
};

/** An application in which a change is requested. */
const toChange = async (scene: Scene) => {
  const asked = await scene.submitted({ status: "changesAsked" });
  await scene.once("request", () =>
    transact(context(), async (turn) => {
      const request = { id: turn.newId(), applicationId: asked.id, message: "", askedBy: turn.newId(), askedAt: turn.now };
      await turn.db.insert(changeRequests).values(request);
      return done(request.id);
    }),
  );
  return asked;
};

/** The token of the email that asks a member about the scene's application. */
const asked = (scene: Scene) =>
  scene.once("asked", async () => askedMemberReference((await scene.submitted()).id, await scene.elsewhere()));

export const APPLY_TARGETS: readonly Target[] = [
  {
    call: "app/[locale]/(apply)/references/[token]/actions.ts#answer",
    apart: true,
    as: "visitor",
    at: async (scene) => `/en/references/${await asked(scene)}`,
    fields: async (scene) => ({ token: await asked(scene), answer: "yes", comment: "We have worked with them." }),
    typed: ["comment"],
    stored: async (scene) =>
      stored()
        .select()
        .from(memberReferences)
        .where(eq(memberReferences.applicationId, (await scene.submitted()).id)),
    shown: async (scene) => [[`/en/staff/applications/${(await scene.submitted()).id}`, "staffAdmin"]],
  },
  {
    call: `${APPLY}/actions.ts#sendApplication`,
    apart: true,
    as: "visitor",
    at: async () => "/en/apply",
    async fields({ once }) {
      const key = await once("key", async () => newToken());
      const email = `${newId()}@example.org`;
      return {
        ...person,
        email,
        country: "ES",
        organisation: `Organisation ${newId()}`,
        privacy: "on",
        key,
        stamp: formStamp(key, Date.now() - 3000),
      };
    },
    typed: ["firstName", "lastName", "email", "position", "organisation"],
    stored: (_, { key = "" }) =>
      stored()
        .select({ ...getTableColumns(applications), organisation: applications.organisationName })
        .from(applications)
        .where(eq(applications.submitKey, key)),
    shown: nowhere,
  },
  {
    call: `${APPLY}/tasks/[reference]/actions.ts#save`,
    apart: true,
    as: "applicant",
    at: async (scene) => `/en/apply/tasks/${(await draft(scene)).reference}/question/exchange`,
    fields: async (scene) => {
      const { reference, version } = await draft(scene);
      return { reference, page: "exchange", version, offers: "A test bench.", needs: "A clinic." };
    },
    typed: ["offers", "needs"],
    stored: async (scene) => {
      const answers = stored().select().from(applicationAnswers);
      const given = await answers.where(eq(applicationAnswers.applicationId, (await draft(scene)).id));
      return [Object.fromEntries(given.map(({ question, value }) => [question, value]))];
    },
    shown: async (_, { reference }) => [
      [`/en/apply/tasks/${reference}/check`, "applicant"],
      [`/en/apply/tasks/${reference}/question/exchange`, "applicant"],
    ],
  },
  {
    call: `${APPLY}/status/[reference]/actions.ts#resend`,
    apart: true,
    as: "applicant",
    at: async (scene) => `/en/apply/status/${(await toChange(scene)).reference}`,
    fields: async (scene) => ({ reference: (await toChange(scene)).reference, explanation: "It is right as it is." }),
    typed: ["explanation"],
    stored: async (scene) =>
      stored()
        .select()
        .from(changeRequests)
        .where(eq(changeRequests.applicationId, (await toChange(scene)).id)),
    shown: nowhere,
  },
  {
    call: `${APPLY}/tasks/[reference]/colleagues/actions.ts#comment`,
    as: "applicant",
    at: async (scene) => `/en/apply/tasks/${(await draft(scene)).reference}/question/name`,
    fields: async (scene) => ({ reference: (await draft(scene)).reference, page: "name", question: "organisation", text: "Is it so?" }),
    typed: ["text"],
    together: true,
    stored: async (scene) =>
      stored()
        .select()
        .from(applicationComments)
        .where(eq(applicationComments.applicationId, (await draft(scene)).id)),
    shown: async (scene) => [[`/en/apply/tasks/${(await draft(scene)).reference}/question/name`, "applicant"]],
  },
  {
    call: `${APPLY}/tasks/[reference]/colleagues/actions.ts#invite`,
    apart: true,
    as: "applicant",
    at: async (scene) => `/en/apply/tasks/${(await draft(scene)).reference}/colleagues`,
    async fields(scene) {
      const { reference } = await draft(scene);
      return { reference, name: "Jone", email: `jone-${newId()}@example.org`, role: "view" };
    },
    typed: ["name"],
    stored: async (scene) =>
      stored()
        .select()
        .from(applicationCollaborators)
        .where(eq(applicationCollaborators.applicationId, (await draft(scene)).id)),
    shown: async (scene) => [[`/en/apply/tasks/${(await draft(scene)).reference}/colleagues`, "applicant"]],
  },
];
