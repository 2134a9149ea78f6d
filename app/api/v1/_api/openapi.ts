import { createTranslator } from "next-intl";
import { z } from "zod";
import { PROBLEM_STATUSES } from "#lib/requests/problem";
import { catalogues } from "../../../../messages/catalogues.ts";
import { apiPath, LICENCE } from "./addresses.ts";
import { OPERATIONS, type Operation } from "./operations.ts";
import { NAMED } from "./schemas.ts";

type Json = Record<string, unknown>;
const placeOf = (id: string) => `#/components/schemas/${id}`;

/** A schema without what names it as a document of its own. */
function bare({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
function schemaOf(schema: z.ZodType): Json {
  const named = NAMED.get(schema);
  return named ? { $ref: placeOf(named.id) } : bare(z.toJSONSchema(schema) as Json);
}

/** A list is sent as `?sector=ivd&sector=care`, which is how OpenAPI reads a list that says no more. */
const parametersOf = ({ query, bySlug }: Operation) => [
  ...(bySlug ? [{ name: "slug", in: "path", required: true, schema: { type: "string" } }] : []),
  ...Object.entries(query.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema);
    return { name, in: "query", ...(description ? { description } : {}), schema: rest };
  }),
];

const TAG = { schema: { type: "string" }, description: "Send it back as If-None-Match to be told when nothing has changed." };
const responsesOf = ({ answer, media, bySlug }: Operation) => ({
  200: { description: "The answer", headers: { ETag: TAG }, content: { [media]: { schema: schemaOf(answer) } } },
  304: { description: "Nothing has changed since the answer with this ETag" },
  ...Object.fromEntries(
    PROBLEM_STATUSES.filter((status) => status !== 404 || bySlug).map((status) => [
      String(status),
      { description: PROBLEMS[status], content: { "application/problem+json": { schema: { $ref: placeOf("Problem") } } } },
    ]),
  ),
});
const PROBLEMS: Record<(typeof PROBLEM_STATUSES)[number], string> = {
  400: "A parameter was not understood",
  404: "There is nothing public at this address",
  405: "Only GET and HEAD are answered",
  429: "Too many requests; Retry-After says how many seconds to wait",
  500: "A fault of the portal",
  503: "The portal is busy",
};

/** The open data in OpenAPI 3.1, made of the same table and schemas as their answers. */
export function openApiDocument(origin: string): Json {
  const t = createTranslator({ locale: "en", messages: catalogues.en, namespace: "pages.developers.operations" });
  const { schemas } = z.toJSONSchema(NAMED, { uri: placeOf });
  return {
    openapi: "3.1.0",
    info: { title: catalogues.en.pages.developers.catalogue.title, version: "1", license: { name: LICENCE.name, url: LICENCE.url } },
    servers: [{ url: `${origin}${apiPath("")}` }],
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([operationId, operation]) => [
        operation.path || "/",
        {
          get: {
            ...{ operationId, summary: t(operationId as keyof typeof OPERATIONS) },
            parameters: parametersOf(operation),
            responses: responsesOf(operation),
          },
        },
      ]),
    ),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema as Json)])) },
  };
}
