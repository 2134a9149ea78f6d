import { writeFile } from "node:fs/promises";
import { fillApplication } from "#demo/fill-application";
import type { Context } from "#domain/kernel/context";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import type { Answer } from "#domain/membership/state";
import { incoming, keepFile } from "#lib/files/store";
import { sha256 } from "#lib/hash";
import type { canaries } from "./canaries.ts";
import { answerTo } from "./fixtures/answers.ts";

/** Fills in a whole draft as a company: what `own` answers wins, the rest is made up. */
export function filledWith(ctx: Context, reference: string, own: (field: ApplicationField) => Answer | undefined) {
  const madeUp = answerTo("ES");
  return fillApplication(ctx, { reference, kind: "company", answer: (field) => own(field) ?? madeUp(field) });
}

/** A stored file whose name and content are markers, as the upload hands it in. */
export async function uploaded({ word }: ReturnType<typeof canaries>) {
  const text = `%PDF-1.4\n${word("document")}\n%%EOF`;
  const path = await incoming();
  await writeFile(path, text);
  const file = { type: "application/pdf", bytes: text.length, sha256: sha256(text), storageKey: await keepFile(path) };
  return { name: `${word("document's name")}.pdf`, ...file };
}
