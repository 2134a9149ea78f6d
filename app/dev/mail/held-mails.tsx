import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { timeLeft } from "#lib/format/wait";

type Held = { id: string; recipient: string; seconds: number };

/** Decisions that can still be undone: their mail has not left. */
export async function HeldMails({ mails }: { mails: Held[] }) {
  if (mails.length === 0) return null;
  const t = await getTranslations("dev.mail");
  return (
    <section className="card panel mb-6">
      <h2>{t("held")}</h2>
      <p>{t("heldText")}</p>
      <ul className="grid gap-3 mt-3">
        {mails.map(({ id, recipient, seconds }) => (
          <li key={id} className="row between">
            <span>
              {recipient}
              {BETWEEN_PARTS}
              {t("left", timeLeft(seconds))}
            </span>
            <form method="post" action="/dev/mail/deliver">
              <input type="hidden" name="id" value={id} />
              <Button small quiet>
                {t("deliver")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
