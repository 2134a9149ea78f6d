import { rm } from "node:fs/promises";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/kernel/outcome";
import { mayEdit } from "#domain/organisations/editable";
import { keepLogo } from "#domain/organisations/keep-logo";
import { LogoAlt } from "#domain/organisations/logo-input";
import { keptFile } from "#lib/files/checked-file";
import { fileName } from "#lib/files/file-name";
import { receiveFile } from "#lib/files/receive-file";
import { FILE_TYPES, typesOf } from "#lib/files/sniff";
import { dropFile } from "#lib/files/store";

/** What became of the picture: why it was refused if it was, and the words that came with it. */
type Taken = { altText: string; refusal?: Refusal };

/** Reads, checks and keeps a logo. Whatever way it ends, nothing of a refused file stays. */
export async function takeLogo(ctx: Context, request: Request, slug: string, isTooMany: boolean): Promise<Taken> {
  const { actor } = ctx;
  const received = await receiveFile(request);
  try {
    const typed = received.fields.altText ?? "";
    const answer = { altText: typed.trim().slice(0, 200) };
    if (isTooMany) return { ...answer, refusal: "document.not_checked" };
    const acting = actor.kind === "person" ? actor.organisations.find((one) => one.slug === slug) : undefined;
    if (!acting) return { ...answer, refusal: "not_found" };
    const may = await mayEdit(ctx, acting.organisationId);
    if (may !== true) return { ...answer, refusal: may };
    if (received.refusal) return { ...answer, refusal: received.refusal };
    const altText = LogoAlt.safeParse(typed);
    if (!altText.success) return { ...answer, refusal: "document.alt_text" };
    const kept = await keptFile(acting.organisationId, received.path, typesOf(["image"]));
    if ("refusal" in kept) return { ...answer, refusal: kept.refusal };
    const { type, bytes, storageKey } = kept;
    const file = { storageKey, bytes, type: FILE_TYPES[type], name: fileName(received.name, type) };
    const outcome = await keepLogo(ctx, { organisationId: acting.organisationId, altText: altText.data, ...file }).catch(async (error) => {
      await dropFile(storageKey);
      throw error;
    });
    if (outcome.ok) return answer;
    await dropFile(storageKey);
    return { ...answer, refusal: outcome.refusal };
  } finally {
    await rm(received.path, { force: true });
  }
}
