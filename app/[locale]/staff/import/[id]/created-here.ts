import { createdByImport } from "#domain/exchange/import/organisations/created-rows";
import { requestContext } from "#lib/requests/request-context";

/** What staff can do next with what an import created, on these pages of its lists. */
export const createdHere = async (id: string, { publish, invite }: Record<string, string | string[] | undefined>) =>
  createdByImport(await requestContext(), id, { publish: pageOf(publish), invite: pageOf(invite) });

const pageOf = (text: string | string[] | undefined) => Math.min(Math.max(1, Math.trunc(Number(text)) || 1), 10_000);
