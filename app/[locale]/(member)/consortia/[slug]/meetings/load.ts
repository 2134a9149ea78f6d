import { cache } from "react";
import { type Meetings, meetingsOf } from "#domain/consortia/meetings/meeting-reads";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./meetings.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The meetings of a consortium for somebody of its partners; undefined for everyone else. */
export const load = async ({ params, searchParams }: Props): Promise<Meetings | undefined> =>
  loadOnce((await params).slug, (await readParams(searchParams)).page);

const loadOnce = cache(async (slug: string, page: number) => meetingsOf(await signedInContext(), slug, page));
