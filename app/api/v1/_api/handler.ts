import type { z } from "zod";
import { type Context, context } from "#domain/kernel/context";
import { keptText } from "#domain/kernel/kept-texts";
import { letOthersIn } from "#domain/kernel/let-others-in";
import type { Locale } from "#domain/kernel/state";
import { portalUrl } from "#lib/env";
import { faultText, log } from "#lib/log";
import { networkBehind } from "#lib/requests/client-address";
import { entityTag, hasTag } from "#lib/requests/entity-tag";
import { OPEN_HEADERS, type ParameterError, problem } from "#lib/requests/problem";
import { overLimit, ROWS_FOR_ONE } from "#lib/requests/rate-limit";
import { languageOf } from "#lib/requests/request-gate";
import { requestId } from "#lib/requests/status";
import { storageFault } from "#lib/storage-fault";
import { LICENCE } from "./addresses.ts";
import type { Operation } from "./operations.ts";

type Asked<Query> = { ctx: Context; query: Query; slug: string; origin: string; url: URL };
type Answered = { value: unknown; next?: string | undefined };
type Text = { body: string; next: string | undefined };
type Rest = { params: Promise<{ slug?: string }> };

/** The parameters of an address as the schema takes them: a list for those that may be repeated. */
function readQuery<O extends Operation>(operation: O, search: URLSearchParams) {
  const shape = operation.query.shape as Record<string, z.ZodType>;
  const isList = (name: string) => Object.hasOwn(shape, name) && Array.isArray(shape[name]?.safeParse(undefined).data);
  const names = [...new Set(search.keys())];
  const values = names.map((name) => {
    const all = search.getAll(name);
    return [name, isList(name) || all.length > 1 ? all : all[0]];
  });
  const read = operation.query.safeParse(Object.fromEntries(values));
  // Zod takes no notice of this name, which it would otherwise refuse as unknown.
  if (names.includes("__proto__")) return { success: false as const, errors: [{ parameter: "__proto__", code: "unknown" }] };
  return read.success ? read : { success: false as const, errors: parameterErrors(read.error.issues) };
}

function parameterErrors(issues: z.core.$ZodIssue[]): ParameterError[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((parameter) => ({ parameter, code: "unknown" }));
    const allowed = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
    return [{ parameter: String(issue.path[0]), code: issue.code, ...(allowed && { allowed }) }];
  });
}

/** What an answer counts against the limit: reading a hundred organisations takes as long as twenty small answers. */
function costOf(operation: Operation, query: object): number {
  const rows = "limit" in query ? Number(query.limit) : 0;
  return operation.limit === "openData" ? Math.max(1, Math.ceil(rows / ROWS_FOR_ONE)) : 1;
}

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
      const url = new URL(request.url);
      const query = readQuery(operation, url.searchParams);
      const seconds = await overLimit(operation.limit, networkBehind(request.headers), query.success ? costOf(operation, query.data) : 1);
      if (seconds > 0) return problem({ status: 429, locale, seconds });
      if (!query.success) return problem({ status: 400, locale, errors: query.errors });
      const asked = query.data as z.output<O["query"]>;
      const language: Locale = "language" in query.data ? query.data.language : "en";
      const ctx = context({ locale: language });
      const slug = (await params)?.slug ?? "";
      const origin = portalUrl() ?? url.origin;
      const build = async () => {
        const found = await answer({ ctx, query: asked, slug, origin, url });
        if (!found || found instanceof Response) return found;
        const began = performance.now();
        const text = textOf(operation, found);
        await letOthersIn(began);
        return text;
      };
      const found = operation.isKept ? await keptText(ctx, `open data ${origin}${url.pathname}${url.search}`, build) : await build();
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

function textOf(operation: Operation, { value, next }: Answered): Text {
  const said = operation.answer.parse(value);
  return { body: typeof said === "string" ? said : JSON.stringify(said), next };
}

function respond(request: Request, operation: Operation, { body, next }: Text, language: Locale): Response {
  const tag = entityTag(body);
  const links = [`<${LICENCE.url}>; rel="license"`, ...(next ? [`<${next}>; rel="next"`] : [])];
  const headers = {
    ...OPEN_HEADERS,
    etag: tag,
    link: links.join(", "),
    "cache-control": "public, max-age=0, must-revalidate",
    ...("language" in operation.query.shape && { "content-language": language }),
  };
  if (hasTag(request.headers, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": `${operation.media}; charset=utf-8` } });
}
