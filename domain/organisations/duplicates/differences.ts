import { differing, fieldText, isPublic, type ProfileField } from "#domain/organisations/profile/fields";
import type { Profile, PublicProfile } from "#domain/organisations/state";

/** One field in which two editors differ: what both started from, what is stored, what was typed, and which we would keep. */
export type DuplicateDifference = {
  field: ProfileField;
  before: string | undefined;
  theirs: string;
  mine: string;
  keep: "mine" | "theirs";
};

/** Field by field where a typed profile and the stored one differ. Where only the other changed a field, theirs is proposed. */
export function duplicateDifferences(
  mine: Partial<Profile>,
  theirs: Partial<Profile>,
  before: Partial<PublicProfile> | undefined,
): DuplicateDifference[] {
  return differing(mine, theirs).map((field) => {
    const was = before && isPublic(field) ? fieldText(before, field) : undefined;
    return {
      field,
      before: was,
      theirs: fieldText(theirs, field),
      mine: fieldText(mine, field),
      keep: was === fieldText(mine, field) ? "theirs" : "mine",
    };
  });
}
