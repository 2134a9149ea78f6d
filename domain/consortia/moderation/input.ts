import { z } from "zod";
import { idField, versionField } from "#domain/kernel/input";

/** `version`: that of the text which the page showed, so that nobody keeps what they did not see. */
export const KeepConsortium = z.object({ consortiumId: idField, version: versionField });
export type KeepConsortium = z.infer<typeof KeepConsortium>;

export const UndoConsortiumLook = z.object({ lookId: idField });
export type UndoConsortiumLook = z.infer<typeof UndoConsortiumLook>;
