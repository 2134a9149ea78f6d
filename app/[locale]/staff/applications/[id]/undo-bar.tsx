import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { formatTime } from "#lib/format";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { undo } from "./actions.ts";
import type { LoadedApplication } from "./load.ts";
import { OneButton } from "./one-button.tsx";

const WORDS = { "application-approved": "approve", "application-refused": "refuse", "application-changes": "changes" } as const;

/** While the mail of a decision waits: what was decided, until when, and the way back. */
export async function UndoBar({ loaded: { application, now } }: { loaded: LoadedApplication }) {
  const { held, id, may } = application;
  if (!held) return null;
  const t = await getTranslations("review.undo");
  const seconds = String(held.until.getUTCSeconds()).padStart(2, "0");
  const time = `${formatTime(held.until)}:${seconds}`;
  const left = Math.ceil((held.until.getTime() - now.getTime()) / 1000);
  return (
    <div className="note ok row mb-4" role="status">
      <Icon name="check" />
      <p className="min-w-0 grow basis-56">
        <b>{t(WORDS[held.template], { time })}</b> <span className="num nb">{t("left", { n: left })}</span>
      </p>
      {may.undo === true ? (
        <OneButton action={undo} name="undo" applicationId={id} look="btn quiet small" keys="z">
          {t("do")} <KeyCap of="Z" />
        </OneButton>
      ) : null}
    </div>
  );
}
