import type { Locale } from "#domain/kernel/state";
import { altField, fileField } from "#lib/files/file-fields";
import { uploadAnswer } from "#lib/files/upload-answer";
import { ROOM_FILE, roomUpload, UPLOAD_FIELDS } from "./room-file.ts";

/** Why a file that was sent to a room was refused, its name, the title typed with it, and whether it was to be confidential. */
export type RefusedRoomFile = { problem: string; chosen: string | undefined; title: string | undefined; isConfidential: boolean };

/** A refused file, and of which document it was to be a new version; the latter is missing where it was to be a new document. Undefined where none was refused. */
export async function refusedFile(
  slug: string,
  once: string | null,
  documentIds: readonly string[],
  locale: Locale,
): Promise<(RefusedRoomFile & { documentId: string | undefined }) | undefined> {
  const answer = await uploadAnswer(roomUpload(slug), once, locale);
  if (answer.status !== "invalid" || !answer.problems[0]) return undefined;
  const documentId = documentIds.find((id) => fileField(id) in answer.values);
  const asked = documentId ?? ROOM_FILE;
  const said = (name: string) => (answer.values[name] ? String(answer.values[name]) : undefined);
  return {
    documentId,
    problem: answer.problems[0].text,
    chosen: said(fileField(asked)),
    title: said(altField(asked)),
    isConfidential: said(UPLOAD_FIELDS.confidential) === "on",
  };
}
