import { cache } from "react";
import { type ConsortiumPlan, consortiumPlan } from "#domain/consortia/plan/plan-reads";
import { signedInContext } from "#lib/sessions/signed-in";

type Props = { params: Promise<{ slug: string }> };

/** The work plan of a consortium for somebody of its partners; undefined for everyone else. */
export const load = async ({ params }: Props): Promise<ConsortiumPlan | undefined> => loadOnce((await params).slug);

const loadOnce = cache(async (slug: string) => consortiumPlan(await signedInContext(), slug));
