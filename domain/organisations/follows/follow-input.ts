import { z } from "zod";
import { idField } from "#domain/kernel/input";

export const FollowOrganisation = z.strictObject({ organisationId: idField });
export type FollowOrganisation = z.output<typeof FollowOrganisation>;
