import { getLocale } from "next-intl/server";
import { faultText, log } from "#lib/log";
import { FAULT_STATUS, storageFault } from "#lib/storage-fault";
import { nonce } from "./nonce.ts";
import { refusalAnswer } from "./refusal.ts";
import { requestId } from "./status.ts";

/** A route handler for a form of ours: what throws is logged with a number, and answered with a page that says what to do. */
export const answering =
  <Rest extends unknown[]>(handler: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      return await handler(request, ...rest);
    } catch (error) {
      const id = requestId();
      const fault = storageFault(error);
      log.error({ id, fault, error: faultText(error) }, "route failed");
      const status = fault ? FAULT_STATUS[fault] : 500;
      return refusalAnswer({ status, locale: await getLocale(), nonce: (await nonce()) ?? "" });
    }
  };
