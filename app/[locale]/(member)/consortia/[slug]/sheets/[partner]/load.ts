import { cache } from "react";
import { type SheetPage, sheetPage } from "#domain/consortia/sheets/sheet-page";
import { signedInContext } from "#lib/sessions/signed-in";

export type Params = { slug: string; partner: string };

/** The sheet of a partner for somebody of the partners; undefined for everyone else. */
export async function load({ params }: { params: Promise<Params> }): Promise<SheetPage | undefined> {
  const { slug, partner } = await params;
  return loadOnce(slug, partner);
}

const loadOnce = cache(async (slug: string, partner: string) => sheetPage(await signedInContext(), slug, partner));
