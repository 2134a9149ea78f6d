import { z } from "zod";
import { idField, line } from "#domain/kernel/input";

/** Words for those who cannot see it. */
export const LogoAlt = line(200);
export const KeepLogo = z.strictObject({
  organisationId: idField,
  altText: LogoAlt,
  storageKey: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
});
export type KeepLogo = z.infer<typeof KeepLogo>;

export const RemoveLogo = z.strictObject({ organisationId: idField });
export type RemoveLogo = z.infer<typeof RemoveLogo>;
