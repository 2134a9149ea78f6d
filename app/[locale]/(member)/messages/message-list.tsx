import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import type { MessageLine } from "#domain/organisations/messages/message-reads";
import type { MessageStatus } from "#domain/organisations/state";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";

const TONES: Record<MessageStatus, Tone> = { sent: "info", answered: "ok", declined: "grey" };

/** Messages as lines, each with the other side, its day and its state. */
export async function MessageList({ lines, side }: { lines: MessageLine[]; side: "received" | "sent" }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.messages"), getLocale()]);
  if (lines.length === 0) return <p className="none">{t(side === "received" ? "noneReceived" : "noneSent")}</p>;
  return (
    <ul className="lines">
      {lines.map(({ id, topic, status, sentAt, to, from }) => (
        <li key={id}>
          <a href={paths(locale).message(id)}>{topic}</a>
          <span>{side === "received" ? from.name : to.name}</span>
          <span className="meta">
            <StatusBadge tone={TONES[status]}>
              {t(side === "received" && status === "sent" ? "states.new" : `states.${status}`)}
            </StatusBadge>{" "}
            {formatDate(sentAt, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
