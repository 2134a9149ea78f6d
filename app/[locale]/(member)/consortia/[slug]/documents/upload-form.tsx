import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import type { Room } from "#domain/consortia/rooms/room-reads";
import { altField, fileField } from "#lib/files/file-fields";
import { uploadAnswer } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { FileBox } from "./file-box.tsx";
import { ROOM_FILE, roomUpload, UPLOAD_FIELDS } from "./room-file.ts";

/** The form for a new document: one button, the same with scripts and without. */
export async function UploadForm({ room, refused }: { room: Room; refused: string | null }) {
  const [t, form, locale] = await Promise.all([getTranslations("rooms"), getTranslations("common.form"), getLocale()]);
  const answer = await uploadAnswer(roomUpload(room.slug), refused, locale);
  const { problem, chosen, title } =
    answer.status === "invalid"
      ? { problem: answer.problems[0]?.text, chosen: answer.values[fileField(ROOM_FILE)], title: answer.values[altField(ROOM_FILE)] }
      : {};
  const id = fileField(ROOM_FILE);
  return (
    <section className="sec stack max-w-3xl">
      <h2>{t("add")}</h2>
      {problem ? (
        <div role="alert" className="summary">
          <h2>{form("problem")}</h2>
          <ul>
            <li>
              <a href={`#${id}`}>{problem}</a>
            </li>
          </ul>
        </div>
      ) : null}
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
            maxLength={120}
            autoComplete="off"
            defaultValue={title ? String(title) : undefined}
            aria-describedby="room-title-hint"
          />
        </div>
        <FileBox id={id} problem={problem} chosen={chosen ? String(chosen) : undefined} />
        {room.accepted ? (
          <label className="check">
            <input type="checkbox" name={UPLOAD_FIELDS.confidential} value="on" />
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
