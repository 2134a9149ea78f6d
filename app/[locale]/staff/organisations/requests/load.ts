import { noteReading } from "#domain/access/people/note-reading";
import { officeJoinRequests, undoableAnswers } from "#domain/organisations/joining/office-join-requests";
import { waitingSuccessions } from "#domain/organisations/succession/succession-reads";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { readParams } from "./requests.params.ts";

/** For staff; undefined for anybody else who is signed in. */
export async function load(search: Promise<Record<string, string | string[] | undefined>>) {
  await signedIn();
  const { page, done } = await readParams(search);
  const ctx = await requestContext();
  const found = await officeJoinRequests(ctx, { page });
  if (!found) return undefined;
  noteAfter(() => noteReading(ctx, { what: "joinRequests" }));
  return { found, done, answered: await undoableAnswers(ctx), successions: await waitingSuccessions(ctx) };
}
