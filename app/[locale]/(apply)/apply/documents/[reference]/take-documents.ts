import type { Context } from "#domain/kernel/context";
import { askedDocument, formatsOf, needsAltText } from "#domain/membership/documents/asked-document";
import { attachDocument } from "#domain/membership/documents/attach-document";
import { AltText } from "#domain/membership/documents/document-input";
import type { Refusal } from "#domain/refusals";
import { keptFile } from "#lib/files/checked-file";
import { altField, fileField, questionOf } from "#lib/files/file-fields";
import { chosenName, fileName } from "#lib/files/file-name";
import { dropReceived, type ReceivedFile, type ReceivedFiles } from "#lib/files/receive-files";
import { FILE_TYPES, typesOf } from "#lib/files/sniff";
import { dropFile } from "#lib/files/store";
import { keptText, type RefusedFile } from "#lib/files/upload-answer";

const ALT = /^([\w-]{1,60})-alt$/;
const UNREAD = { accepted: "", altText: "", chosen: "" };

/** Checks and hands in every file of a form. Answers those that were refused, each with its reason; nothing of them stays. */
export async function takeDocuments(ctx: Context, reference: string, received: ReceivedFiles, isTooMany: boolean): Promise<RefusedFile[]> {
  const { files, fields, broken } = received;
  try {
    const refused: RefusedFile[] = [];
    for (const file of files) {
      const question = questionOf(file.field) ?? "";
      const altText = fields[altField(question)] ?? "";
      const answer = { question, accepted: "", altText: keptText(altText), chosen: chosenName(file.name) };
      const outcome = isTooMany ? { refusal: "document.not_checked" as const } : await takeOne(ctx, { reference, question, altText, file });
      if (outcome.refusal) refused.push({ ...answer, ...outcome, refusal: outcome.refusal });
    }
    if (broken && refused.length === 0) refused.push({ ...UNREAD, question: questionOf(files[0]?.field ?? "") ?? "", refusal: broken });
    return [...refused, ...wordsWithoutFile(received)];
  } finally {
    await dropReceived(files);
  }
}

/** Words for an image that was not chosen: told, so that they are not lost unseen. */
const wordsWithoutFile = ({ fields, files }: ReceivedFiles): RefusedFile[] =>
  Object.entries(fields).flatMap(([name, altText]) => {
    const question = ALT.exec(name)?.[1];
    if (!question || !altText.trim() || files.some(({ field }) => field === fileField(question))) return [];
    return [{ ...UNREAD, question, refusal: "document.none", altText: keptText(altText) }];
  });

type One = { reference: string; question: string; altText: string; file: ReceivedFile };

async function takeOne(ctx: Context, { reference, question, altText, file }: One): Promise<{ accepted?: string; refusal?: Refusal }> {
  const asked = await askedDocument(ctx, { reference, question });
  if (!asked.ok) return { refusal: asked.refusal };
  const { field } = asked.value;
  const accepted = formatsOf(field).join();
  if (file.refusal) return { accepted, refusal: file.refusal };
  const words = AltText.safeParse(altText);
  if (!words.success || (needsAltText(field) && !words.data)) return { accepted, refusal: "document.alt_text" };
  const kept = await keptFile(asked.value.applicationId, file.path, typesOf(formatsOf(field)));
  if ("refusal" in kept) return { accepted, refusal: kept.refusal };
  const { type, ...stored } = kept;
  const facts = { ...stored, type: FILE_TYPES[type], name: fileName(file.name, type) };
  const outcome = await attachDocument(ctx, { reference, question, altText: words.data, ...facts }).catch(async (error) => {
    await dropFile(stored.storageKey);
    throw error;
  });
  if (outcome.ok) return {};
  await dropFile(stored.storageKey);
  return { accepted, refusal: outcome.refusal };
}
