import { problem } from "#lib/requests/problem";
import { languageOf } from "#lib/requests/request-gate";

export const dynamic = "force-dynamic";

/** Where the open data have nothing, the answer is a problem too, not a page. */
export const GET = async (request: Request) => problem({ status: 404, locale: languageOf("", request.headers.get("accept-language")) });
