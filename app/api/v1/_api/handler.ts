import type { z } from "zod";
import { type Context, context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { portalUrl } from "#lib/env";
import { sha256 } from "#lib/hash";
import { faultText, log } from "#lib/log";
import { networkBehind } from "#lib/requests/client-address";
import { OPEN_HEADERS, type ParameterError, problem } from "#lib/requests/problem";
import { overLimit } from "#lib/requests/rate-limit";
import { languageOf } from "#lib/requests/request-gate";
import { requestId } from "#lib/requests/status";
import { storageFault } from "#lib/storage-fault";
import { LICENCE } from "./addresses.ts";
import type { Operation } from "./operations.ts";

type Asked<Query> = { ctx: Context; query: Query; slug: string; origin: string; url: URL };
type Answered = { value: unknown; next?: string | undefined };
type Rest = { params: Promise<{ slug?: string }> };

/** The parameters of an address as the schema takes them: a list for those that may be repeated. */
function readQuery<O extends Operation>(operation: O, search: URLSearchParams) {
  const shape = operation.query.shape as Record<string, z.ZodType>;
  const isList = (name: string) => Array.isArray(shape[name]?.safeParse(undefined).data);
  const values = [...new Set(search.keys())].map((name) => {
    const all = search.getAll(name);
    return [name, isList(name) || all.length > 1 ? all : all[0]];
  });
  return operation.query.safeParse(Object.fromEntries(values));
}

function parameterErrors(issues: z.core.$ZodIssue[]): ParameterError[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((parameter) => ({ parameter, code: "unknown" }));
    const allowed = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
    return [{ parameter: String(issue.path[0]), code: issue.code, ...(allowed && { allowed }) }];
  });
}

const sameTag = (given: string | null, tag: string) =>
  given?.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag) === true;

/**
 * A handler of one operation: it reads as a visitor, whoever asks, and what leaves is what the operation's schema names. An answer may be kept, and is
 * asked for again by its tag.
 */
export function answers<O extends Operation>(
  operation: O,
  answer: (asked: Asked<z.output<O["query"]>>) => Promise<Answered | Response | undefined>,
) {
  return async (request: Request, { params }: Rest): Promise<Response> => {
    const locale = languageOf("", request.headers.get("accept-language"));
    try {
      const seconds = await overLimit(operation.limit, networkBehind(request.headers));
      if (seconds > 0) return problem({ status: 429, locale, seconds });
      const url = new URL(request.url);
      const query = readQuery(operation, url.searchParams);
      if (!query.success) return problem({ status: 400, locale, errors: parameterErrors(query.error.issues) });
      const asked = query.data as z.output<O["query"]>;
      const language: Locale = "language" in query.data ? query.data.language : "en";
      const ctx = context({ locale: language });
      const slug = (await params)?.slug ?? "";
      const found = await answer({ ctx, query: asked, slug, origin: portalUrl() ?? url.origin, url });
      if (!found) return problem({ status: 404, locale });
      if (found instanceof Response) return found;
      return respond(request, operation, found, language);
    } catch (error) {
      const fault = storageFault(error);
      log.error({ id: requestId(), fault, error: faultText(error) }, "open data failed");
      return problem({ status: fault ? 503 : 500, locale });
    }
  };
}

function respond(request: Request, operation: Operation, { value, next }: Answered, language: Locale): Response {
  const said = operation.answer.parse(value);
  const body = typeof said === "string" ? said : JSON.stringify(said);
  const tag = `"${sha256(body).slice(0, 32)}"`;
  const links = [`<${LICENCE.url}>; rel="license"`, ...(next ? [`<${next}>; rel="next"`] : [])];
  const headers = {
    ...OPEN_HEADERS,
    etag: tag,
    link: links.join(", "),
    "cache-control": "public, max-age=0, must-revalidate",
    ...("language" in operation.query.shape && { "content-language": language }),
  };
  if (sameTag(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": `${operation.media}; charset=utf-8` } });
}
