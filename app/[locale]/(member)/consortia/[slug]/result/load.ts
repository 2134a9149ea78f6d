import { cache } from "react";
import { type ResultPage, resultPage } from "#domain/consortia/results/result-reads";
import { signedInContext } from "#lib/sessions/signed-in";

type Props = { params: Promise<{ slug: string }> };

/** What became of the proposal of a consortium, for somebody of its partners; undefined for everyone else. */
export const load = async ({ params }: Props): Promise<ResultPage | undefined> => loadOnce((await params).slug);

const loadOnce = cache(async (slug: string) => resultPage(await signedInContext(), slug));
