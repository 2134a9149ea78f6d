import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActingFor, Person } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "./viewer.ts";

/** The person who asks; a visitor is led to sign in, and back to this page afterwards. */
export async function signedIn(): Promise<Person> {
  const who = await viewer();
  if (who.kind === "person") return who;
  redirect(paths(await getLocale()).signIn(await here()));
}

/** For whom the person acts on a page: the organisation that its address names (`?organisation=slug`), else their first. */
export function actingHere(person: Person, asked: string | undefined): ActingFor | undefined {
  return asked === undefined ? person.organisations[0] : person.organisations.find(({ slug }) => slug === asked);
}

/** The context of a page for people with an account; a visitor is led to sign in, and back. */
export const signedInContext = async () => requestContext(await signedIn());
