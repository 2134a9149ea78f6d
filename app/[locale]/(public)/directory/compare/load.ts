import { redirect } from "next/navigation";
import { type ConsortiumPart, consortiaByOrganisation } from "#domain/consortia/consortia-by-organisation";
import { MAX_QUERY } from "#domain/kernel/state";
import { type ComparedOrganisation, comparedOrganisations, MAX_COMPARED } from "#domain/organisations/directory/compared";
import { suggestedNames } from "#domain/organisations/directory/suggestions";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { readParams } from "./compare.params.ts";

/** An organisation beside others, with the public consortia that it is in. */
export type Compared = ComparedOrganisation & { consortia: ConsortiumPart[] };
export type Loaded = {
  compared: Compared[];
  /** More were asked for than fit beside one another. */
  isTooMany: boolean;
  /** A name that no organisation of the directory has. */
  unknown: string | undefined;
};

/** The organisations of the address; a name to add leads to the address with the organisation that is called so. */
export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<Loaded> {
  const { of, add } = await readParams(searchParams);
  const ctx = await requestContext();
  const compared = await comparedOrganisations(ctx, of);
  const name = add.trim().slice(0, MAX_QUERY);
  const [meant] = name === "" ? [] : await suggestedNames(ctx, name);
  if (meant) redirect(paths(ctx.locale).compare([...compared.map(({ slug }) => slug), meant.slug].slice(0, MAX_COMPARED)));
  const parts = await consortiaByOrganisation(
    ctx,
    compared.map(({ id }) => id),
  );
  const withConsortia = compared.map((one) => ({ ...one, consortia: parts.filter(({ organisationId }) => organisationId === one.id) }));
  return { compared: withConsortia, isTooMany: new Set(of).size > MAX_COMPARED, unknown: name || undefined };
}
