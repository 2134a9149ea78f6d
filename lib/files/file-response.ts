import { getLocale } from "next-intl/server";
import { nonce } from "#lib/requests/nonce";
import { refusalAnswer } from "#lib/requests/refusal";
import { requestId } from "#lib/requests/status";
import { log } from "../log.ts";
import { attachment, inline } from "./file-name.ts";
import { openFile } from "./store.ts";

type Stored = { name: string; type: string; bytes: number; storageKey: string };

/**
 * Hands out a stored file: to be saved, or shown in a frame whose address has a policy of its own; never opened as a page of ours. proxy.ts adds the policy
 * that lets nothing in it run. A file that the database knows and the disk has lost is answered with a page that says so.
 */
export async function fileResponse({ name, type, bytes, storageKey }: Stored, how: "saved" | "framed" = "saved"): Promise<Response> {
  const file = await openFile(storageKey);
  if (file)
    return new Response(file, {
      headers: {
        "content-type": type,
        "content-length": String(bytes),
        "content-disposition": how === "framed" ? inline(name) : attachment(name),
      },
    });
  log.error({ id: requestId(), file: storageKey }, "a stored file is missing");
  return refusalAnswer({ status: 410, locale: await getLocale(), nonce: (await nonce()) ?? "" });
}
