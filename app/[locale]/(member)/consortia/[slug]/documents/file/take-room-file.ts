import { addRoomFile, mayAddRoomFile } from "#domain/consortia/rooms/add-room-file";
import { RoomTitle } from "#domain/consortia/rooms/input";
import type { Context } from "#domain/kernel/context";
import { idField } from "#domain/kernel/input";
import { keptFile } from "#lib/files/checked-file";
import { chosenName, fileName } from "#lib/files/file-name";
import { dropReceived, receiveFiles } from "#lib/files/receive-files";
import { FILE_TYPES, typesOf } from "#lib/files/sniff";
import { dropFile } from "#lib/files/store";
import { keptText, type RefusedFile } from "#lib/files/upload-answer";
import { ROOM_FILE, UPLOAD_FIELDS } from "../room-file.ts";

/** Reads, checks and keeps a file of a room. Answers why it was refused, if it was; nothing of a refused file stays. */
export async function takeRoomFile(ctx: Context, request: Request, slug: string, isTooMany: boolean): Promise<RefusedFile[]> {
  const { files, fields, broken } = await receiveFiles(request);
  const [file] = files;
  const typed = fields[UPLOAD_FIELDS.title] ?? "";
  const named = fields[UPLOAD_FIELDS.document];
  const known = named === undefined ? undefined : idField.safeParse(named);
  const isConfidential = fields[UPLOAD_FIELDS.confidential] === "on";
  const refuse = (refusal: RefusedFile["refusal"]): RefusedFile[] => [
    {
      question: known?.data ?? ROOM_FILE,
      accepted: "office",
      refusal,
      altText: keptText(typed),
      chosen: chosenName(file?.name ?? ""),
      typed: isConfidential ? { [UPLOAD_FIELDS.confidential]: "on" } : {},
    },
  ];
  try {
    if (isTooMany) return refuse("document.not_checked");
    if (known && !known.success) return refuse("not_found");
    const may = await mayAddRoomFile(ctx, { slug, documentId: known?.data, isConfidential });
    if (!may.ok) return refuse(may.refusal);
    if (!file) return refuse(broken ?? "document.none");
    if (file.refusal) return refuse(file.refusal);
    const title = RoomTitle.safeParse(typed.trim() || chosenName(file.name).replace(/\.\w{1,8}$/u, ""));
    if (!known && !title.success) return refuse("room.title");
    const { consortiumId } = may.value;
    const kept = await keptFile(consortiumId, file.path, typesOf(["pdf", "image", "office"]));
    if ("refusal" in kept) return refuse(kept.refusal);
    const { type, ...stored } = kept;
    const document = known?.success ? { id: known.data } : { title: title.data ?? "", isConfidential };
    const facts = { ...stored, type: FILE_TYPES[type], name: fileName(file.name, type) };
    const outcome = await addRoomFile(ctx, { consortiumId, document, ...facts }).catch(async (error) => {
      await dropFile(stored.storageKey);
      throw error;
    });
    if (outcome.ok) return [];
    await dropFile(stored.storageKey);
    return refuse(outcome.refusal);
  } finally {
    await dropReceived(files);
  }
}
