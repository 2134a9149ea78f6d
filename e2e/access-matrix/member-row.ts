import { newId } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { likeBut, slugOf } from "../support/subjects/subjects.ts";
import { INSIDE, NOBODY, OUTSIDE, type Row, rest, SIGN_IN, type Target } from "./row.ts";

/** Whoever acts for the scene's organisation, staff or not. */
export const COLLEAGUES: readonly Kind[] = [...INSIDE, "ownReviewer"];
export const MANAGERS: readonly Kind[] = ["owner", "admin", "ownReviewer"];
export const OFFICE: readonly Kind[] = ["staffAdmin", "staffAdminLater"];
export const STRANGERS: readonly Kind[] = [...NOBODY, ...OUTSIDE];
export const SIGNED_IN = rest(NOBODY);

/** A page of the organisation that the address names. */
export const ofOrganisation = (address: string, seen: readonly Kind[]): Row => ({
  covers: `page /[locale]${address}`,
  request: async ({ org }, target) => ({
    get: `/en${address}?organisation=${target === "missing" ? likeBut(await slugOf(await org())) : await slugOf(await org())}`,
  }),
  right: "owner",
  answers: [["200", seen], ["404", rest(NOBODY, seen)], SIGN_IN],
  missing: [["404", SIGNED_IN], SIGN_IN],
});

export type Fields = Record<string, string>;
/** A form of a member, with who may send it and what others hear. */
export const on = (
  action: string,
  at: string,
  right: Kind,
  fields: (scene: Scene, target: Target, kind: Kind) => Promise<Fields>,
  answers: Row["answers"],
): Row => ({
  covers: `action ${action}`,
  request: async (scene, target, kind) => ({ call: action, at, fields: await fields(scene, target, kind) }),
  right,
  answers,
});
/** The scene's organisation, or none. */
export const organisationOf = async ({ org }: Scene, target: Target) => ({ organisationId: target === "missing" ? newId() : await org() });
