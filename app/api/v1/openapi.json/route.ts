import { answers } from "../_api/handler.ts";
import { openApiDocument } from "../_api/openapi.ts";
import { OPERATIONS } from "../_api/operations.ts";

export const dynamic = "force-dynamic";

/** Every operation with its parameters and answers. */
export const GET = answers(OPERATIONS.description, async ({ origin }) => ({ value: openApiDocument(origin) }));
