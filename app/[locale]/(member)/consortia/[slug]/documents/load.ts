import { cache } from "react";
import { type Room, roomOf } from "#domain/consortia/rooms/room-reads";
import { signedInContext } from "#lib/sessions/signed-in";
import { type DocumentsParams, readParams } from "./documents.params.ts";

export type Loaded = { room: Room; state: DocumentsParams };
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the partners of a consortium share, for their people; undefined for all others. */
export async function load({ params, searchParams }: Props): Promise<Loaded | undefined> {
  return loadOnce((await params).slug, JSON.stringify(await readParams(searchParams)));
}

const loadOnce = cache(async (slug: string, shown: string): Promise<Loaded | undefined> => {
  const state: DocumentsParams = JSON.parse(shown);
  const room = await roomOf(await signedInContext(), slug, state);
  return room && { room, state };
});
