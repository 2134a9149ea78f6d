import { cache } from "react";
import { type LetterPage, letterPage, type Signature } from "#domain/consortia/commitments/letter-page";
import type { Context } from "#domain/kernel/context";
import { signedInContext } from "#lib/sessions/signed-in";
import { type LetterParams, readParams } from "./letter.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
export type Loaded = { page: LetterPage; signature: Signature | undefined; shown: LetterParams };

/** The letter that an address names, and the signature whose copy it names; undefined where either is not there for this reader. */
export async function letterFor(ctx: Context, slug: string, shown: LetterParams): Promise<Loaded | undefined> {
  const page = await letterPage(ctx, slug, shown.version ?? undefined);
  if (!page) return undefined;
  const signature = page.letter?.signatures.find((each) => each.slug === shown.of);
  return shown.of && !signature ? undefined : { page, signature, shown };
}

/** The same for a page, which leads a visitor to sign in. */
export const load = async ({ params, searchParams }: Props) =>
  loadOnce((await params).slug, JSON.stringify(await readParams(searchParams)));
const loadOnce = cache(async (slug: string, shown: string) => letterFor(await signedInContext(), slug, JSON.parse(shown) as LetterParams));
