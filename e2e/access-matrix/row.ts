import type { Fields } from "../support/requests/actions.ts";
import { KINDS, type Kind, type Scene } from "../support/subjects/actors.ts";

/** The subject of the request: one that is there, or the same request for one that is not. */
export type Target = "there" | "missing";

export type Request =
  | { get: string }
  /** A server action, called as the browser's script does. */
  | { call: string; at: string; fields: Fields }
  /** A plain form's post to a route handler. */
  | { post: string; fields: Fields };

/** Answers by kind: "200", "404", "done", "refused:forbidden", "moved:/en/sign-in…" (… for any rest). Several, where either will do. */
export type Answers = readonly (readonly [answer: string, kinds: readonly Kind[]])[];

export type Row = {
  /** "page /[locale]/desk", "route /api/theme POST" or "action app/…/actions.ts#name", as the build lists them. */
  covers: string;
  /** What the same page or action is asked for here, where it has several rows. */
  when?: string;
  request: (scene: Scene, target: Target, kind: Kind) => Request | Promise<Request>;
  /** Who must get through, before anybody is refused. */
  right: Kind;
  answers: Answers;
  /** Given where the request names a subject: the answers when there is none. Omitted kinds answer as they do when it is there. */
  missing?: Answers;
  /** Kinds for whom "not theirs" and "not there" must look the same, where the answer is not a 404. */
  alike?: readonly Kind[];
  /** Who asks changes the subject, so each kind of person is given one of their own. */
  apart?: true;
  /** Kinds that cannot be made in this scene. */
  not?: readonly Kind[];
};

/** Collaborators of the scene's applicant, who have opened their links. */
export const COLLABORATORS = ["collaboratorView", "collaboratorComment", "collaboratorEdit"] as const satisfies Kind[];
/** Those who see the application from its applicant's side, who talk about it there, and who write it. */
export const VIEWERS = ["applicant", ...COLLABORATORS] as const satisfies Kind[];
export const COMMENTERS = ["applicant", "collaboratorComment", "collaboratorEdit"] as const satisfies Kind[];
export const WRITERS = ["applicant", "collaboratorEdit"] as const satisfies Kind[];
/** Those without a session that counts. */
export const NOBODY = [
  "visitor",
  "applicant",
  "otherApplicant",
  ...COLLABORATORS,
  "invited",
  "disabled",
  "expired",
] as const satisfies Kind[];
/** Those who act for the organisation of the scene. */
export const INSIDE = ["viewer", "contact", "billing", "editor", "admin", "owner", "demoted"] as const satisfies Kind[];
/** Signed in, and outside it. */
export const OUTSIDE = [
  "stranger",
  "removed",
  "otherOwner",
  "suspendedOwner",
  "applyingOwner",
  "demotedReviewer",
  "committee",
] as const satisfies Kind[];
export const STAFF = ["reviewer", "assigned", "ownReviewer", "staffAdmin", "staffAdminLater"] as const satisfies Kind[];

export const without = (kinds: readonly Kind[], ...some: Kind[]) => kinds.filter((kind) => !some.includes(kind));
export const ALL: readonly Kind[] = KINDS;
/** Everybody not named so far. */
export const rest = (...named: readonly (readonly Kind[])[]) => KINDS.filter((kind) => !named.some((kinds) => kinds.includes(kind)));

/** What a page of members answers to who is not signed in. */
export const SIGN_IN = ["moved:/en/sign-in…", NOBODY] as const;
export const NO_SUCH_PAGE: Row["answers"] = [["404", rest(NOBODY)], SIGN_IN];
/** A page that is there for staff alone. */
export const STAFF_PAGE: Row["answers"] = [["200", STAFF], ["404", rest(STAFF, NOBODY)], SIGN_IN];
