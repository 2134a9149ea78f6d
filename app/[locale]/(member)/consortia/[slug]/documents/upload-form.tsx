import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import type { Room } from "#domain/consortia/rooms/room-reads";
import { fileField } from "#lib/files/file-fields";
import { paths } from "#lib/paths";
import { FileBox } from "./file-box.tsx";
import type { RefusedRoomFile } from "./refused-file.ts";
import { ROOM_FILE, UPLOAD_FIELDS } from "./room-file.ts";
import { UploadProblem } from "./upload-problem.tsx";

/** The form for a new document: one button, the same with scripts and without. */
export async function UploadForm({ room, refused }: { room: Room; refused: RefusedRoomFile | undefined }) {
  const [t, form, locale] = await Promise.all([getTranslations("rooms"), getTranslations("common.form"), getLocale()]);
  const id = fileField(ROOM_FILE);
  return (
    <section className="sec stack max-w-3xl">
      <h2>{t("add")}</h2>
      {refused ? <UploadProblem id={id} problem={refused.problem} /> : null}
      <form method="post" action={paths(locale).consortiumUpload(room.slug)} encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="room-title">
            {t("fields.title")} <span className="opt">{form("optional")}</span>
          </label>
          <p className="hint" id="room-title-hint">
            {t("titleHint")}
          </p>
          <input
            id="room-title"
            name={UPLOAD_FIELDS.title}
            type="text"
            autoComplete="off"
            defaultValue={refused?.title}
            aria-describedby="room-title-hint"
          />
        </div>
        <FileBox id={id} refused={refused} />
        {room.accepted || refused?.isConfidential ? (
          <label className="check">
            <input type="checkbox" name={UPLOAD_FIELDS.confidential} value="on" defaultChecked={refused?.isConfidential} />
            <span>
              {t("fields.confidential")}
              <span className="hint block">{t("confidentialHint")}</span>
            </span>
          </label>
        ) : null}
        <p>
          <Button>{t("send")}</Button>
        </p>
      </form>
    </section>
  );
}
