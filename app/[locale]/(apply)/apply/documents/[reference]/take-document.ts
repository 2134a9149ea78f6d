import { rm } from "node:fs/promises";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/kernel/outcome";
import { askedDocument, formatsOf, needsAltText } from "#domain/membership/asked-document";
import { attachDocument } from "#domain/membership/attach-document";
import { AltText } from "#domain/membership/document-input";
import { keptFile } from "#lib/files/checked-file";
import { chosenName, fileName } from "#lib/files/file-name";
import { receiveFile } from "#lib/files/receive-file";
import { FILE_TYPES, typesOf } from "#lib/files/sniff";
import { dropFile } from "#lib/files/store";

/** What became of a file: the page and the question to go back to, and why it was refused if it was. */
type Taken = { page: string; question: string; altText: string; accepted: string; chosen?: string; refusal?: Refusal };

/** Reads, checks and hands in one file. Whatever way it ends, nothing of a refused file stays. */
export async function takeDocument(ctx: Context, request: Request, reference: string, isTooMany: boolean): Promise<Taken> {
  const received = await receiveFile(request);
  try {
    const { question = "", altText = "", page = "" } = received.fields;
    const answer = {
      page: keyOf(page),
      question: keyOf(question),
      altText: altText.trim().slice(0, 200),
      accepted: "",
      chosen: chosenName(received.name),
    };
    if (isTooMany) return { ...answer, refusal: "document.not_checked" };
    const asked = await askedDocument(ctx, { reference, question });
    if (!asked.ok) return { ...answer, refusal: asked.refusal };
    const { field } = asked.value;
    answer.accepted = formatsOf(field).join();
    if (received.refusal) return { ...answer, refusal: received.refusal };
    const words = AltText.safeParse(altText);
    if (!words.success || (needsAltText(field) && !words.data)) return { ...answer, refusal: "document.alt_text" };
    const kept = await keptFile(asked.value.applicationId, received.path, typesOf(formatsOf(field)));
    if ("refusal" in kept) return { ...answer, refusal: kept.refusal };
    const { type, ...stored } = kept;
    const facts = { ...stored, type: FILE_TYPES[type], name: fileName(received.name, type) };
    const outcome = await attachDocument(ctx, { reference, question, altText: words.data, ...facts }).catch(async (error) => {
      await dropFile(stored.storageKey);
      throw error;
    });
    if (outcome.ok) return answer;
    await dropFile(stored.storageKey);
    return { ...answer, refusal: outcome.refusal };
  } finally {
    await rm(received.path, { force: true });
  }
}

const keyOf = (text: string) => (/^[\w-]{1,60}$/.test(text) ? text : "");
