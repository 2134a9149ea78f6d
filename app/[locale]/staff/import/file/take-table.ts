import { stageImport } from "#domain/exchange/import/stage-import";
import { mayImport } from "#domain/exchange/policy";
import { IMPORT_SUBJECTS, type ImportSubject } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { chosenName } from "#lib/files/file-name";
import { dropReceived, receiveFiles } from "#lib/files/receive-files";
import type { RefusedFile } from "#lib/files/upload-answer";
import { readTableApart } from "#lib/tables/read-table-apart";

type Taken = { importId: string } | { refused: RefusedFile; subject: ImportSubject };

/** Reads a table and keeps its rows for the next steps, or says why not. The file itself is never kept. */
export async function takeTable(ctx: Context, request: Request, isTooMany: boolean): Promise<Taken> {
  const { fields, files, broken } = await receiveFiles(request);
  const [file] = files;
  const subject = IMPORT_SUBJECTS.find((one) => one === fields.subject) ?? "organisations";
  const refuse = (refusal: Refusal, details: Record<string, string> = {}): Taken => ({
    subject,
    refused: { question: "import", accepted: "", altText: "", refusal, details, chosen: chosenName(file?.name ?? "") },
  });
  try {
    const may = mayImport(ctx.actor, subject);
    if (may !== true) return refuse(may);
    if (isTooMany) return refuse("document.not_checked");
    if (!file) return refuse(broken && broken !== "document.none" ? broken : "import.none");
    if (file.refusal) return refuse(OF_TABLES[file.refusal] ?? file.refusal);
    const table = await readTableApart(actorId(ctx.actor) ?? "", file.path);
    if ("refusal" in table) return refuse(table.refusal, table.details);
    const staged = await stageImport(ctx, { ...table, subject, fileName: chosenName(file.name) || "-", bytes: file.bytes });
    return staged.ok ? staged.value : refuse(staged.refusal);
  } finally {
    await dropReceived(files);
  }
}

const OF_TABLES: Partial<Record<Refusal, Refusal>> = { "document.too_large": "import.too_large", "document.empty": "import.no_rows" };
