import { type ClusterRole, ORGANISATION_ROLES } from "#domain/access/state";
import type { ActingFor, Actor } from "#domain/kernel/actor";

export const OURS = "ours";
export const THEIRS = "theirs";
/** Of the same group of companies as the applicant. */
export const SISTER = "sister";

const acting = (organisationId: string, role: ActingFor["role"], status: ActingFor["status"] = "active"): ActingFor => ({
  organisationId,
  slug: organisationId,
  name: organisationId === OURS ? "Ibaialde Medikal" : "Another Organisation",
  role,
  status,
});
const person = (personId: string, organisations: ActingFor[], roles: ClusterRole[] = []): Actor => ({
  kind: "person",
  personId,
  sessionId: "session",
  email: `${personId}@example.org`,
  name: personId,
  roles,
  organisations,
  signedInAt: new Date("2026-11-25T08:59:00Z"),
});

const members = Object.fromEntries(ORGANISATION_ROLES.map((role) => [role, person(role, [acting(OURS, role)])])) as Record<
  ActingFor["role"],
  Actor
>;

/** Who is asked for, in the order of the columns. A disabled person, an ended session and an invited address are visitors. */
export const ACTORS = {
  visitor: { kind: "visitor" },
  applicant: { kind: "applicant", applicationId: "application" },
  "no role": person("stranger", []),
  viewer: members.viewer,
  contact: members.contact,
  billing: members.billing,
  editor: members.editor,
  admin: members.admin,
  owner: members.owner,
  "owner, suspended": person("suspended", [acting(OURS, "owner", "suspended")]),
  "owner elsewhere": person("elsewhere", [acting(THEIRS, "owner")]),
  committee: person("committee", [], ["committee"]),
  reviewer: person("reviewer", [], ["reviewer"]),
  "assigned reviewer": person("assigned", [], ["reviewer"]),
  "reviewer and owner": person("party", [acting(OURS, "owner")], ["reviewer"]),
  "reviewer of the group": person("group", [acting(SISTER, "owner")], ["reviewer"]),
  "reviewer who stepped back": person("recused", [], ["reviewer"]),
  staffAdmin: person("office", [], ["staffAdmin"]),
} as const satisfies Record<string, Actor>;
