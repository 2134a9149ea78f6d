import { newId } from "#lib/ids";
import type { Kind, Scene } from "../../support/subjects/actors.ts";
import {
  answeredRequest,
  firstMeetingFields,
  formedConsortium,
  invitationOf,
  memberToInvite,
  ownConsortium,
  partnerIn,
  requestTo,
  requestWithMeeting,
  requestWithoutMeeting,
} from "../../support/subjects/consortium-subjects.ts";
import { ALL, INSIDE, type Row, rest, type Target, without } from "../row.ts";

const SPACE = "app/[locale]/(member)/consortia/[slug]";
const COMMITS: readonly Kind[] = ["owner", "admin", "ownReviewer"];

/** An action on the consortium that the scene's organisation coordinates. */
const ofCoordinator = (
  page: "requests" | "partners" | "invitations",
  name: string,
  fields: (scene: Scene, target: Target) => Promise<Record<string, string>>,
  answers: Row["answers"],
  missing: Row["answers"],
): Row => ({
  covers: `action ${SPACE}/${page}/actions.ts#${name}`,
  request: async (scene, target) => ({
    call: `${SPACE}/${page}/actions.ts#${name}`,
    at: `/en/consortia/${(await ownConsortium(scene)).slug}/${page}`,
    fields: await fields(scene, target),
  }),
  right: "owner",
  answers,
  missing,
});
const consortiumId = async (scene: Scene, target: Target) => ({
  consortiumId: target === "missing" ? newId() : (await ownConsortium(scene)).id,
});
const aPartner = async (scene: Scene, target: Target) => ({
  ...(await consortiumId(scene, target)),
  ...{ organisationId: await partnerIn(scene), why: "We have had no answer." },
});
const aFormedOne = async (scene: Scene, target: Target) => ({
  ...{ consortiumId: target === "missing" ? newId() : (await formedConsortium(scene)).id, ...closing },
});
export const aRequest = async (scene: Scene, target: Target) => ({
  consortiumId: (await ownConsortium(scene)).id,
  requestId: target === "missing" ? newId() : await requestTo(scene),
});
const anInvitation = async (scene: Scene, target: Target) => ({
  consortiumId: (await ownConsortium(scene)).id,
  requestId: target === "missing" ? newId() : await invitationOf(scene),
});
const toInvite = async (scene: Scene, target: Target) => ({
  ...(await consortiumId(scene, target)),
  organisationId: await memberToInvite(scene),
  roleId: (await ownConsortium(scene)).roleIds[1] ?? "",
  invitation: "Your pilots at home are what we lack.",
});
const anAnswer = async (scene: Scene, target: Target) => {
  await answeredRequest(scene);
  return aRequest(scene, target);
};
const DONE = ["moved:/en/consortia/…", COMMITS] as const;
/** Who may not even see the request learns none of it; the coordinator's others see it and may not. */
const DECIDING: Row["answers"] = [
  DONE,
  ["refused:forbidden", without(INSIDE, "owner", "admin")],
  ["refused:not_found", rest(COMMITS, INSIDE)],
];
export const COORDINATING: Row["answers"] = [DONE, ["refused:forbidden", rest(COMMITS)]];
const closing = { closesAt: "2030-01-31T17:00", zone: "Europe/Brussels" };
export const written = { title: "Hemen Bizi", aim: "Keep people at home for two more years.", ...closing };
export const row = { "roles[0].title": "Sites that enrol", "roles[0].sector": "care", "roles[0].seats": "1" };

/** What the coordinator decides on the pages of requests, invitations and partners. */
export const OF_COORDINATOR: readonly Row[] = [
  ofCoordinator(
    "invitations",
    "open",
    aRequest,
    [
      ["moved:/en/consortia/…", [...INSIDE, "ownReviewer"]],
      ["refused:not_found", rest(INSIDE, ["ownReviewer"])],
    ],
    [["refused:not_found", ALL]],
  ),
  ofCoordinator("invitations", "invite", toInvite, DECIDING, [["refused:not_found", ALL]]),
  ofCoordinator("invitations", "withdraw", anInvitation, DECIDING, [["refused:not_found", COMMITS]]),
  ofCoordinator("requests", "accept", aRequest, DECIDING, [["refused:not_found", COMMITS]]),
  ofCoordinator(
    "requests",
    "decline",
    async (scene, target) => ({ ...(await aRequest(scene, target)), reason: "Another fits better." }),
    DECIDING,
    [["refused:not_found", COMMITS]],
  ),
  ofCoordinator(
    "requests",
    "proposeMeeting",
    async (scene, target) => ({
      consortiumId: (await ownConsortium(scene)).id,
      ...{ requestId: target === "missing" ? newId() : await requestWithoutMeeting(scene), ...firstMeetingFields() },
    }),
    DECIDING,
    [["refused:not_found", COMMITS]],
  ),
  ofCoordinator(
    "requests",
    "cancelMeeting",
    async (scene, target) => ({
      consortiumId: (await ownConsortium(scene)).id,
      requestId: target === "missing" ? newId() : await requestWithMeeting(scene),
    }),
    DECIDING,
    [["refused:not_found", COMMITS]],
  ),
  ofCoordinator("requests", "reserve", aRequest, DECIDING, [["refused:not_found", COMMITS]]),
  ofCoordinator("requests", "undo", anAnswer, DECIDING, [["refused:not_found", COMMITS]]),
  ofCoordinator("partners", "close", consortiumId, COORDINATING, [["refused:not_found", ALL]]),
  ofCoordinator("partners", "remove", aPartner, COORDINATING, [["refused:not_found", ALL]]),
  ofCoordinator(
    "partners",
    "end",
    async (scene, target) => ({ ...(await consortiumId(scene, target)), endReason: "The call was cancelled." }),
    COORDINATING,
    [["refused:not_found", ALL]],
  ),
  ofCoordinator(
    "partners",
    "participate",
    async (scene, target) => ({
      ...(await consortiumId(scene, target)),
      organisationId: await partnerIn(scene),
      participation: "associated",
    }),
    COORDINATING,
    [["refused:not_found", ALL]],
  ),
  ofCoordinator("partners", "reopen", aFormedOne, COORDINATING, [["refused:not_found", ALL]]),
  ofCoordinator(
    "partners",
    "edit",
    async (scene, target) => ({
      ...(await consortiumId(scene, target)),
      version: "0",
      ...written,
      ...row,
      "roles[0].id": (await ownConsortium(scene)).roleIds[0] ?? "",
    }),
    COORDINATING,
    [["refused:not_found", ALL]],
  ),
];
