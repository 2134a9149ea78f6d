import { nonce } from "#lib/requests/nonce";

/** Data for machines. `<` is escaped, so that no text of ours or of a member can end the script. */
export async function JsonLd({ data }: { data: Record<string, unknown> }) {
  const html = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped.
  return <script type="application/ld+json" nonce={await nonce()} dangerouslySetInnerHTML={{ __html: html }} />;
}
