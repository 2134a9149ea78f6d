import { STATUS_CODES } from "node:http";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { Locale } from "#domain/kernel/state";
import { catalogues } from "../../messages/catalogues.ts";
import { requestId } from "./status.ts";

/** Why the open data have no answer (RFC 9457). */
export const PROBLEM = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  request: z.string().describe("The number under which the portal's log has this request."),
  errors: z
    .array(
      z.object({
        parameter: z.string(),
        code: z.string(),
        allowed: z.array(z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional()
    .describe("The parameters that were not understood, where there are any."),
});
export type ParameterError = NonNullable<z.infer<typeof PROBLEM>["errors"]>[number];
export const PROBLEM_STATUSES = [400, 404, 405, 429, 500, 503] as const;
type Problem = {
  status: (typeof PROBLEM_STATUSES)[number];
  locale: Locale;
  errors?: ParameterError[] | undefined;
  /** Until it can be tried again. */
  seconds?: number | undefined;
};

/** What every answer of the open data has: every site may read it, and no cookie is sent or read. */
export const OPEN_HEADERS = { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Link, Retry-After" };
export const READ_METHODS = "GET, HEAD";

/** The answer of the open data to what they cannot do, with its reason in the reader's language. */
export function problem({ status, locale, errors, seconds }: Problem): Response {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "access.problem" });
  const body = PROBLEM.parse({
    ...{ type: "about:blank", title: STATUS_CODES[status] ?? "", status, detail: t(`${status}`) },
    ...{ request: requestId(), errors },
  });
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...OPEN_HEADERS,
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(status === 405 && { allow: READ_METHODS }),
      ...(seconds !== undefined && { "retry-after": String(seconds) }),
    },
  });
}
