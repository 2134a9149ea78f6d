import { z } from "zod";
import { idField, line } from "#domain/kernel/input";
import { DirectorySearch } from "./directory-search.ts";

const name = line(80);
/** A box that is not ticked is not sent. */
const box = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

export const SaveSearch = z.strictObject({ name, search: DirectorySearch, emailed: box });
export type SaveSearch = z.output<typeof SaveSearch>;
export const RenameSearch = z.strictObject({ searchId: idField, name });
export type RenameSearch = z.output<typeof RenameSearch>;
export const SearchOfOurs = z.strictObject({ searchId: idField });
export type SearchOfOurs = z.output<typeof SearchOfOurs>;
export const EmailSearch = z.strictObject({ searchId: idField, emailed: box });
export type EmailSearch = z.output<typeof EmailSearch>;
export const StopSearchEmails = z.strictObject({ code: z.string().regex(/^[\w-]{43}$/) });
export type StopSearchEmails = z.output<typeof StopSearchEmails>;
