import { idOfText } from "#lib/ids";

type Seen = { version: number; publishedAt: Date | null; logoKey: string | null; reportedAt: Date | null; foundAt: Date | null };

/** A mark of what moderation shows of an organisation: another one once any of it has changed. */
export const seenMark = ({ version, publishedAt, logoKey, reportedAt, foundAt }: Seen) =>
  idOfText(JSON.stringify([version, publishedAt?.getTime(), logoKey, reportedAt?.getTime(), foundAt?.getTime()]));
