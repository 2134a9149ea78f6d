import { cache } from "react";
import { type ConsortiumBudget, consortiumBudget } from "#domain/consortia/budget/budget-reads";
import { signedInContext } from "#lib/sessions/signed-in";

type Props = { params: Promise<{ slug: string }> };

/** The budget of a consortium for somebody of its partners; undefined for everyone else. */
export const load = async ({ params }: Props): Promise<ConsortiumBudget | undefined> => loadOnce((await params).slug);

const loadOnce = cache(async (slug: string) => consortiumBudget(await signedInContext(), slug));
