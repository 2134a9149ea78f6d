import { cache } from "react";
import { invitationsOf } from "#domain/consortia/partners/invitations";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./invitations.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Whom a consortium invited, for the coordinator's people; undefined for everybody else. */
export async function load({ params, searchParams }: Props) {
  const { to, name } = await readParams(searchParams);
  return loadOnce((await params).slug, to, name);
}

const loadOnce = cache(async (slug: string, to: string, name: string) => invitationsOf(await signedInContext(), slug, { to, name }));
