import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import { log } from "./log.ts";
import { nonce } from "./nonce.ts";
import { refusalPage } from "./refusal-page.ts";
import { FAULT_STATUS, storageFault } from "./storage-fault.ts";

/** A route handler for a form of ours: what throws is logged with a number, and answered with a page that says what to do. */
export const answering =
  <Rest extends unknown[]>(handler: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      return await handler(request, ...rest);
    } catch (error) {
      const id = randomUUID();
      const fault = storageFault(error);
      log.error({ id, fault, error: error instanceof Error ? error.stack : String(error) }, "route failed");
      const status = fault ? FAULT_STATUS[fault] : 500;
      const page = refusalPage({ status, locale: await getLocale(), nonce: (await nonce()) ?? "", id });
      return new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
    }
  };
