import type { Profile, PublicProfile } from "#domain/organisations/state";
import { differing, fieldText, isPublic, type ProfileField } from "./fields.ts";

/** One field in which two editors differ: what both started from, what is stored, what was typed, and which we would keep. */
export type ProfileDifference = {
  field: ProfileField;
  before: string | undefined;
  theirs: string;
  mine: string;
  keep: "mine" | "theirs";
};

/** Field by field where a typed profile and the stored one differ. Where only the other changed a field, theirs is proposed. */
export function profileDifferences(
  mine: Partial<Profile>,
  theirs: Partial<Profile>,
  before: Partial<PublicProfile> | undefined,
): ProfileDifference[] {
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
