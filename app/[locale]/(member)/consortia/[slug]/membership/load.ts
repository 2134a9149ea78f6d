import { cache } from "react";
import { membershipOf } from "#domain/consortia/partners/membership";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./membership.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The places of the reader's organisations, and what the form of the one that asks is filled in with. */
export async function load({ params, searchParams }: Props) {
  return loadOnce((await params).slug, (await readParams(searchParams)).as);
}

const loadOnce = cache(async (slug: string, as: string) => membershipOf(await signedInContext(), slug, as));
