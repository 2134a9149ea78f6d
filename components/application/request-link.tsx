import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "#lib/paths";
import { Button } from "../ui/button.tsx";

type Props = { about: { reference: string } | { token: string }; quiet?: boolean; children: ReactNode };

/** One tap mails a new link to the application's own address. */
export async function RequestLink({ about, quiet = false, children }: Props) {
  const [[name, value]] = Object.entries(about) as [[string, string]];
  return (
    <form method="post" action={paths(await getLocale()).applyLinkRequest()}>
      <input type="hidden" name={name} value={value} />
      <Button quiet={quiet}>{children}</Button>
    </form>
  );
}
