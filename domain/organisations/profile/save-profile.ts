import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { holdChanges } from "#domain/organisations/changes/hold-changes";
import { type StoredOrganisation, storedOrganisation } from "#domain/organisations/facts";
import { checkedIdentifiers } from "#domain/organisations/identifiers/profile-identifiers";
import type { SaveProfile } from "#domain/organisations/input";
import { knownKind } from "#domain/organisations/kinds/cluster-kinds";
import { abilities } from "#domain/organisations/policy";
import { type JoinedProfiles, joinedProfiles } from "#domain/organisations/profile/profile-differences";
import { type Profile, SECTORS } from "#domain/organisations/state";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { differingLevels, mergedLevels } from "#domain/organisations/visibility/visibility";
import { missingFields } from "./completeness.ts";
import { differing, type ProfileField, takeField } from "./fields.ts";
import { publishProfile } from "./publish-profile.ts";
import { replaceProfile } from "./replace-profile.ts";
import { unpublishProfile } from "./unpublish-profile.ts";
import { lastSaving, onlyCapabilitiesSince, versionOf } from "./versions.ts";

/** `waiting`: changed fields that are not live, since the office decides on them. */
type Saved = { slug: string; version: number; changed: ProfileField[]; waiting: ProfileField[] };

/** What the form sends; who fills a portal also gives the capabilities, which stay as they are where nothing is said. */
type SavedProfile = SaveProfile & Partial<Pick<Profile, "capabilities">>;

const LISTING = { publish: publishProfile, unpublish: unpublishProfile };

/**
 * Saves an organisation's profile, and in the same turn lists it or takes it out of the directory where that is asked: both or neither.
 * Of two editors who began from the same version and changed the same field, the later gets both versions back to choose from.
 */
export async function saveProfile(ctx: Context, input: SavedProfile): Promise<Outcome<Saved>> {
  return transact(ctx, async (ctx) => {
    const saved = await saveFields(ctx, input);
    if (!saved.ok || !input.listing) return saved;
    const listed = await LISTING[input.listing](ctx, { organisationId: input.organisationId });
    return listed.ok ? saved : listed;
  });
}

async function saveFields(ctx: Context, input: SavedProfile): Promise<Outcome<Saved>> {
  const before = await storedOrganisation(ctx, input.organisationId);
  if (!before) return refused("not_found");
  const allowed = abilities(ctx.actor, before).edit;
  if (allowed !== true) return refused(allowed);
  const { organisationId: _, version, choice, third, listing, visibility = {}, ...sent } = input;
  const typed: Profile = { ...sent, capabilities: sent.capabilities ?? before.profile.capabilities };
  const base = version === before.version ? before : await versionOf(ctx, before.id, version);
  const joined = joinedProfiles(choose(typed, base?.profile, choice, third), before.profile, base?.profile);
  const chosen = joined.profile;
  const kind = await knownKind(ctx, chosen.kind);
  const { profile, problems } = checkedIdentifiers(before.profile, { ...chosen, kind });
  if (kind !== chosen.kind) problems.kind = JSON.stringify({ code: "choice", details: {} });
  const changed = differing(before.profile, profile);
  if (ctx.actor.kind !== "system" && Object.keys(problems).length > 0) return refused("fields", problems);
  const levels = mergedLevels(visibility, before.visibility, base?.visibility, await allowedLevels(ctx));
  const isSame = changed.length === 0 && differingLevels(before.visibility, levels).length === 0;
  if (isSame) return done({ slug: before.slug, version: before.version, changed, waiting: [] });
  if (version !== before.version && joined.both.length > 0 && !(await onlyCapabilitiesSince(ctx, before, version)))
    return refused("conflict", await conflict(ctx, before, joined, levels));
  const missing = before.publishedAt && listing !== "unpublish" ? missingFields(profile, ctx.locale) : [];
  if (missing.length > 0) return refused("organisation.incomplete", { fields: missing.map(({ field }) => field).join(" ") });

  const listed = listing === "unpublish" ? { ...before, publishedAt: null } : before;
  const { live, waiting } = await holdChanges(ctx, listed, profile);
  const replaced = differing(before.profile, live);
  const isLive = replaced.length > 0 || differingLevels(before.visibility, levels).length > 0;
  const current = isLive
    ? await replaceProfile(ctx, before, live, { cause: "saved", changed: replaced, visibility: levels })
    : before.version;
  return done({ slug: before.slug, version: current, changed, waiting });
}

type Choices = SaveProfile["choice"];

/** What was typed, with the fields for which the other version was chosen as they are in it, and those with a third text. */
function choose(typed: Profile, theirs: Partial<Profile> | undefined, choices: Choices, third: SaveProfile["third"]): Profile {
  if (!choices || !theirs) return typed;
  let profile = typed;
  for (const field of differing(typed, theirs)) {
    const [name, lang] = field.split(".") as [string, string?];
    const made = (choices as Record<string, unknown>)[name];
    const choice = lang ? (made as Record<string, unknown> | undefined)?.[lang] : made;
    if (choice === "new" && third) profile = takeField(profile, third as Partial<Profile>, field);
    if (choice === "theirs") profile = takeField(profile, theirs, field);
    if (choice === "both" && field === "sectors")
      profile = { ...profile, sectors: SECTORS.filter((sector) => typed.sectors.includes(sector) || theirs.sectors?.includes(sector)) };
  }
  return profile;
}

async function conflict(ctx: Context, before: StoredOrganisation, joined: JoinedProfiles, mine: StoredOrganisation["visibility"]) {
  const last = await lastSaving(ctx, before.id);
  return {
    version: String(before.version),
    by: last?.by ?? "",
    at: last?.at.toISOString() ?? "",
    differences: JSON.stringify(joined.both),
    onlyMine: joined.onlyMine.join(" "),
    onlyTheirs: joined.onlyTheirs.join(" "),
    visibility: JSON.stringify(Object.fromEntries(differingLevels(mine, before.visibility).map((name) => [name, mine[name]]))),
  };
}
