import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { openApiDocument } from "../app/api/v1/_api/openapi.ts";
import { OPERATIONS } from "../app/api/v1/_api/operations.ts";
import { GET as call } from "../app/api/v1/calls/[slug]/route.ts";
import { GET as calls } from "../app/api/v1/calls/route.ts";
import { GET as consortium } from "../app/api/v1/consortia/[slug]/route.ts";
import { GET as consortia } from "../app/api/v1/consortia/route.ts";
import { GET as facets } from "../app/api/v1/facets/route.ts";
import { GET as atom } from "../app/api/v1/members.atom/route.ts";
import { GET as json } from "../app/api/v1/members.json/route.ts";
import { GET as description } from "../app/api/v1/openapi.json/route.ts";
import { GET as linked } from "../app/api/v1/organisations/[slug]/jsonld/route.ts";
import { GET as organisation } from "../app/api/v1/organisations/[slug]/route.ts";
import { GET as organisations } from "../app/api/v1/organisations/route.ts";
import { GET as catalogue } from "../app/api/v1/route.ts";
import { GET as suggestions } from "../app/api/v1/suggestions/route.ts";

/** Every handler under the address that the description has for it. */
export const ROUTES = {
  "": catalogue,
  "/openapi.json": description,
  "/organisations": organisations,
  "/organisations/{slug}": organisation,
  "/organisations/{slug}/jsonld": linked,
  "/facets": facets,
  "/suggestions": suggestions,
  "/consortia": consortia,
  "/consortia/{slug}": consortium,
  "/calls": calls,
  "/calls/{slug}": call,
  "/members.atom": atom,
  "/members.json": json,
};

/** The answer to a request, which is made in this process. */
export async function readOpenData(path: string, headers: Record<string, string> = {}) {
  const url = new URL(`https://portal.example.org/api/v1${path}`);
  const own = url.pathname.slice("/api/v1".length);
  const [, kind = "", slug = ""] = /^\/(organisations|consortia|calls)\/([^/]+)/.exec(own) ?? [];
  const route = ROUTES[(slug ? own.replace(`/${kind}/${slug}`, `/${kind}/{slug}`) : own) as keyof typeof ROUTES];
  const answer = await route(new Request(url, { headers }), { params: Promise.resolve({ slug }) });
  const text = await answer.text();
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  return {
    status: answer.status,
    type,
    text,
    body: (/json$/.test(type) ? JSON.parse(text) : text) as unknown,
    tag: answer.headers.get("etag") ?? "",
    link: answer.headers.get("link") ?? "",
  };
}

type Response = { content?: Record<string, { schema: object }> };

/** The description of the open data, as tests read it. */
export const openDataDocument = () =>
  openApiDocument("https://portal.example.org") as { paths: Record<string, { get: { responses: Record<string, Response> } }> };

/** Whether an answer is what the description says of its operation and status; the faults, if not. */
export function openDataFaults(name: keyof typeof OPERATIONS, { status, type, body }: Awaited<ReturnType<typeof readOpenData>>): unknown[] {
  const whole = openDataDocument();
  const { content } = whole.paths[OPERATIONS[name].path || "/"]?.get.responses[String(status)] ?? {};
  const schema = content?.[type]?.schema;
  if (!schema) return [`${name} ${status} ${type} is not described`];
  const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
  const valid = ajv.compile({ ...schema, components: (whole as { components?: object }).components });
  return valid(body) ? [] : (valid.errors ?? []);
}
