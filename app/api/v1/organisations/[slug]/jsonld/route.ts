import { organisationBySlug } from "#domain/organisations/reads";
import { answers } from "../../../_api/handler.ts";
import { organisationLinked } from "../../../_api/linked-data.ts";
import { OPERATIONS } from "../../../_api/operations.ts";

export const dynamic = "force-dynamic";

/** One listed organisation in the words of schema.org, as its page says it too. */
export const GET = answers(OPERATIONS.organisationLinked, async ({ ctx, slug, origin }) => {
  const organisation = await organisationBySlug(ctx, slug);
  return organisation && { value: organisationLinked(ctx, origin, organisation) };
});
