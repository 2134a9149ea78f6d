import { readingsOf } from "#domain/access/people/reading-reads";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";

type Search = Record<string, string | string[] | undefined>;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export async function loadReadings(searchParams: Promise<Search>) {
  await signedIn();
  const { of, page } = await searchParams;
  const subjectId = first(of);
  const found = await readingsOf(await requestContext(), { subjectId, page: Number.parseInt(first(page) ?? "", 10) || 1 });
  return found && { found, subjectId };
}
