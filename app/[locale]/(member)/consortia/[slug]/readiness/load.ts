import { cache } from "react";
import { readinessPage } from "#domain/consortia/readiness/readiness-page";
import { signedInContext } from "#lib/sessions/signed-in";

type Props = { params: Promise<{ slug: string }> };

/** How near a consortium is to being ready, for those inside; undefined for everybody else. */
export const load = async ({ params }: Props) => loadOnce((await params).slug);

const loadOnce = cache(async (slug: string) => readinessPage(await signedInContext(), slug));
