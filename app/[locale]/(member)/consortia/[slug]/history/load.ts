import { cache } from "react";
import { workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";

type Props = { params: Promise<{ slug: string }> };

/** What happened in a consortium; undefined for those outside. */
export const load = async ({ params }: Props) => loadOnce((await params).slug);
const loadOnce = cache(async (slug: string) => workspaceOf(await signedInContext(), slug));
