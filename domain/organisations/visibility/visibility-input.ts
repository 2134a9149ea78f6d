import { z } from "zod";
import { versionField } from "#domain/kernel/input";
import { CHOSEN_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { type AllowedLevels, LEVELS, type Level } from "#domain/organisations/state";

const levelsOf = (name: (typeof CHOSEN_COLUMNS)[number]) =>
  z
    .array(z.enum(PROFILE[name].levels as readonly [Level]))
    .min(1)
    .max(LEVELS.length);
const allowed: z.ZodType<AllowedLevels> = z.strictObject(Object.fromEntries(CHOSEN_COLUMNS.map((name) => [name, levelsOf(name)])));

/** `version`: the one that the reader saw. */
export const AllowLevels = z.strictObject({ version: versionField, allowed });
export type AllowLevels = z.output<typeof AllowLevels>;
