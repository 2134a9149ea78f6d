import type { Context } from "#domain/kernel/context";
import { keepLogo } from "#domain/organisations/logo/keep-logo";
import { LogoAlt } from "#domain/organisations/logo/logo-input";
import { mayEdit } from "#domain/organisations/profile/editable";
import { keptFile } from "#lib/files/checked-file";
import { altField } from "#lib/files/file-fields";
import { chosenName, fileName } from "#lib/files/file-name";
import { dropReceived, receiveFiles } from "#lib/files/receive-files";
import { FILE_TYPES, typesOf } from "#lib/files/sniff";
import { dropFile } from "#lib/files/store";
import { keptText, type RefusedFile } from "#lib/files/upload-answer";

/** Reads, checks and keeps a logo. Answers why it was refused, if it was; nothing of a refused file stays. */
export async function takeLogo(ctx: Context, request: Request, slug: string, isTooMany: boolean): Promise<RefusedFile[]> {
  const { actor } = ctx;
  const { files, fields, broken } = await receiveFiles(request);
  const [file] = files;
  const typed = fields[altField("logo")] ?? "";
  const refuse = (refusal: RefusedFile["refusal"]): RefusedFile[] => [
    { question: "logo", accepted: "image", refusal, altText: keptText(typed), chosen: chosenName(file?.name ?? "") },
  ];
  try {
    if (isTooMany) return refuse("document.not_checked");
    const acting = actor.kind === "person" ? actor.organisations.find((one) => one.slug === slug) : undefined;
    if (!acting) return refuse("not_found");
    const may = await mayEdit(ctx, acting.organisationId);
    if (may !== true) return refuse(may);
    if (!file) return refuse(broken ?? "document.none");
    if (file.refusal) return refuse(file.refusal);
    const altText = LogoAlt.safeParse(typed);
    if (!altText.success) return refuse("document.alt_text");
    const kept = await keptFile(acting.organisationId, file.path, typesOf(["image"]));
    if ("refusal" in kept) return refuse(kept.refusal);
    const { type, bytes, storageKey } = kept;
    const facts = { storageKey, bytes, type: FILE_TYPES[type], name: fileName(file.name, type) };
    const outcome = await keepLogo(ctx, { organisationId: acting.organisationId, altText: altText.data, ...facts }).catch(async (error) => {
      await dropFile(storageKey);
      throw error;
    });
    if (outcome.ok) return [];
    await dropFile(storageKey);
    return refuse(outcome.refusal);
  } finally {
    await dropReceived(files);
  }
}
