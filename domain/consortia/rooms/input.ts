import { z } from "zod";
import { idField, line, paragraph, versionField } from "#domain/kernel/input";

/** `version`: of the agreement that it replaces; 0 for the first. */
export const SetAgreement = z.object({ consortiumId: idField, version: versionField, text: paragraph(20_000, 20) });
export type SetAgreement = z.infer<typeof SetAgreement>;

/** `version`: of the agreement that was read. */
export const AcceptAgreement = z.object({ consortiumId: idField, version: versionField, agreed: z.literal("on") });
export type AcceptAgreement = z.infer<typeof AcceptAgreement>;

/** What a document is called. */
export const RoomTitle = line(120);

/** A file that was checked and rebuilt: the first of a new document, or another version of one that is there. */
export const AddRoomFile = z.strictObject({
  consortiumId: idField,
  document: z.union([z.strictObject({ id: idField }), z.strictObject({ title: RoomTitle, isConfidential: z.boolean() })]),
  name: line(120),
  type: z.string().max(100),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storageKey: idField,
});
export type AddRoomFile = z.input<typeof AddRoomFile>;

export const RecordDecision = z.object({ consortiumId: idField, decision: paragraph(500, 5) });
export type RecordDecision = z.infer<typeof RecordDecision>;

export const RemoveDecision = z.object({ consortiumId: idField, decisionId: idField });
export type RemoveDecision = z.infer<typeof RemoveDecision>;

export const RemoveRoomDocument = z.object({ consortiumId: idField, documentId: idField });
export type RemoveRoomDocument = z.infer<typeof RemoveRoomDocument>;
