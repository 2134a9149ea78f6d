import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatSize } from "#lib/format";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

/** `bytes` is its size; `href` is where its owner gets it back. */
export type GivenFile = { id: string; name: string; bytes: number; altText: string | null; href: string };

/** A file that is there: a tick, its name and size, and the buttons of its form to remove it or, as children, to replace it. */
export async function FileCard({ id, file, children }: { id: string; file: GivenFile; children: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations("membership.documents"), getLocale()]);
  const { name, bytes, altText, href } = file;
  return (
    <div className="file-card" id={id} tabIndex={-1}>
      <Icon name="check" />
      <div className="wrap-anywhere">
        <a className="alone" href={href}>
          {name}
        </a>{" "}
        <span className="meta">{formatSize(bytes, locale)}</span>
        {altText ? <p className="meta">{t("shows", { text: altText })}</p> : null}
      </div>
      <Button quiet small name="remove" value={file.id}>
        {t("remove")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      {children}
    </div>
  );
}
