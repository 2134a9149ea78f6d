import { ownBlocks, ownMessages } from "#domain/organisations/messages/message-reads";
import { signedInContext } from "#lib/sessions/signed-in";

/** What the reader sent and received, and whose messages do not reach them. */
export async function load() {
  const ctx = await signedInContext();
  const [messages, blocks] = await Promise.all([ownMessages(ctx), ownBlocks(ctx)]);
  return { ...messages, blocks };
}
