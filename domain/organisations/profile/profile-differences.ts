import type { Profile, PublicProfile } from "#domain/organisations/state";
import { differing, fieldText, isPublic, type ProfileField, takeField } from "./fields.ts";

/** One field in which two editors differ: what both started from, what is stored and what was typed. */
export type ProfileDifference = { field: ProfileField; before: string | undefined; theirs: string; mine: string };

/** Field by field where a typed profile and the stored one differ. */
export function profileDifferences(
  mine: Partial<Profile>,
  theirs: Partial<Profile>,
  before: Partial<PublicProfile> | undefined,
): ProfileDifference[] {
  return differing(mine, theirs).map((field) => ({
    field,
    before: known(before, field),
    theirs: fieldText(theirs, field),
    mine: fieldText(mine, field),
  }));
}

/** `profile`: what was typed, with what only the other one changed. `both`: the fields that both changed, or of which nobody knows who did. */
export type JoinedProfiles = { profile: Profile; both: ProfileDifference[]; onlyMine: ProfileField[]; onlyTheirs: ProfileField[] };

/** What was typed and what another saved in the meantime, put together where only one of them changed a field. `before`: what both started from. */
export function joinedProfiles(mine: Profile, theirs: Profile, before: Partial<PublicProfile> | undefined): JoinedProfiles {
  const all = profileDifferences(mine, theirs, before);
  const fieldsOf = (some: ProfileDifference[]) => some.map(({ field }) => field);
  const onlyTheirs = fieldsOf(all.filter((one) => one.before === one.mine));
  return {
    profile: onlyTheirs.reduce((joined, field) => takeField(joined, theirs, field), mine),
    both: all.filter((one) => one.before !== one.mine && one.before !== one.theirs),
    onlyMine: fieldsOf(all.filter((one) => one.before === one.theirs)),
    onlyTheirs,
  };
}

const known = (before: Partial<PublicProfile> | undefined, field: ProfileField) =>
  before && isPublic(field) ? fieldText(before, field) : undefined;
