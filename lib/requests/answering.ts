import { getLocale } from "next-intl/server";
import { isDocumentsBusy } from "#lib/documents/document-writer";
import { faultText, log } from "#lib/log";
import { FAULT_STATUS, storageFault } from "#lib/storage-fault";
import { nonce } from "./nonce.ts";
import { refusal, refusalAnswer } from "./refusal.ts";
import { requestId } from "./status.ts";

/** Many times as long as the documents that wait take. */
const BUSY_SECONDS = 60;

/** A link that a person follows: what only fetches a file, such as a picture of a page or a program, reads no page. */
const followed = ({ method, headers }: Request) => method === "GET" && (headers.get("accept")?.includes("text/html") ?? false);

/**
 * A route handler for a form or a file of ours: what throws is logged with a number, and answered with a page that says what to do. So is a file that is not
 * there, or not for this reader, where a person follows a link to it.
 */
export const answering =
  <Rest extends unknown[]>(handler: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      const answer = await handler(request, ...rest);
      if (answer.status !== 404 || answer.body || !followed(request)) return answer;
      return refusal({ status: 404, locale: await getLocale(), nonce: (await nonce()) ?? "" });
    } catch (error) {
      if (isDocumentsBusy(error))
        return refusal({ status: 503, locale: await getLocale(), nonce: (await nonce()) ?? "", seconds: BUSY_SECONDS });
      const id = requestId();
      const fault = storageFault(error);
      log.error({ id, fault, error: faultText(error) }, "route failed");
      const status = fault ? FAULT_STATUS[fault] : 500;
      return refusalAnswer({ status, locale: await getLocale(), nonce: (await nonce()) ?? "" });
    }
  };
