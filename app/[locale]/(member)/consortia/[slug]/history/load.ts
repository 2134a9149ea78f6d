import { cache } from "react";
import { consortiumHistory } from "#domain/consortia/history/named-history";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./history.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A page of what happened in a consortium; undefined for those outside. */
export const load = async ({ params, searchParams }: Props) => loadOnce((await params).slug, (await readParams(searchParams)).page);
const loadOnce = cache(async (slug: string, page: number) => consortiumHistory(await signedInContext(), slug, page));
