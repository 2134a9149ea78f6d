import { jsonFeed } from "../_api/feed.ts";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";

export const dynamic = "force-dynamic";

/** The newest members, for programs that read feeds. */
export const GET = answers(OPERATIONS.newMembersJson, async ({ ctx, origin }) => ({ value: await jsonFeed(ctx, origin) }));
