import { ASKS_ALL } from "#test/cases/conditions";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { APPLY_TARGETS } from "./apply.targets.ts";
import { CALL_TARGETS } from "./calls.targets.ts";
import { COMMITMENT_TARGETS } from "./commitments.targets.ts";
import { COMMITTEE_TARGETS } from "./committee.targets.ts";
import { CONFIGURATION_TARGETS } from "./configuration.targets.ts";
import { CONSORTIA_TARGETS } from "./consortia.targets.ts";
import { IMPORT_TARGETS } from "./imports.targets.ts";
import { JOINING_TARGETS } from "./joining.targets.ts";
import { MEMBER_TARGETS } from "./member.targets.ts";
import { MESSAGE_TARGETS } from "./messages.targets.ts";
import { PLAN_TARGETS } from "./plan.targets.ts";
import { REVIEW_TARGETS } from "./review.targets.ts";
import { ROOM_TARGETS } from "./rooms.targets.ts";
import { SEARCH_TARGETS } from "./searches.targets.ts";
import { STAFF_TARGETS } from "./staff.targets.ts";
import type { Target } from "./target.ts";

export const TARGETS: readonly Target[] = [
  ...APPLY_TARGETS,
  ...REVIEW_TARGETS,
  ...COMMITTEE_TARGETS,
  ...MEMBER_TARGETS,
  ...MESSAGE_TARGETS,
  ...JOINING_TARGETS,
  ...SEARCH_TARGETS,
  ...CONSORTIA_TARGETS,
  ...CALL_TARGETS,
  ...COMMITMENT_TARGETS,
  ...PLAN_TARGETS,
  ...ROOM_TARGETS,
  ...IMPORT_TARGETS,
  ...STAFF_TARGETS,
  ...CONFIGURATION_TARGETS,
];

/** The dozen forms whose text most other people read: applicants', members', partners' and the office's. */
const READ_BY_OTHERS = [
  "(apply)/apply/actions.ts#sendApplication",
  "(apply)/apply/tasks/[reference]/actions.ts#save",
  "staff/applications/[id]/actions.ts#note",
  "staff/applications/[id]/decision/actions.ts#changes",
  "(member)/profile/actions.ts#save",
  "(public)/organisations/[slug]/write/actions.ts#send",
  "(member)/messages/actions.ts#answer",
  "(member)/consortia/new/actions.ts#create",
  "(member)/consortia/[slug]/partners/actions.ts#edit",
  "(member)/consortia/[slug]/documents/actions.ts#setText",
  "(member)/consortia/[slug]/discussion/actions.ts#start",
  "staff/calls/actions.ts#create",
].map((call) => `app/[locale]/${call}`);

/** The target of a form, with its place among all. Throws where no form has this name. */
function placed(call: string): [place: number, target: Target] {
  const place = TARGETS.findIndex((target) => target.call === call);
  const target = TARGETS[place];
  if (!target) throw new RangeError(`no form is called ${call}`);
  return [place, target];
}

/** The forms that this run fills in over HTTP and opens in a browser; it fills in all of them in its own process. */
export const FILLED_IN = ASKS_ALL ? [...TARGETS.entries()] : READ_BY_OTHERS.map(placed);

/** The forms whose texts are in the lists. */
export const LISTED = TARGETS.filter(({ call }) =>
  ["#sendApplication", "profile/actions.ts#save", "partners/actions.ts#edit", "account/actions.ts#edit"].some((end) => call.endsWith(end)),
);

/** Lists that show much of it at once, and searches that take anything. */
export const LISTS: readonly (readonly [path: string, kind: Kind])[] = [
  ["/en", "visitor"],
  ["/en/directory", "visitor"],
  ["/en/directory?page=2", "visitor"],
  ["/en/consortia", "visitor"],
  ["/en/consortia?page=2", "visitor"],
  ["/en/staff/applications", "staffAdmin"],
  ["/en/staff/applications?page=2", "staffAdmin"],
  ["/en/staff/applications?page=3", "staffAdmin"],
  ["/en/staff/organisations", "staffAdmin"],
  ["/en/staff/consortia", "staffAdmin"],
  ["/en/calls", "visitor"],
  ["/en/staff/calls", "staffAdmin"],
  ["/en/staff/consortia?view=hidden", "staffAdmin"],
  ["/en/staff/people?list=everyone", "staffAdmin"],
  ["/en/staff/people?list=everyone&page=2", "staffAdmin"],
];
/** `path`: the address up to what is searched for, or what gives it. */
export const SEARCHES: readonly (readonly [path: string | ((scene: Scene) => Promise<string>), kind: Kind])[] = [
  ["/en/directory?q=", "visitor"],
  ["/en/directory/compare?add=", "visitor"],
  ["/en/consortia?q=", "visitor"],
  ["/en/calls?q=", "visitor"],
  ["/en/staff/applications?q=", "staffAdmin"],
  ["/en/staff/people?q=", "staffAdmin"],
  ["/en/staff/search?q=", "staffAdmin"],
  ["/en/sign-in?returnTo=", "visitor"],
  ["/en/apply/sent?reference=", "visitor"],
  [async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/eligibility?add=`, "owner"],
];
