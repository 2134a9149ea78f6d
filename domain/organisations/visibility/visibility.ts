import { type Actor, actingFor, isStaff, VISITOR } from "#domain/kernel/actor";
import { isEditorRole, isMember } from "#domain/organisations/policy";
import { columnOf, type ProfileField } from "#domain/organisations/profile/fields";
import {
  CHOSEN_COLUMNS,
  nothingIn,
  PROFILE_COLUMNS,
  type ProfileColumn,
  type ProfileOf,
} from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { type AllowedLevels, type ChosenLevels, LEVELS, type Level } from "#domain/organisations/state";

/** Who reads. `partners`: the organisations with which theirs are now in a consortium. `allowed`: what the office lets members choose. */
export type Viewer = { actor: Actor; partners: ReadonlySet<string>; allowed: AllowedLevels };
/** An organisation, with the levels that it chose. */
export type Visible = { id: string; visibility: ChosenLevels };

const isWithin = (level: Level, reach: Level) => LEVELS.indexOf(level) <= LEVELS.indexOf(reach);

/** The levels among which a member may choose for a field: those of its row that the office allows, or all where it allows none of them. */
export function openLevels(name: ProfileColumn, allowed: AllowedLevels): readonly Level[] {
  const { levels }: { levels: readonly Level[] } = PROFILE[name];
  const open = levels.filter((level) => allowed[name]?.includes(level) ?? true);
  return open.length > 0 ? open : levels;
}

/** The level of a field: the chosen one, or that of its row; where the office does not allow it, the next narrower one, and without such the narrowest. */
export function levelOf(name: ProfileColumn, chosen: ChosenLevels, allowed: AllowedLevels): Level {
  const open = openLevels(name, allowed);
  const wanted = chosen[name] ?? PROFILE[name].level;
  return open.find((level) => isWithin(wanted, level)) ?? open.at(-1) ?? "staff";
}

/** How much somebody may read of an organisation: the fields of this level, and of those before it. */
export function reachOf({ actor, partners }: Viewer, organisationId: string): Level {
  if (actor.kind === "system" || isStaff(actor)) return "staff";
  const acting = actingFor(actor, organisationId);
  if (acting) return isEditorRole(acting.role) ? "staff" : "own";
  if (partners.has(organisationId)) return "partners";
  return isMember(actor) ? "members" : "public";
}

/** Whether this viewer may read what an organisation shows to this level only. */
export const isWithinReach = (viewer: Viewer, organisationId: string, level: Level) => isWithin(level, reachOf(viewer, organisationId));

/** Whether this viewer may read this field of this organisation: the one answer for pages, files, programs and emails. */
export const mayRead = (viewer: Viewer, { id, visibility }: Visible, name: ProfileColumn) =>
  isWithin(levelOf(name, visibility, viewer.allowed), reachOf(viewer, id));

/** The profile as this viewer may read it: what they may not read is as if nobody had filled it in. Takes any part of a profile. */
export const readablePart = <P extends Partial<ProfileOf<ProfileColumn>>>(viewer: Viewer, organisation: Visible, profile: P): P =>
  partWithin(reachOf(viewer, organisation.id), organisation, profile, viewer.allowed);

/** The profile as those read it who may read so much. */
export function partWithin<P extends Partial<ProfileOf<ProfileColumn>>>(
  reach: Level,
  { visibility }: Pick<Visible, "visibility">,
  profile: P,
  allowed: AllowedLevels,
): P {
  const hidden = PROFILE_COLUMNS.filter((name) => name in profile && !isWithin(levelOf(name, visibility, allowed), reach));
  return hidden.length === 0 ? profile : { ...profile, ...Object.fromEntries(hidden.map((name) => [name, nothingIn(name)])) };
}

/** Whether this viewer may read what a text says of a field, such as where it comes from; whatever is no field of a profile is public. */
export const mayReadAbout = (viewer: Viewer, organisation: Visible, field: string) =>
  !((field.split(".")[0] as string) in PROFILE) || mayRead(viewer, organisation, columnOf(field as ProfileField));

/** Whoever has not signed in. */
export const publicViewer = (allowed: AllowedLevels): Viewer => ({ actor: VISITOR, partners: new Set(), allowed });

const narrower = (a: Level, b: Level) => (isWithin(a, b) ? b : a);
const chosenOrStandard = (name: ProfileColumn, chosen: ChosenLevels): Level => chosen[name] ?? PROFILE[name].level;

/** The names of the fields whose level somebody chose otherwise. */
export const differingLevels = (a: ChosenLevels, b: ChosenLevels) =>
  CHOSEN_COLUMNS.filter((name) => chosenOrStandard(name, a) !== chosenOrStandard(name, b));

/**
 * The levels after a form was saved that was filled in while they were `base`: what its reader changed, and of the others what is stored. Where both changed
 * one, and where nobody knows what it was, the narrower stays. What the office does not allow changes nothing.
 */
export function mergedLevels(
  typed: ChosenLevels,
  stored: ChosenLevels,
  base: ChosenLevels | undefined,
  allowed: AllowedLevels,
): ChosenLevels {
  const merged = { ...stored };
  for (const name of CHOSEN_COLUMNS) {
    const theirs = levelOf(name, stored, allowed);
    const mine = typed[name] ?? theirs;
    const was = base && levelOf(name, base, allowed);
    if (mine === was || mine === theirs || !openLevels(name, allowed).includes(mine)) continue;
    merged[name] = theirs === was ? mine : narrower(mine, theirs);
  }
  return merged;
}

/** The levels of an organisation that takes some fields over from another: of these, the narrower of both stays. */
export const takenLevels = (into: ChosenLevels, from: ChosenLevels, taken: readonly ProfileColumn[]): ChosenLevels => ({
  ...into,
  ...Object.fromEntries(
    CHOSEN_COLUMNS.filter((name) => taken.includes(name) && differingLevels(into, from).includes(name)).map((name) => [
      name,
      narrower(chosenOrStandard(name, into), chosenOrStandard(name, from)),
    ]),
  ),
});
